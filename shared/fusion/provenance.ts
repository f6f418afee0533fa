import type { Change } from '../domain/gesture.ts';
import { sameJson, type Json } from '../domain/json.ts';
import { chemin, dernier, donnee, type GesteSur } from './chemin.ts';
import { estComposee, quiEnRepond } from './composee.ts';
import { origine, type GesteRepondu, type Origine } from './origine.ts';

/** A gesture on an item, of this file or of another copy. */
export interface GesteConnu extends GesteRepondu {
  readonly isRecu: boolean;
}

/** A merge, of which is asked what it did to an item. */
export interface ReunionSur extends GesteRepondu {
  /** Members of which theirs was taken on purpose: it was asked, or a reason was given; null: the item itself, which comes or goes. */
  readonly choix: ReadonlySet<string | null>;
}

/** By member that was answered in other words, what it was made of; absent where nothing says it. */
export type Origines<G> = ReadonlyMap<string, Origine<G>>;

/** Where what a merge did to an item comes from. */
export interface Provenance<G extends GesteConnu> {
  /** Gestures of others that led to it, oldest first, each with the members that it did. */
  readonly recus: readonly { readonly geste: G; readonly change: Change; readonly origines: Origines<G> }[];
  /** Who wrote each member of it; absent: whoever merged. */
  readonly auteurs: ReadonlyMap<string, G>;
  /** What whoever merged decided: other words, or theirs on purpose. Null: nothing. */
  readonly propre: Change | null;
  /** Of these, other words. */
  readonly origines: Origines<G>;
}

const originesDe = <G extends GesteConnu>(reunion: GesteRepondu, tous: readonly G[]): Origines<G> =>
  new Map(
    [...reunion.autresMots.keys()].flatMap((membre) => {
      const une = origine(reunion, membre, tous);
      return une === null ? [] : [[membre, une] as const];
    }),
  );

/**
 * As far as others did it: a merge made elsewhere may only have brought there what was said here, which is nothing that came. Where nothing else says
 * the value, its own words are its own.
 */
function venusDAilleurs<G extends GesteConnu>(
  pas: readonly G[],
  membre: string,
  tous: readonly G[],
): readonly G[] {
  const isDIci = (geste: G): boolean =>
    geste.isReunion &&
    !geste.autresMots.has(membre) &&
    tous.some((ici) => !ici.isRecu && sameJson(donnee(ici, membre), donnee(geste, membre)));
  const fin = pas.findIndex(isDIci);
  return fin === -1 ? pas : pas.slice(0, fin);
}

/** A change, of these members alone; whole where an item comes or goes. */
export const choisis = (change: Change, membres: ReadonlySet<string>): Change => {
  const { before, after } = change;
  if (before === null || after === null) return change;
  const seuls = (row: typeof before): typeof before =>
    Object.fromEntries(Object.entries(row).filter(([membre]) => membres.has(membre)));
  return { ...change, before: seuls(before), after: seuls(after) };
};

/** An item that goes, by whoever took it away. */
function duRetrait<G extends GesteConnu>({ change, choix }: ReunionSur, gestes: readonly G[]): Provenance<G> {
  const origines: Origines<G> = new Map();
  const geste = gestes[dernier(gestes, gestes.length, (one) => one.change.after === null)];
  if (geste === undefined) return { recus: [], auteurs: new Map(), propre: change, origines };
  return {
    recus: [{ geste, change: geste.change, origines }],
    auteurs: new Map([['', geste]]),
    propre: choix.has(null) ? change : null,
    origines,
  };
}

/** What gestures of others did, by gesture; other words, with what they were made of. */
class Faits<G extends GesteConnu> {
  readonly #membres = new Map<G, Set<string>>();
  readonly #origines = new Map<G, Map<string, Origine<G>>>();
  readonly #tous: readonly G[];

  constructor(tous: readonly G[]) {
    this.#tous = tous;
  }

