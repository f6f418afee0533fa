import type { ValidateFunction } from 'ajv';
import { entities, isEntityName, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { membersOf } from '../../../shared/domain/row.ts';
import * as validators from '../../../shared/generated/member-validators.js';
import { EngineError } from '../errors.ts';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function refuse(detail: string): never {
  throw EngineError.of('CHANGE_REFUSED', { detail });
}

function checkMembers(entity: EntityName, members: JsonObject, whole: boolean): void {
  const validate: ValidateFunction = validators[entity];
  if (!validate(members)) {
    const error = validate.errors?.[0];
    refuse(`${entity}${error?.instancePath ?? ''} : ${error?.message ?? 'valeur inattendue'}`);
  }
  if (whole) {
    const missing = membersOf(entity).find((name) => members[name] === undefined);
    if (missing !== undefined) refuse(`${entity} : il manque « ${missing} »`);
    const parents = entities[entity].parents.filter((parent) => members[parent] !== null);
    if (entities[entity].parents.length > 0 && parents.length !== 1) refuse(`${entity} : un parent et un seul`);
  }
}

function sameNames(a: JsonObject, b: JsonObject): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name));
}

/**
 * Refuses a change that is not of the shape the journal keeps: unknown entity or member, value beyond the schema's caps, a
 * creation or a removal that does not say the whole row, an update whose two sides are not about the same members.
 */
export function checkChange(change: Change): void {
  const { entity, id, before, after } = change;
  if (!isEntityName(entity)) refuse(`« ${String(entity)} » n’est pas une sorte d’élément`);
  if (!uuidV7.test(id)) refuse(`${entity} : identifiant mal formé`);
  if (before === null && after === null) refuse(`${entity} : ni avant ni après`);
  if (before !== null) checkMembers(entity, before, after === null);
  if (after !== null) checkMembers(entity, after, before === null);
  if (before !== null && after !== null && !sameNames(before, after)) refuse(`${entity} : avant et après ne portent pas sur les mêmes champs`);
  if (before !== null && after !== null && Object.keys(after).length === 0) refuse(`${entity} : rien ne change`);
}
