import type Database from 'better-sqlite3';
import type { ReponseRecue } from '../../../shared/contract/answers/fusion.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { Point } from '../../../shared/fusion/modele.ts';
import type { Corps } from '../journal/entries.ts';
import { isPropre } from './deja-la.ts';
import type { proposeesA } from './proposees.ts';
import { reponsesDites, sujetDe } from './reponses.ts';
import { tetesDites } from './vus.ts';

interface Reunion {
  readonly geste: Corps;
  readonly change: Change;
}

/** A row of others, by its hash and that of the row before it; `geste` null: it was kept back. */
export interface LigneEnChaine {
  readonly seq: number;
  readonly hash: string;
  readonly prev: string;
  readonly geste: Corps | null;
}

/** Oldest first. A chain goes by its rows, whatever the clocks of its computers said: nothing of it is older than what is before it there. */
function enOrdre(lignes: readonly LigneEnChaine[]): readonly Corps[] {
  const heures = new Map<string, string>();
  return lignes
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ hash, prev, geste }) => {
      const [avant, at] = [heures.get(prev) ?? '', geste?.at ?? ''];
      const heure = at < avant ? avant : at;
      heures.set(hash, heure);
      return geste === null ? [] : [{ geste, heure }];
    })
    .toSorted((a, b) => (a.heure === b.heure ? 0 : a.heure < b.heure ? -1 : 1))
    .map(({ geste }) => geste);
}

/** Merges that gestures made, oldest first, and that none of them undid. */
function reunions(lignes: readonly LigneEnChaine[]): readonly Reunion[] {
  const faites = new Map<string, Reunion>();
  for (const geste of enOrdre(lignes))
    for (const change of geste.changes) {
      if (change.entity !== 'fusion') continue;
      faites.delete(change.id);
      if (change.after !== null) faites.set(change.id, { geste, change });
    }
  return [...faites.values()];
}

/** What gestures of others answered, having seen a row of this very file; of each, the last. */
export function reponsesRecues(
  db: Database.Database,
  lignes: readonly LigneEnChaine[],
  proposees: () => ReturnType<typeof proposeesA>,
): readonly ReponseRecue[] {
  let lire: ReturnType<typeof proposeesA> | null = null;
  const dernieres = new Map<string, ReponseRecue>();
  for (const { geste, change } of reunions(lignes)) {
    const tetes = tetesDites(change.after);
    const [tete] = tetes;
    const notees = reponsesDites([change]);
    if (tete === undefined || notees.length === 0 || !tetes.some((vue) => isPropre(db, vue))) continue;
    lire ??= proposees();
    const proposee = lire(tete.hash, notees);
    const { author: par, at: le } = geste;
    for (const notee of notees) {
      const { entity, id, membre, sorte, question, choix, motif = null } = notee;
      const dite = { entity, id, membre, sorte, question, choix, ...proposee(notee), motif, par, le };
      dernieres.delete(sujetDe(dite));
      dernieres.set(sujetDe(dite), dite);
    }
  }
  return [...dernieres.values()];
}

/** Of a point, the answer by which what was proposed from here does not come back as it was, or waits there. */
export function reponduA(recues: readonly ReponseRecue[]): (point: Point) => ReponseRecue | null {
  const autres = recues.filter(({ choix }) => choix !== 'leur');
  const parSujet = new Map(autres.map((recue) => [sujetDe(recue), recue]));
  return (point) => parSujet.get(sujetDe(point)) ?? null;
}