  noter(geste: G, membre: string): void {
    const membres = this.#membres.get(geste) ?? new Set();
    if (membres.has(membre)) return;
    this.#membres.set(geste, membres.add(membre));
    const une = origine(geste, membre, this.#tous);
    if (une === null) return;
    const origines = this.#origines.get(geste) ?? new Map<string, Origine<G>>();
    this.#origines.set(geste, origines.set(membre, une));
    this.noterOrigine(membre, une);
  }

  noterOrigine(membre: string, { gestes }: Origine<G>): void {
    for (const geste of gestes) if (geste.isRecu) this.noter(geste, membre);
  }

  /** Oldest first, what other words were made of before them. */
  recus(): Provenance<G>['recus'] {
    const vus = new Set<G>();
    const ranges: G[] = [];
    const ranger = (geste: G): void => {
      if (vus.has(geste) || !this.#membres.has(geste)) return;
      vus.add(geste);
      for (const { gestes } of this.#origines.get(geste)?.values() ?? []) gestes.forEach(ranger);
      ranges.push(geste);
    };
    this.#tous.forEach(ranger);
    return ranges.map((geste) => ({
      geste,
      change: choisis(geste.change, this.#membres.get(geste) ?? new Set()),
      origines: this.#origines.get(geste) ?? new Map(),
    }));
  }
}

/**
 * Who did what a merge did to an item: values lead back to the gestures that gave them. `tous`: gestures on that item before it, ours and those of
 * other copies, oldest first. The author of an item that comes or goes is under ''.
 */
export function provenance<G extends GesteConnu>(reunion: ReunionSur, tous: readonly G[]): Provenance<G> {
  const { change, autresMots, choix } = reunion;
  const { before, after } = change;
  const gestes = tous.filter(({ isRecu }) => isRecu);
  if (after === null) return duRetrait(reunion, gestes);
  const faits = new Faits(tous);
  const auteurs = new Map<string, G>();
  const propres = new Set<string>();
  for (const [membre, valeur] of Object.entries(after)) {
    const ici = before?.[membre];
    const isAutre = autresMots.has(membre);
    const exact = isAutre ? [] : venusDAilleurs(chemin(gestes, membre, valeur, ici), membre, tous);
    const isComposee = exact.length === 0 && !isAutre && estComposee(membre, valeur);
    const pas = isComposee
      ? venusDAilleurs(quiEnRepond(gestes, membre, { ici, valeur }), membre, tous)
      : exact;
    for (const geste of pas) faits.noter(geste, membre);
    const [auteur] = pas;
    if (auteur !== undefined) auteurs.set(membre, auteur);
    if (auteur === undefined || (ici !== undefined && choix.has(membre))) propres.add(membre);
  }
  const origines = originesDe(reunion, tous);
  for (const [membre, une] of origines) faits.noterOrigine(membre, une);
  const recus = faits.recus();
  if (before === null) {
    const createur = recus.find(({ geste }) => geste.change.before === null)?.geste;
    if (createur !== undefined) auteurs.set('', createur);
  }
  // What others had not made comes back, whatever they then said of it.
  const isRevenu = before === null && !auteurs.has('');
  const isPrisExpres = before === null && choix.has(null);
  const propre = isRevenu || isPrisExpres ? change : propreDe(change, gestes, propres, recus.length > 0);
  return { recus, auteurs, propre, origines };
}

/** What is left to whoever merged; of an item that others made, from what they last said of it. */
function propreDe(
  change: Change,
  gestes: readonly GesteSur[],
  propres: ReadonlySet<string>,
  isRecu: boolean,
): Change | null {
  const { before, after } = change;
  if (propres.size === 0 || after === null) return null;
  if (!isRecu) return change;
  const avant = (membre: string): Json => {
    const dit = gestes[dernier(gestes, gestes.length, (geste) => donnee(geste, membre) !== undefined)];
    return before === null ? ((dit && donnee(dit, membre)) ?? null) : (before[membre] ?? null);
  };
  return {
    ...change,
    before: Object.fromEntries([...propres].map((membre) => [membre, avant(membre)])),
    after: Object.fromEntries([...propres].map((membre) => [membre, after[membre] ?? null])),
  };
}
