import { describe, expect, test } from 'vitest';
import { entities, fieldsOf, type EntityName, type FieldSpec } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { operation, operations, type ChangeKind, type OperationName } from '../domain/operations.ts';
import { entityLabels } from '../i18n/fr/entities.ts';
import { gestureSaid } from '../i18n/fr/gesture-said.ts';
import { nameOfItem } from '../i18n/fr/item-name.ts';
import { changeSaid } from './change-said.ts';
import { changesOfGesture } from './item-changes.ts';

const id = '019bb300-0001-7000-8000-000000000001';
const other = '019bb300-0001-7000-8000-000000000002';

/** A value that a field of that kind may hold. */
function valueOf({ codec }: FieldSpec, round: number): Json {
  if (codec === 'integer') return round;
  if (codec === 'boolean') return round === 1;
  if (codec === 'refs') return round === 1 ? [id] : [id, other];
  if (codec === 'json') return [{ code: `${round}` }];
  return round === 1 ? 'Avant' : 'Après';
}

const membersOf = (entity: EntityName, round: number): JsonObject =>
  Object.fromEntries(
    fieldsOf(entity).map((name) => [name, valueOf(entities[entity].fields[name] as FieldSpec, round)]),
  );

function changeOf(entity: EntityName, kind: ChangeKind): Change {
  const [before, after] = [membersOf(entity, 1), membersOf(entity, 2)];
  return {
    entity,
    id,
    before: kind === 'added' ? null : before,
    after: kind === 'removed' ? null : after,
  };
}

const cases = (Object.keys(operations) as OperationName[]).flatMap((op) =>
  operation(op).entities.flatMap((entity) => operation(op).kinds.map((kind) => ({ op, entity, kind }))),
);

/** What no sentence for people holds: identifiers, names of members, what a value has none of. */
const raw = /[0-9a-f]{8}-[0-9a-f]{4}-|undefined|null|\[object|[a-z][A-Z]/;

describe('every gesture says what it did to whatever it may touch', () => {
  test.each(cases)('$op, $entity $kind', ({ op, entity, kind }) => {
    const change = changeOf(entity, kind);
    const libelle = nameOfItem(entity, change.after ?? change.before ?? {});
    const gesture = gestureSaid({ op, undone: null, subject: { entity, id, code: null, libelle } });
    // What was brought together is called by where it came from.
    expect(gesture).toContain(entity === 'fusion' ? libelle : entityLabels[entity]);
    expect(gesture).not.toMatch(raw);
    const [item] = changesOfGesture([change], new Map());
    const sentence = item === undefined ? '' : changeSaid(item);
    expect(sentence).toContain(entityLabels[entity]);
    expect(sentence).not.toMatch(raw);
  });

  test('with the old words and the new ones', () => {
    const { critere: label } = entityLabels;
    const said = (before: JsonObject, after: JsonObject): string | undefined =>
      changesOfGesture([{ entity: 'critere', id, before, after }], new Map([[id, 'K1']])).map(changeSaid)[0];
    expect(said({ libelle: 'Avant' }, { libelle: 'Après' })).toBe(
      `${label} K1\u00a0: Libellé, «\u00a0Avant\u00a0» devient «\u00a0Après\u00a0»`,
    );
    expect(said({ code: null, rang: 'a' }, { code: 'K1', rang: 'b' })).toBe(
      `${label} K1\u00a0: déplacement\u00a0; Code, «\u00a0K1\u00a0», qui était vide`,
    );
    expect(said({ code: 'K1' }, { code: null })).toBe(
      `${label} K1\u00a0: Code, désormais vide, qui était «\u00a0K1\u00a0»`,
    );
  });

  test('with what an item was moved out of, and into, where both are known', () => {
    const move: Change = { entity: 'competence', id, before: { bloc: 'b1' }, after: { bloc: 'b2' } };
    const said = (names: readonly (readonly [string, string])[]): readonly string[] =>
      changesOfGesture([move], new Map([[id, 'C3.2'], ...names])).map(changeSaid);
    expect(said([])).toEqual(['compétence C3.2\u00a0: déplacement']);
    expect(
      said([
        ['b1', 'BC04 Organiser'],
        ['b2', 'BC02 Réparer'],
      ]),
    ).toEqual([
      'compétence C3.2\u00a0: déplacement de «\u00a0BC04 Organiser\u00a0» vers «\u00a0BC02 Réparer\u00a0»',
    ]);
  });
});
