import type { State } from '../domain/row.ts';
import {
  collegesDits,
  devenirDit,
  elementDit,
  statutsDits,
  suiteDite,
  titresDuTableau,
} from '../i18n/fr/relecture.ts';
import { champCommente } from './champ.ts';
import { elementCommente } from './element.ts';
import { commentairesDe, relecturesDe, reponsesPar } from './etat.ts';
import type { Relu } from './modele.ts';
import { devenirDe, estPlace, motsCites } from './passage.ts';

/** What becomes of one comment, in words: a line of the table that answers those who commented. */
export interface LigneDeTableau {
  readonly numero: string;
  readonly tour: string;
  readonly element: string;
  readonly champ: string;
  /** The words that were commented; empty when the whole item was. */
  readonly passage: string;
  readonly commentaire: string;
  /** The organisation, or the person who spoke for themselves. */
  readonly auteur: string;
  readonly college: string;
  readonly suite: string;
  /** The reason, then what was answered. */
  readonly reponse: string;
  readonly devenir: string;
}

/** Its columns, in order. */
export const colonnesDuTableau = Object.keys(titresDuTableau) as readonly (keyof LigneDeTableau)[];

/** A line a comment of what was reviewed, in the order of their numbers, as the text is in that state. */
export function lignesDuTableau(state: State, relu: Relu): readonly LigneDeTableau[] {
  const tours = new Map(relecturesDe(state, relu).map(({ id, tour }) => [id, tour]));
  const reponses = reponsesPar(state);
  const commentaires = commentairesDe(state, relu);
  const numeros = new Map(commentaires.map(({ id, numero }) => [id, numero]));
  return commentaires.map((commentaire) => {
    const { id, numero, relecture, sur, texte, auteur, organisation, college, statut, motif } = commentaire;
    const element = elementCommente(state, commentaire);
    const dites = (reponses.get(id) ?? []).map(
      (one) => `${one.organisation ?? one.auteur}\u00a0: ${one.texte}`,
    );
    return {
      numero: String(numero),
      tour: String(tours.get(relecture) ?? ''),
      element: [elementDit(element), element.code === null ? '' : element.nom]
        .filter((part) => part !== '')
        .join(', '),
      champ: champCommente(state, commentaire),
      passage: estPlace(sur) ? motsCites(sur) : '',
      commentaire: texte,
      auteur: organisation ?? auteur,
      college: collegesDits[college],
      suite: suiteDite(statutsDits[statut], numeros.get(commentaire.doublonDe ?? '') ?? null),
      reponse: [...(motif === null ? [] : [motif]), ...dites].join('\n'),
      devenir: devenirDit(devenirDe(state, commentaire)),
    };
  });
}

/** The titles of the columns, then a line a comment. */
export const tableauEnRangees = (lignes: readonly LigneDeTableau[]): readonly (readonly string[])[] => [
  colonnesDuTableau.map((colonne) => titresDuTableau[colonne]),
  ...lignes.map((ligne) => colonnesDuTableau.map((colonne) => ligne[colonne])),
];
