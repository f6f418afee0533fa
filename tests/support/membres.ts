import { canonical } from '../../main/engine/canonical.ts';
import type { Session } from '../../main/engine/session.ts';
import { entities, entityNames, fieldsOf, type EntityName } from '../../shared/domain/entities.ts';
import type { ItemRef, Row } from '../../shared/domain/row.ts';
import { membrePlace, placeDe, placeDite } from '../../shared/fusion/champs.ts';
import { cleDeMembre } from '../../shared/fusion/modele.ts';
import { lignesDe, racines } from '../../shared/fusion/racine.ts';
import { membreExistence } from '../../shared/fusion/retraits.ts';
import { readState } from './whole-state.ts';

/** What a copy says, by member (`cleDeMembre`) of each item that is there: its fields, that it is there, and its place. */
export type Membres = ReadonlyMap<string, string>;

/** Links are left out: two lists of them are merged as sets, and go with what they lead to. */
const lus = (entity: EntityName): readonly string[] =>
  fieldsOf(entity).filter((membre) => entities[entity].fields[membre]?.link === undefined);

function* membresDe(entity: EntityName, row: Row): Generator<readonly [string, string]> {
  const cle = (membre: string): string => cleDeMembre({ entity, id: row.id }, membre);
  yield [cle(membreExistence), 'oui'];
  for (const membre of lus(entity)) yield [cle(membre), canonical(row[membre] ?? null)];
  if (entities[entity].parents.length > 0)
    yield [cle(membrePlace), canonical(placeDite(placeDe(entity, row)))];
}

/** What a copy says, and what each item of it stands under at last. */
export interface Lecture {
  readonly membres: Membres;
  readonly racines: ReadonlyMap<string, string>;
}

/** All but the rows of merges, which each copy has of its own. */
export function lire({ workspace: { db } }: Session): Lecture {
  const etat = readState(db);
  const racineDe = racines(lignesDe(etat));
  const lecture = { membres: new Map<string, string>(), racines: new Map<string, string>() };
  for (const entity of entityNames)
    if (entity !== 'fusion')
      for (const row of etat.get(entity)?.values() ?? []) {
        lecture.racines.set(row.id, racineDe({ entity, id: row.id }).id);
        for (const [cle, valeur] of membresDe(entity, row)) lecture.membres.set(cle, valeur);
      }
  return lecture;
}

/** The member that a key names. */
export function membreDe(cle: string): ItemRef & { readonly membre: string } {
  const [entity, id = '', membre = ''] = cle.split(' ');
  return { entity: entity as EntityName, id, membre };
}

/** Members that two readings do not say alike. */
export const differents = (un: Membres, autre: Membres): readonly string[] =>
  [...new Set([...un.keys(), ...autre.keys()])].filter((cle) => un.get(cle) !== autre.get(cle));
