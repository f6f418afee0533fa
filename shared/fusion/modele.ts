import type { EntityName } from '../domain/entities.ts';
import type { Json } from '../domain/json.ts';
import type { ItemRef, State } from '../domain/row.ts';

/** What a merge looks at: what both sides had seen, what is here, what comes. Three states of one workspace, or of a part of it. */
export interface TroisEtats {
  readonly base: State;
  readonly notre: State;
  readonly leur: State;
  /**
   * Members that both sides had already decided, each in its own way, before they met: there is no one value that they began from. Keys as
   * `cleDeMembre` gives them.
   */
  readonly sansBase: ReadonlySet<string>;
}

/**
 * What comes in by one answer. `champ`: one member of an item. `place`: what it stands under and its rank. `ajout`: an item with all that was
 * added under it. `retrait`: an item with all that it held. `code`: an item that was added, or given a code, which another has here.
 */
export const sortes = ['champ', 'place', 'ajout', 'retrait', 'code'] as const;
export type Sorte = (typeof sortes)[number];

/**
 * Why it is asked. `champ`, `place`: changed on both sides, otherwise. `sansBase`: both went by a merge, put off, decided otherwise or undone since,
 * and differ. `retireIci`: taken away here, and changed, added to or named there, or of no base; `retireLa`: the reverse. `memeCode`: two items of one code. `deuxDecisions`: two points of an
 * agenda that decide of one text. `deuxNotes`: two notes of one rubric, of which one alone stays. `deuxPresences`: one organisation noted twice at
 * one meeting, where it would count twice. `deuxHabilitations`: two of one body for one certification at one place. `deuxPassages`: one step of one habilitation,
 * noted twice for one day, and not alike.
 */
export const questions = [
  'champ',
  'place',
  'sansBase',
  'retireIci',
  'retireLa',
  'memeCode',
  'deuxDecisions',
  'deuxNotes',
  'deuxPresences',
  'deuxHabilitations',
  'deuxPassages',
] as const;
export type Question = (typeof questions)[number];

/** Of two that meet, may both stay? */
export const deuxPeuventRester = (question: Question | null): boolean =>
  question === 'deuxDecisions' || question === 'deuxHabilitations';

/** Was it taken away here, so that to take what is there is to put it back? */
export const seraitRetabli = ({ question }: Pick<Point, 'question'>): boolean => question === 'retireIci';

export interface Point {
  /** The same each time that the same sides are looked at. */
  readonly cle: string;
  readonly sorte: Sorte;
  readonly entity: EntityName;
  readonly id: string;
  /** The référentiel, body, meeting… that it stands under, or that it is. */
  readonly racine: ItemRef;
  /** The member, for a `champ`. */
  readonly membre: string | null;
  /**
   * Of a `champ`: the member’s three values; `leur` of a list of links is what both make of it. Of a `place`: `{ parent, rang }`. Of the others:
   * the rows, null where there is none.
   */
  readonly base: Json;
  readonly notre: Json;
  readonly leur: Json;
  /** Null: it comes in by itself, unless it is refused. */
  readonly question: Question | null;
  /** Of `code`, and of two that meet: the other item. */
  readonly autre: ItemRef | null;
  /** Besides it, ours that theirs meets as well, and would take the place of; most often none. */
  readonly autres: readonly ItemRef[];
  /** Items that come or go with it, itself counted: 1 for a field. */
  readonly elements: number;
  /** Two long texts, changed in different places: both changes, proposed and never taken unseen. */
  readonly propose: string | null;
}

/**
 * Something of theirs that cannot come, whatever is answered. `versionAutre`: versions that each side adopted apart, and what stands on them, stay as
 * they are on each; the rest of the root comes. Otherwise what stands under the root stays as it is here, and will come again.
 */
export interface Empechement {
  /** In review, the référentiel or the grid that is. */
  readonly racine: ItemRef;
  /**
   * `versionAutre`: a version of that number, or of that id, is another text here. `relecture`: in review here. `nonTransmis`: what it needs was not sent.
   * `coordonnees`: what is known of some of its persons was not joined; they stay out, with what names them, and the rest comes.
   */
  readonly raison: 'versionAutre' | 'relecture' | 'nonTransmis' | 'coordonnees';
  /** What is in the way: a number, a purpose; the id of what was not sent, or of what names it. */
  readonly objet: string;
  /** Of `coordonnees`, their ids. */
  readonly personnes?: readonly string[];
}

/** Every row of the three states, counted once: they add up to `total`. */
export interface Comptes {
  readonly total: number;
  readonly memes: number;
  readonly changesIci: number;
  readonly changesLa: number;
  readonly changesDesDeux: number;
}

export interface PlanDeFusion {
  readonly points: readonly Point[];
  /** By key of a point that holds more than its own item: all that comes or goes with it, its own among them. */
  readonly contenus: ReadonlyMap<string, readonly ItemRef[]>;
  readonly empechements: readonly Empechement[];
  readonly comptes: Comptes;
}

export const choixPossibles = ['leur', 'notre', 'autre', 'plusTard'] as const;

/**
 * What is answered to a point. `leur`: theirs comes; of two that meet, in the place of ours. `notre`: what is here stays, and theirs
 * is refused. `autre`: neither, but `valeur` (of a `champ`: the member; of a `code`: their item’s code); of those that both may stay: both. `plusTard`: what is here stays for now, and the point will come again.
 */
export interface Reponse {
  readonly choix: (typeof choixPossibles)[number];
  readonly valeur?: Json;
  readonly motif?: string;
}

/** Was it answered with both changes, as they were proposed? */
export const sontLesDeux = ({ propose }: Pick<Point, 'propose'>, reponse: Reponse | undefined): boolean =>
  propose !== null && reponse?.choix === 'autre' && reponse.valeur === propose;

/** How many are taken; of those, how many together with what is here, and in other words. */
export interface ComptesDePris {
  readonly pris: number;
  readonly ensemble: number;
  readonly ecrits: number;
}

export function compterPris<P extends Pick<Point, 'propose' | 'question'>>(
  pris: readonly P[],
  reponseA: (point: P) => Reponse | undefined,
): ComptesDePris {
  const autrement = pris.filter((point) => reponseA(point)?.choix === 'autre');
  const ensemble = autrement.filter(
    (point) => deuxPeuventRester(point.question) || sontLesDeux(point, reponseA(point)),
  ).length;
  return { pris: pris.length, ensemble, ecrits: autrement.length - ensemble };
}

/** By key of their points. One that comes in by itself needs none: it is taken. */
export type Reponses = Readonly<Record<string, Reponse>>;

export const cleDeMembre = ({ entity, id }: ItemRef, membre: string): string => `${entity} ${id} ${membre}`;
