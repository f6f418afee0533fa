import { stateOfRows } from '../../shared/document/rows.ts';
import { linksOf, type EntityName } from '../../shared/domain/entities.ts';
import type { JsonObject } from '../../shared/domain/json.ts';
import { membersOfRow, type ItemRef, type State } from '../../shared/domain/row.ts';
import type { TroisEtats } from '../../shared/fusion/modele.ts';

export type Ligne = readonly [entity: EntityName, id: string, members?: JsonObject];

/** A state of few rows, of which only what matters is said. */
export const etatDe = (...lignes: readonly Ligne[]): State =>
  stateOfRows(
    lignes.map(([entity, id, members = {}]) => {
      const liens = Object.fromEntries(linksOf(entity).map(({ name }) => [name, []]));
      return { entity, row: { ...membersOfRow(entity, { ...liens, ...members }), id } };
    }),
  );

/** A state with other members for some rows, and rows that it had not. */
export function avec(state: State, ...lignes: readonly Ligne[]): State {
  const next = new Map([...state].map(([entity, rows]) => [entity, new Map(rows)]));
  for (const [entity, id, members = {}] of lignes) {
    const row = next.get(entity)?.get(id) ?? etatDe([entity, id]).get(entity)?.get(id);
    if (row !== undefined) next.get(entity)?.set(id, { ...row, ...members });
  }
  return next;
}

export function sans(state: State, ...ids: readonly string[]): State {
  return new Map(
    [...state].map(([entity, rows]) => [entity, new Map([...rows].filter(([id]) => !ids.includes(id)))]),
  );
}

export const trois = (
  base: State,
  notre: State,
  leur: State,
  sansBase: readonly string[] = [],
): TroisEtats => ({
  base,
  notre,
  leur,
  sansBase: new Set(sansBase),
});

export const membre = (state: State, { entity, id }: ItemRef, name: string): unknown =>
  state.get(entity)?.get(id)?.[name];
