import { isMerge } from '../history/written.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { versSeq, type Noeud } from './chaines.ts';
import { reponsesDites } from './reponses.ts';

/** Is it a merge that changed nothing and decided nothing? It says what was seen, and no more. */
export const isVisa = (geste: Corps): boolean =>
  isMerge(geste) &&
  geste.changes.every(({ entity }) => entity === 'fusion') &&
  reponsesDites(geste.changes).every(({ choix }) => choix === 'plusTard');

const isVisaDit = (corps: string): boolean => {
  const geste = readGesture(corps);
  return geste !== null && isVisa(geste);
};

/**
 * The way to a row without the visas that end it. Whoever has seen the rest knows what these say, or is told by the rows that they have seen; and each
 * copy noting the visas of the others would be one more of its own: two copies would write them to each other for ever.
 */
export function sansVisas(noeud: Noeud): Noeud {
  const { tronc, lignes } = noeud;
  const derniere = lignes.findLast(({ corps }) => corps === null || !isVisaDit(corps));
  return derniere === undefined ? { tronc, lignes: [] } : versSeq(noeud, derniere.seq);
}
