import type { Change } from '../domain/gesture.ts';
import { sameJson, type Json } from '../domain/json.ts';

/** What a gesture did to an item. */
export interface GesteSur {
  readonly change: Change;
  /** A merge, which only brings what others did unless it says something of its own. */
  readonly isReunion: boolean;
}

/** The value that a gesture gave to a member; undefined when it did nothing to it. An item that is made has null where nothing is said. */
export function donnee({ change: { before, after } }: GesteSur, membre: string): Json | undefined {
  if (after === null) return undefined;
  return before === null ? (after[membre] ?? null) : after[membre];
}

/** The last of them before `avant` that holds; one that merges only where no other does. Read from there back, and no further than it must. */
export function dernier(
  gestes: readonly GesteSur[],
  avant: number,
  holds: (geste: GesteSur) => boolean,
): number {
  let parReunion = -1;
  for (let i = avant - 1; i >= 0; i--) {
    const geste = gestes[i];
    if (geste === undefined || !holds(geste)) continue;
    if (!geste.isReunion) return i;
    if (parReunion === -1) parReunion = i;
  }
  return parReunion;
}

/** How a member came to a value, newest first: from each gesture to the one that left what it changed, until `depart` (absent: to the end). */
export function chemin<G extends GesteSur>(
  gestes: readonly G[],
  membre: string,
  valeur: Json,
  depart: Json | undefined,
): readonly G[] {
  const pas: G[] = [];
  let voulue: Json | undefined = valeur;
  for (let avant = gestes.length; voulue !== undefined;) {
    const cherchee: Json = voulue;
    avant = dernier(gestes, avant, (geste) => sameJson(donnee(geste, membre), cherchee));
    const geste = gestes[avant];
    if (geste === undefined) return pas;
    pas.push(geste);
    voulue = geste.change.before?.[membre];
    if (voulue !== undefined && depart !== undefined && sameJson(voulue, depart)) return pas;
  }
  return pas;
}
