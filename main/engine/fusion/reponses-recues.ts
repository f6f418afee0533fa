import type Database from 'better-sqlite3';
import type { ReponseRecue } from '../../../shared/contract/answers/fusion.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { Point } from '../../../shared/fusion/modele.ts';
import { changesOn } from '../history/written.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import type { LigneRecue } from './autre.ts';
import { derniers, mene } from './chaines.ts';
import { isPropre } from './deja-la.ts';
import { devenu, repondu } from './devenus.ts';
import type { Proposees } from './proposees.ts';
import { reponsesDites, sujetDe } from './reponses.ts';
import { tetesDites, type TeteVue } from './vus.ts';

interface Reunion extends Pick<LigneEnChaine, 'hash'> {
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

export const enChaine = ({ seq, hash, prevHash, corps }: LigneRecue): LigneEnChaine => ({
  seq,
  hash: hash.toString('hex'),
  prev: prevHash.toString('hex'),
  geste: readGesture(corps),
});

/** Oldest first. A chain goes by its rows, whatever the clocks of its computers said: nothing of it is older than what is before it there. */
function enOrdre(lignes: readonly LigneEnChaine[]): readonly Omit<Reunion, 'change'>[] {
  const heures = new Map<string, string>();
  return lignes
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ hash, prev, geste }) => {
      const [avant, at] = [heures.get(prev) ?? '', geste?.at ?? ''];
      const heure = at < avant ? avant : at;
      heures.set(hash, heure);
      return geste === null ? [] : [{ hash, geste, heure }];
    })
    .toSorted((a, b) => (a.heure === b.heure ? 0 : a.heure < b.heure ? -1 : 1));
}

/** Merges that gestures made, oldest first, and that none of them undid. */
function reunions(lignes: readonly LigneEnChaine[]): readonly Reunion[] {
  const faites = new Map<string, Reunion>();
  for (const { hash, geste } of enOrdre(lignes))
    for (const change of geste.changes) {
      if (change.entity !== 'fusion') continue;
      faites.delete(change.id);
      if (change.after !== null) faites.set(change.id, { hash, geste, change });
    }
  return [...faites.values()];
}

const dIci = (db: Database.Database, fusion: JsonObject | null): readonly TeteVue[] =>
  tetesDites(fusion).filter((tete) => isPropre(db, tete));

const derniereDes = (tetes: readonly TeteVue[]): TeteVue | undefined =>
  tetes.toSorted((a, b) => b.seq - a.seq)[0];

/**
 * The last row of this very file that had been seen once each of these merges was made, by its hash: taken in by it, or by one before it in that journal,
 * be it one that was itself seen here long ago.
 */
function vuesDIci(
  db: Database.Database,
  { chaines, voies }: Proposees,
  hashes: ReadonlySet<string>,
): ReadonlyMap<string, TeteVue> {
  const vues = new Map<string, TeteVue>();
  for (const voie of derniers(voies)) {
    const tiennent = new Map<string, TeteVue>();
    for (const { cle, geste } of chaines.reunions({ tronc: voie.tronc, lignes: [] }, voie)) {
      for (const { entity, id, after } of geste.changes) {
        if (entity !== 'fusion') continue;
        const tete = derniereDes(dIci(db, after));
        if (tete === undefined) tiennent.delete(id);
        else tiennent.set(id, tete);
      }
      const vue = hashes.has(cle) ? derniereDes([...tiennent.values()]) : undefined;
      if (vue !== undefined) vues.set(cle, vue);
    }
  }
  return vues;
}

/** An answer, and the row of the merge that gave it. */
interface Donnee extends Pick<Reunion, 'hash'> {
  readonly dite: ReponseRecue;
}

/**
 * What gestures of others answered, having seen a row of this very file; of each, the last. Of what was written here, what they decided since of somebody
 * else’s is an answer as well; so is what was decided of what somebody else had answered.
 */
export function reponsesRecues(
  db: Database.Database,
  lignes: readonly LigneEnChaine[],
  avec: () => Proposees,
): readonly ReponseRecue[] {
  const repondues = reunions(lignes).filter(({ change }) => reponsesDites([change]).length > 0);
  if (repondues.length === 0) return [];
  const proposees = avec();
  const vues = vuesDIci(db, proposees, new Set(repondues.map(({ hash }) => hash)));
  const { chaines } = proposees;
  const menent = (de: string, vers: string): boolean =>
    chaines.connue(vers) && mene(chaines.noeud(de), chaines.noeud(vers));
  const dernieres = new Map<string, Donnee>();
  for (const { hash, geste, change } of repondues) {
    const { author: par, at: le, changes } = geste;
    const [[tete], vue] = [tetesDites(change.after), vues.get(hash)];
    if (tete === undefined || vue === undefined) continue;
    const notees = reponsesDites([change]);
    const isPrise = dIci(db, change.after).length > 0;
    const [prise, ici] = [proposees.donnee(tete.hash, notees), proposees.donnee(vue.hash, notees)];
    for (const notee of notees) {
      const { entity, id, membre, sorte, question, motif = null } = notee;
      const fait = changesOn(changes, id)[0];
      const avant = dernieres.get(sujetDe(notee));
      const sien = tete.hash === vue.hash ? null : devenu(ici, notee, fait, avant !== undefined);
      const isSuite = avant !== undefined && menent(avant.hash, tete.hash);
      const sort = sien ?? (isPrise || isSuite ? repondu(prise, notee, fait) : null);
      if (sort === null) continue;
      const dite = { entity, id, membre, sorte, question, ...sort, motif, par, le };
      dernieres.delete(sujetDe(dite));
      dernieres.set(sujetDe(dite), { dite, hash });
    }
  }
  return [...dernieres.values()].map(({ dite }) => dite);
}

/** Of a point, the answer by which what was proposed from here does not come back as it was, or waits there. */
export function reponduA(recues: readonly ReponseRecue[]): (point: Point) => ReponseRecue | null {
  const autres = recues.filter(({ choix }) => choix !== 'leur');
  const parSujet = new Map(autres.map((recue) => [sujetDe(recue), recue]));
  return (point) => parSujet.get(sujetDe(point)) ?? null;
}
