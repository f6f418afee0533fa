import type { JsonObject } from '../domain/json.ts';
import { changeBetween, membersOfRow, type ItemRef, type State } from '../domain/row.ts';
import type { Edit } from '../edit/edit.ts';
import { tousLesCommentaires } from './etat.ts';
import type { Commentaire, Sur } from './modele.ts';

/** In whose name something is said: who types it in, and for which organisation when it is not for themselves. */
export interface Voix extends Pick<Commentaire, 'auteur' | 'college' | 'organisation'> {}

/** What was said, by whom and when, under which identifier. */
interface Dit {
  readonly id: string;
  readonly le: string;
  readonly texte: string;
  readonly voix: Voix;
}

const creation = (entity: 'commentaire' | 'reponse', id: string, members: JsonObject): Edit['changes'] => [
  { entity, id, before: null, after: membersOfRow(entity, members) },
];

/** Says something of an item, in a review. Numbers go on from one review of a référentiel, or of its grids, to the next. */
export function commenter(
  state: State,
  relecture: string,
  { entity, id: element }: ItemRef,
  sur: Sur,
  { id, le, texte, voix }: Dit,
): Edit {
  const numero = Math.max(0, ...tousLesCommentaires(state).map((commentaire) => commentaire.numero)) + 1;
  const members = { ...voix, relecture, numero, entite: entity, element, sur, texte, le, statut: 'aTraiter' };
  return { op: 'commentaire.ajoute', changes: creation('commentaire', id, members) };
}

export const repondre = (commentaire: string, { id, le, texte, voix }: Dit): Edit => ({
  op: 'commentaire.repondu',
  changes: creation('reponse', id, { ...voix, commentaire, texte, le }),
});

/** What becomes of a comment. */
export type Suite = Pick<Commentaire, 'statut' | 'motif' | 'doublonDe'>;

/** Nothing, when that was so already. */
export function traiter(state: State, commentaire: string, { statut, motif, doublonDe }: Suite): Edit {
  const row = state.get('commentaire')?.get(commentaire);
  const next = { statut, motif, doublonDe: statut === 'doublon' ? doublonDe : null };
  const change = row === undefined ? null : changeBetween('commentaire', commentaire, row, next);
  return { op: 'commentaire.traite', changes: change === null ? [] : [change] };
}
