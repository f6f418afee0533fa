import { entities, entityNames, fieldsOf, type EntityName } from '../domain/entities.ts';
import { sameJson, type Json, type JsonObject } from '../domain/json.ts';
import type { MutableState, Row, State } from '../domain/row.ts';
import { linkedIds } from '../edit/links.ts';
import { membrePlace, membresDePlace, placeDe } from './champs.ts';
import { fusionnerLiens } from './liens.ts';
import { cleDeMembre } from './modele.ts';
import { membreExistence } from './retraits.ts';

export interface BaseCommune {
  readonly etat: State;
  /** Members that the two sides give other values, and other than their own base. */
  readonly sansBase: ReadonlySet<string>;
}

/** The value of a member on which both agree, or that one alone changed; undefined: both did, otherwise. */
function commune(base: Json | undefined, un: Json, autre: Json): Json | undefined {
  if (sameJson(un, autre)) return un;
  if (base === undefined) return undefined;
  if (sameJson(un, base)) return autre;
  return sameJson(autre, base) ? un : undefined;
}

function ligne(entity: EntityName, base: Row | undefined, un: Row, autre: Row, sansBase: (membre: string) => void): Row {
  if (un === autre) return un;
  const membres: Record<string, Json> = {};
  const place = (row: Row | undefined): Json | undefined =>
    row === undefined ? undefined : membresDePlace(entity, placeDe(entity, row));
  const [ici, la] = [place(un), place(autre)] as [JsonObject, JsonObject];
  const tenue = commune(place(base), ici, la);
  if (tenue === undefined) sansBase(membrePlace);
  Object.assign(membres, tenue ?? place(base) ?? ici);
  for (const membre of fieldsOf(entity)) {
    const [u, a] = [un[membre] ?? null, autre[membre] ?? null];
    if (entities[entity].fields[membre]?.link !== undefined) {
      membres[membre] = [...fusionnerLiens(linkedIds(base?.[membre]), linkedIds(u), linkedIds(a))];
      continue;
    }
    const value = commune(base === undefined ? undefined : (base[membre] ?? null), u, a);
    if (value === undefined) sansBase(membre);
    membres[membre] = value ?? base?.[membre] ?? u;
  }
  return { ...membres, id: un.id };
}

/** What two copies that had each taken in the other at once began from: both their states, over what those two began from. */
export function baseCommune(base: State, un: State, autre: State): BaseCommune {
  const sansBase = new Set<string>();
  const etat: MutableState = new Map(entityNames.map((entity) => [entity, new Map<string, Row>()]));
  for (const entity of entityNames) {
    const [avant, ici, la] = [base, un, autre].map((one) => one.get(entity) ?? new Map<string, Row>());
    const rows = etat.get(entity);
    for (const id of new Set([...(ici?.keys() ?? []), ...(la?.keys() ?? [])])) {
      const [b, u, a] = [avant?.get(id), ici?.get(id), la?.get(id)];
      const seule = u ?? a;
      if (seule === undefined) continue;
      if (u !== undefined && a !== undefined)
        rows?.set(
          id,
          ligne(entity, b, u, a, (membre) => sansBase.add(cleDeMembre({ entity, id }, membre))),
        );
      else if (b === undefined) rows?.set(id, seule);
      else if (!sameJson(seule, b)) {
        // Taken away on one side, changed on the other.
        rows?.set(id, seule);
        sansBase.add(cleDeMembre({ entity, id }, membreExistence));
      }
    }
  }
  return { etat, sansBase };
}
