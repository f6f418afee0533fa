import type { Change } from '../domain/gesture.ts';
import { sameJson, type Json } from '../domain/json.ts';

/** What a gesture of another copy did to an item. */
export interface GesteSur {
  readonly change: Change;
  /** A merge, which only brings what others did unless it says something of its own. */
  readonly isReunion: boolean;
}

/** Where what a merge did to an item comes from. */
export interface Provenance<G extends GesteSur> {
  /** Gestures of others that led to it, oldest first, each with the members that it did. */
  readonly recus: readonly { readonly geste: G; readonly change: Change }[];
  /** Who wrote each member of it; absent: whoever merged. */
  readonly auteurs: ReadonlyMap<string, G>;
  /** What whoever merged decided: other words, or theirs in the place of what was here. Null: nothing. */
  readonly propre: Change | null;
}

/** The value that a gesture gave to a member; undefined when it did nothing to it. An item that is made has null where nothing is said. */
function donnee({ change: { before, after } }: GesteSur, membre: string): Json | undefined {
  if (after === null) return undefined;
  return before === null ? (after[membre] ?? null) : after[membre];
}

/** The last of them before `avant` that holds; one that merges only where no other does. Read from there back, and no further than it must. */
function dernier(gestes: readonly GesteSur[], avant: number, holds: (geste: GesteSur) => boolean): number {
  let parReunion = -1;
  for (let i = avant - 1; i >= 0; i--) {
    const geste = gestes[i];
    if (geste === undefined || !holds(geste)) continue;
    if (!geste.isReunion) return i;
    if (parReunion === -1) parReunion = i;
  }
  return parReunion;
}

/** How a member came to a value, newest first: from each gesture to the one that left what it changed, until what was here (absent: nothing). */
function chemin(gestes: readonly GesteSur[], membre: string, valeur: Json, ici: Json | undefined): number[] {
  const pas: number[] = [];
  let voulue: Json | undefined = valeur;
  for (let avant = gestes.length; voulue !== undefined;) {
    const cherchee: Json = voulue;
    avant = dernier(gestes, avant, (geste) => sameJson(donnee(geste, membre), cherchee));
    const change = gestes[avant]?.change;
    if (change === undefined) return pas;
    pas.push(avant);
    voulue = change.before?.[membre];
    if (voulue !== undefined && ici !== undefined && sameJson(voulue, ici)) return pas;
  }
  return pas;
}

/** Links are what both made of them, and a place is made to fit: whoever touched them is answerable for what came. */
const estComposee = (membre: string, valeur: Json): boolean => Array.isArray(valeur) || membre === 'rang';

const choisis = (change: Change, membres: ReadonlySet<string>): Change => {
  const { before, after } = change;
  if (before === null || after === null) return change;
  const seuls = (row: typeof before): typeof before =>
    Object.fromEntries(Object.entries(row).filter(([membre]) => membres.has(membre)));
  return { ...change, before: seuls(before), after: seuls(after) };
};

/** An item that goes, by whoever took it away. */
function duRetrait<G extends GesteSur>(change: Change, gestes: readonly G[]): Provenance<G> {
  const geste = gestes[dernier(gestes, gestes.length, (one) => one.change.after === null)];
  if (geste === undefined) return { recus: [], auteurs: new Map(), propre: change };
  return { recus: [{ geste, change: geste.change }], auteurs: new Map([['', geste]]), propre: null };
}

/**
 * Who did what a merge did to an item: values lead back to the gestures that gave them. `gestes`: those of other copies on that item, oldest first;
 * `ecrits`: members that were answered in other words. The author of an item that comes or goes is under ''.
 */
export function provenance<G extends GesteSur>(
  change: Change,
  gestes: readonly G[],
  ecrits: ReadonlySet<string>,
): Provenance<G> {
  const { before, after } = change;
  if (after === null) return duRetrait(change, gestes);
  const faits = new Map<number, Set<string>>();
  const auteurs = new Map<string, G>();
  const propres = new Set<string>();
  for (const [membre, valeur] of Object.entries(after)) {
    const ici = before?.[membre];
    const exact = ecrits.has(membre) ? [] : chemin(gestes, membre, valeur, ici);
    const dit = dernier(gestes, gestes.length, (geste) => donnee(geste, membre) !== undefined);
    const compose = exact.length === 0 && !ecrits.has(membre) && dit !== -1 && estComposee(membre, valeur);
    const pas = compose ? [dit] : exact;
    for (const i of pas) faits.set(i, (faits.get(i) ?? new Set()).add(membre));
    const auteur = gestes[pas[0] ?? -1];
    if (auteur !== undefined) auteurs.set(membre, auteur);
    const debut = gestes[pas.at(-1) ?? -1]?.change.before?.[membre];
    const isAutreDepart = ici !== undefined && debut !== undefined && !sameJson(debut, ici);
    if (auteur === undefined || (isAutreDepart && !compose && !estComposee(membre, valeur)))
      propres.add(membre);
  }
  const recus = [...faits]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([i, membres]) => {
      const geste = gestes[i];
      return geste === undefined ? [] : [{ geste, change: choisis(geste.change, membres) }];
    });
  if (before === null) {
    const createur = recus.find(({ geste }) => geste.change.before === null)?.geste;
    if (createur !== undefined) auteurs.set('', createur);
  }
  return { recus, auteurs, propre: propreDe(change, gestes, propres, recus.length > 0) };
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
