import type Database from 'better-sqlite3';
import type { Dit, ReponseRecue } from '../../../shared/contract/answers/fusion.ts';
import type { Point } from '../../../shared/fusion/modele.ts';
import type { LigneRecue } from './autre.ts';
import type { Face } from './examiner.ts';
import { proposeesA, type Proposees } from './proposees.ts';
import { enChaine, reponduA, reponsesRecues } from './reponses-recues.ts';
import { motifDe, reponsesDites, sujetDe } from './reponses.ts';
import { couvre, noeudsDe, type Vu } from './vus.ts';

/** Rows of others that lead to these, each once: all ways that go by a row hold that very one. */
const lignesVers = (vus: readonly Vu[]): ReadonlySet<LigneRecue> =>
  new Set(vus.flatMap(({ noeud }) => noeud.lignes));

/**
 * What others answered to what was proposed of a point from here, as those of their rows say it that nothing here has seen for its root: it waits, or the
 * merge that had brought them was undone.
 */
export function reponduAuxPoints(db: Database.Database, face: Face): (point: Point) => ReponseRecue | null {
  const { chaines, ici, la } = face;
  let eues: Proposees | null = null;
  const proposees = (): Proposees => (eues ??= proposeesA(db, chaines, noeudsDe(la)));
  const deLa = [...lignesVers(la)];
  const parVues = new Map<string, ReturnType<typeof reponduA>>();
  return (point) => {
    const vues = ici.filter((vu) => couvre(vu, point.racine.id));
    const cle = vues.map(({ noeud }) => chaines.nom(noeud)).join(' ');
    const known = parVues.get(cle);
    if (known !== undefined) return known(point);
    const dejaVues = lignesVers(vues);
    // Of years of merges most was seen: it is not read again.
    const restent = deLa.filter((ligne) => !dejaVues.has(ligne)).map(enChaine);
    const repondu = reponduA(reponsesRecues(db, restent, proposees));
    parVues.set(cle, repondu);
    return repondu(point);
  };
}

/**
 * By whom, when and why what a point asks (`empreinte`) was last refused here, or answered in other words, in a merge that holds: of the same text another
 * proposal may have been refused since, for another reason.
 */
export function refusesIci({ chaines, etatDe, ici }: Face): (point: Point, empreinte: string) => Dit | null {
  const [{ noeud }] = ici;
  const tiennent = etatDe(noeud).get('fusion');
  const cleDe = (sujet: string, empreinte: string): string => `${empreinte} ${sujet}`;
  const refus = new Map<string, Dit>();
  for (const { geste } of chaines.reunions({ tronc: 0, lignes: [] }, noeud)) {
    const { author: par, at: le, changes } = geste;
    const faites = changes.filter(({ entity, id }) => entity === 'fusion' && tiennent?.has(id) === true);
    for (const notee of reponsesDites(faites))
      if (notee.choix === 'notre' || notee.choix === 'autre')
        refus.set(cleDe(sujetDe(notee), notee.empreinte), {
          par,
          le,
          motif: motifDe(notee).motif ?? null,
        });
  }
  return (point, empreinte) => refus.get(cleDe(sujetDe(point), empreinte)) ?? null;
}
