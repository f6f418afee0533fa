import { linksOf } from '../domain/entities.ts';
import { parentOf, type ItemRef } from '../domain/row.ts';
import { isTouche } from './champs.ts';
import { ajouteAlors, ecartDe, resteAlors, type Cote, type Ecart, type Ecarts } from './ecarts.ts';
import { liensNouveaux } from './liens.ts';
import { cleDeMembre, type TroisEtats } from './modele.ts';
import { nommesPar, tenusPar } from './nommes.ts';
import { renvois } from './renvois.ts';

/** Name of the very being of an item among the members that have no base. */
export const membreExistence = 'existence';

/** What one side took away at once, as it stood in the base: an item and what it held. */
export interface Retrait {
  readonly tete: Ecart;
  /** Where it still is. */
  readonly reste: Cote;
  /** Changed, added to or named there, or named by what is. */
  touche: boolean;
  /** Those that the base had. */
  readonly lignes: Ecart[];
  /** What was added under them, where they still are. */
  readonly ajoutees: Ecart[];
}

/** Each by the id of every item of it, and of what was added under it where it still is. */
export type Retraits = ReadonlyMap<string, Retrait>;

/** The item above, by the row of one of the three states. */
function auDessus(ecarts: Ecarts, ecart: Ecart, de: Cote | 'base'): Ecart | undefined {
  const row = ecart[de];
  return row === undefined ? undefined : ecartDe(ecarts, parentOf(ecart.entity, row));
}

function grouper(ecarts: Ecarts): Map<string, Retrait> {
  const retraits = new Map<string, Retrait>();
  const retraitDe = (ecart: Ecart, reste: Cote): Retrait => {
    const known = retraits.get(ecart.id);
    if (known !== undefined) return known;
    const above = auDessus(ecarts, ecart, 'base');
    const retrait =
      above !== undefined && resteAlors(above) === reste
        ? retraitDe(above, reste)
        : { tete: ecart, reste, touche: false, lignes: [], ajoutees: [] };
    retrait.lignes.push(ecart);
    retraits.set(ecart.id, retrait);
    return retrait;
  };
  for (const ecart of ecarts.values()) {
    const reste = resteAlors(ecart);
    if (reste !== null) retraitDe(ecart, reste);
  }
  return retraits;
}

/** What was added there under what is taken away here, however deep, or for it, belongs to it. */
function joindreAjouts(ecarts: Ecarts, retraits: Map<string, Retrait>): void {
  const seen = new Set<string>();
  const join = (ecart: Ecart, cote: Cote): Retrait | undefined => {
    if (seen.has(ecart.id)) return retraits.get(ecart.id);
    seen.add(ecart.id);
    const row = ecart[cote];
    const pour = row === undefined ? [] : tenusPar(ecart.entity, row).map((id) => ecarts.get(id));
    for (const above of [auDessus(ecarts, ecart, cote), ...pour]) {
      if (above === undefined) continue;
      const retrait = ajouteAlors(above) === cote ? join(above, cote) : retraits.get(above.id);
      if (retrait?.reste !== cote) continue;
      retrait.ajoutees.push(ecart);
      retrait.touche = true;
      retraits.set(ecart.id, retrait);
      return retrait;
    }
    return undefined;
  };
  for (const ecart of ecarts.values()) {
    const cote = ajouteAlors(ecart);
    if (cote !== null) join(ecart, cote);
  }
}

/** What a row of one side stands under or names that it did not in the base. */
function nommes({ entity, base, ...cotes }: Ecart, cote: Cote): readonly string[] {
  const row = cotes[cote];
  if (row === undefined) return [];
  const ids = linksOf(entity).flatMap(({ name }) => liensNouveaux(base, row, name));
  for (const membre of Object.keys(renvois[entity] ?? {})) {
    const id = row[membre];
    if (typeof id === 'string' && id !== base?.[membre]) ids.push(id);
  }
  const avant = base === undefined ? [] : nommesPar(entity, base);
  ids.push(...nommesPar(entity, row).filter((id) => !avant.includes(id)));
  const parent = parentOf(entity, row);
  if (parent !== null && parent.id !== (base === undefined ? null : parentOf(entity, base)?.id))
    ids.push(parent.id);
  return ids;
}

export function retraitsDe(etats: TroisEtats, ecarts: Ecarts): Retraits {
  const retraits = grouper(ecarts);
  if (retraits.size === 0) return retraits;
  joindreAjouts(ecarts, retraits);
  for (const retrait of new Set(retraits.values()))
    retrait.touche ||= retrait.lignes.some(
      (ecart) =>
        etats.sansBase.has(cleDeMembre(ecart, membreExistence)) || isTouche(etats, ecart, retrait.reste),
    );
  const touches = new Set([...retraits.values()].filter(({ touche }) => touche));
  const nommer = (ids: readonly string[], cote: Cote): void => {
    for (const id of ids) {
      const retrait = retraits.get(id);
      if (retrait?.reste !== cote) continue;
      retrait.touche = true;
      touches.add(retrait);
    }
  };
  for (const ecart of ecarts.values())
    for (const cote of ['notre', 'leur'] as const) nommer(nommes(ecart, cote), cote);
  // What may be put back would have nothing left of what it named and went with it.
  for (const { lignes, reste } of touches)
    for (const { entity, [reste]: row } of lignes)
      if (row !== undefined) nommer(nommesPar(entity, row), reste);
  return retraits;
}

/** Is this place under what was taken away on the other side? To move there is a matter of that removal. */
export const isSousRetrait = (retraits: Retraits, parent: ItemRef | null, cote: Cote): boolean =>
  parent !== null && retraits.get(parent.id)?.reste === cote;
