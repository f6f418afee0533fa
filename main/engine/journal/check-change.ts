import type { ValidateFunction } from 'ajv';
import { entities, isEntityName, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change, Gesture } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { kindOf, operation } from '../../../shared/domain/operations.ts';
import { isRang } from '../../../shared/domain/rang.ts';
import { membersOf } from '../../../shared/domain/row.ts';
import * as members from '../../../shared/generated/member-validators.js';
import { changeFaults } from '../../../shared/i18n/fr/change-faults.ts';
import { operationLabels } from '../../../shared/i18n/fr/operations.ts';
import { faultToTell, schemaSentence } from '../../../shared/i18n/schema.ts';
import { EngineError } from '../errors.ts';

const validators: Readonly<Record<EntityName, ValidateFunction>> = { ...members };

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function refuse(detail: string): never {
  throw EngineError.of('CHANGE_REFUSED', { detail });
}

function checkMembers(entity: EntityName, members: JsonObject, whole: boolean): void {
  const validate = validators[entity];
  if (!validate(members)) {
    const fault = faultToTell(validate.errors);
    refuse(
      fault === undefined
        ? entity
        : schemaSentence({ ...fault, instancePath: `/${entity}${fault.instancePath}` }),
    );
  }
  if (typeof members['rang'] === 'string' && !isRang(members['rang'])) refuse(changeFaults.rang(entity));
  if (whole) {
    const missing = membersOf(entity).find((name) => members[name] === undefined);
    if (missing !== undefined) refuse(changeFaults.missing(entity, missing));
    const parents = entities[entity].parents.filter((parent) => members[parent] !== null);
    if (entities[entity].parents.length > 0 && parents.length !== 1) refuse(changeFaults.parents(entity));
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
  if (!isEntityName(entity)) refuse(changeFaults.unknownEntity(String(entity)));
  if (!uuidV7.test(id)) refuse(changeFaults.badId(entity));
  if (before === null && after === null) refuse(changeFaults.nothing(entity));
  if (before !== null) checkMembers(entity, before, after === null);
  if (after !== null) checkMembers(entity, after, before === null);
  if (before !== null && after !== null && !sameNames(before, after)) refuse(changeFaults.twoSides(entity));
  if (before !== null && after !== null && Object.keys(after).length === 0)
    refuse(changeFaults.nothing(entity));
}

/** Refuses a gesture whose changes are malformed, or are not what its operation says it does. */
export function checkGesture({ op, changes, reason }: Pick<Gesture, 'op' | 'changes' | 'reason'>): void {
  const { entities: allowed, kinds, reasonRequired } = operation(op);
  if (reasonRequired === true && (reason ?? '').trim() === '')
    refuse(changeFaults.reasonMissing(operationLabels[op]));
  for (const change of changes) {
    checkChange(change);
    if (!allowed.includes(change.entity) || !kinds.includes(kindOf(change)))
      refuse(changeFaults.notOfOperation(operationLabels[op], change.entity));
  }
}
