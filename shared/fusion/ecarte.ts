import { entities, type EntityName } from '../domain/entities.ts';
import { sameJson, type Json } from '../domain/json.ts';
import { dernier, donnee, type GesteSur } from './chemin.ts';
import type { Sorte } from './modele.ts';
import { valeurs } from './origine.ts';

/** Beyond, nothing is said: each of these two values is tried with each of the others. */
const essais = 20_000;

/** What an answer keeps of a field that was refused, or put off. */
export interface ChampEcarte {
  readonly membre: string;
  /** What was here; absent: any value that gestures gave. */
  readonly notre: Json | undefined;
  readonly estDe: (notre: Json, leur: Json) => boolean;
}

/** The gesture that gave a field the value that was refused, among those on its item, oldest first; undefined where none says it. */
export function champEcarte<G extends GesteSur>(
  gestes: readonly G[],
  { membre, notre, estDe }: ChampEcarte,
): G | undefined {
  const { dites, toutes } = valeurs(gestes, membre);
  const notres = notre === undefined ? toutes : [notre];
  if (dites.length * notres.length > essais) return undefined;
  const leur = dites.find((one) => notres.some((ici) => estDe(ici, one)));
  if (leur === undefined) return undefined;
  return gestes[dernier(gestes, gestes.length, (geste) => sameJson(donnee(geste, membre), leur))];
}

/** Gestures that did to an item what was refused of it as a whole: whichever of them it was, they may all be of one person. */
export function elementEcarte<G extends GesteSur>(
  gestes: readonly G[],
  entity: EntityName,
  sorte: Sorte,
): readonly G[] {
  const membres = [...entities[entity].parents, 'rang'];
  return gestes.filter(({ isReunion, change: { before, after } }) => {
    if (isReunion) return false;
    if (sorte === 'ajout') return before === null;
    if (sorte === 'retrait') return after === null;
    return sorte === 'place' && before !== null && membres.some((membre) => membre in (after ?? {}));
  });
}
