import { entities, type EntityName } from '../domain/entities.ts';
import { sameJson, type Json } from '../domain/json.ts';
import type { Row } from '../domain/row.ts';
import { dernier, donnee, type GesteSur } from './chemin.ts';
import { valeurDe, type MembreFusionne } from './ensembles.ts';
import type { Sorte } from './modele.ts';
import { valeurs } from './origine.ts';

/** Beyond, nothing is said: each of these two values is tried with each of the others. */
const essais = 20_000;

/** What an answer keeps of a member that was refused, or put off. */
export interface ChampEcarte {
  readonly fusionne: MembreFusionne;
  /** What was here; absent: any value that gestures gave. */
  readonly notre: Json | undefined;
  readonly estDe: (notre: Json, leur: Json) => boolean;
}

export interface Trouve<G> {
  readonly geste: G;
  /** What was refused. */
  readonly valeur: Json;
}

/** All that fields may have been together: of a statement a gesture may have said a part, and left the rest as it was. */
const ensemble = (names: readonly string[], valeursDe: (name: string) => readonly Json[]): readonly Row[] =>
  names.reduce<readonly Row[]>(
    (rows, name) => rows.flatMap((row) => valeursDe(name).map((valeur) => ({ ...row, [name]: valeur }))),
    [{ id: '' }],
  );

/** Did a gesture give these fields what a row says, be it some of them? */
function aDit(geste: GesteSur, names: readonly string[], row: Row): boolean {
  const donnes = names.filter((name) => donnee(geste, name) !== undefined);
  return donnes.length > 0 && donnes.every((name) => sameJson(donnee(geste, name), row[name]));
}

/** The gesture that gave a member the value that was refused, among those on its item, oldest first; undefined where none says it. */
export function champEcarte<G extends GesteSur>(
  gestes: readonly G[],
  { fusionne, notre, estDe }: ChampEcarte,
): Trouve<G> | undefined {
  const { names } = fusionne;
  const connues = new Map(names.map((name) => [name, valeurs(gestes, name)]));
  const toutes = (name: string): readonly Json[] => connues.get(name)?.toutes ?? [];
  const dites = (name: string): readonly Json[] => connues.get(name)?.dites ?? [];
  const deLeur = names.length === 1 ? dites : toutes;
  const count = (valeursDe: typeof toutes): number =>
    names.reduce((n, name) => n * valeursDe(name).length, 1);
  if (count(deLeur) * (notre === undefined ? count(toutes) : 1) > essais) return undefined;
  const valeur = (row: Row): Json => valeurDe(row, fusionne);
  const notres = notre === undefined ? ensemble(names, toutes).map(valeur) : [notre];
  const leur = ensemble(names, deLeur).find((row) => notres.some((ici) => estDe(ici, valeur(row))));
  if (leur === undefined) return undefined;
  const geste = gestes[dernier(gestes, gestes.length, (un) => aDit(un, names, leur))];
  return geste === undefined ? undefined : { geste, valeur: valeur(leur) };
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
