import type { EntityName } from '../domain/entities.ts';
import type { Reading } from '../french/reading.ts';
import type { Base } from './bases.ts';
import type { Etendue, Niveau, Objectif, Parametres, ParametresDe, RegleId } from './constat.ts';
import type { Element } from './element.ts';
import type { Structure } from './structure.ts';

/** Null: the rule says nothing there. */
export type Niveaux = Readonly<Record<Objectif, Niveau | null>>;

/** A text of one item, read once for every rule that looks at it. */
export interface Texte extends Reading {
  readonly element: Element;
  readonly champ: string;
  /** Where the wording begins, after a bullet and a code. */
  readonly debut: number;
}

/** A fault in a text: where, in offsets of `folded`. */
export interface FauteDeTexte<P = Parametres> {
  readonly etendue: Etendue | null;
  readonly parametres: P;
}

/** A fault of an item, or of one of its fields. */
export interface FauteDItem<P = Parametres> {
  readonly element: Element;
  readonly champ: string | null;
  readonly etendue: Etendue | null;
  readonly parametres: P;
}

interface Commun {
  readonly niveaux: Niveaux;
  readonly base: Base;
  /** First day on which the rule applies. */
  readonly depuis: string;
}

/** `texte`: looks at one text alone, and so only once for each wording. `ensemble`: looks at how the parts hold together. */
export type Regle = Commun & { readonly id: RegleId } & (
    | {
        readonly portee: 'texte';
        /** Fields that it looks at. */
        readonly champs: Champs;
        readonly controle: (texte: Texte) => readonly FauteDeTexte[];
      }
    | { readonly portee: 'ensemble'; readonly controle: (structure: Structure) => Iterable<FauteDItem> }
  );

export type Champs = Readonly<Partial<Record<EntityName, readonly string[]>>>;

interface DeTexte<R extends RegleId> extends Commun {
  readonly champs: Champs;
  readonly controle: (texte: Texte) => readonly FauteDeTexte<ParametresDe<R>>[];
}

interface DEnsemble<R extends RegleId> extends Commun {
  readonly controle: (structure: Structure) => Iterable<FauteDItem<ParametresDe<R>>>;
}

/** A rule whose findings have what its sentence needs. */
export function deTexte<R extends RegleId>(id: R, regle: DeTexte<R>): Regle {
  return {
    ...(regle as DeTexte<RegleId> & { readonly controle: () => readonly FauteDeTexte[] }),
    id,
    portee: 'texte',
  };
}

export function dEnsemble<R extends RegleId>(id: R, regle: DEnsemble<R>): Regle {
  return {
    ...(regle as DEnsemble<RegleId> & { readonly controle: () => Iterable<FauteDItem> }),
    id,
    portee: 'ensemble',
  };
}

/** Levels in the order of the objectives: draft, adoption, RNCP, RS. */
export function niveauxPour(
  brouillon: Niveau | null,
  adoption: Niveau | null,
  rncp: Niveau | null,
  rs: Niveau | null,
): Niveaux {
  return { brouillon, adoption, rncp, rs };
}

export const E = 'erreur';
export const A = 'avertissement';
export const I = 'information';

/** A fault of a whole item, or of one of its fields. */
export function deLItem<P>(element: Element, parametres: P, champ: string | null = null): FauteDItem<P> {
  return { element, champ, etendue: null, parametres };
}
