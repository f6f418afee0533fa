import { entities, isOfRegister, isOfSeances, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change, Gesture } from '../../../shared/domain/gesture.ts';
import { parentOf, type ItemRef } from '../../../shared/domain/row.ts';
import { reponsesDites } from '../fusion/reponses.ts';

/**
 * `referentiel` and `organisme` stand for all that they hold, themselves included. `clock`: rows whose instant is before the one of the
 * row before. `answered`: items that a merge was answered about, whether it changed them or not. Of rows of other journals: `received`, all of them,
 * and `receivedItem` and `receivedAnswered`, their items, some of which were never here; `receivedAgain`, under a merge that takes them, those that one
 * before had brought.
 */
export type KeyKind =
  | 'op'
  | 'person'
  | 'college'
  | 'entity'
  | 'item'
  | 'referentiel'
  | 'organisme'
  | 'answered'
  | 'clock'
  | 'received'
  | 'receivedItem'
  | 'receivedAnswered'
  | 'receivedAgain';

/** One thing that rows of the journal have in common. */
export interface Key {
  readonly kind: KeyKind;
  readonly value: string;
  /** Of an item; null when no row says what holds it. */
  readonly home: string | null;
}

/** What holds each item that the rows before spoke of: an item never leaves it. */
export interface Homes {
  get(id: string): string | null | undefined;
  set(id: string, home: string | null): void;
}

/** What holds the items of a gesture: found from what they are put under, in whichever order. */
function findHomes(changes: readonly Change[], homes: Homes): void {
  const said = new Map(
    changes.map(({ entity, id, before, after }) => [
      id,
      { entity, parent: parentOf(entity, after ?? before ?? {}) },
    ]),
  );
  // By kind: a row may have been received that puts an item under itself, as no kind stands.
  const homeOf = ({ entity, id }: ItemRef): string | null => {
    const known = homes.get(id);
    if (known !== undefined) return known;
    const its = said.get(id);
    return its === undefined || its.entity !== entity || its.parent === null ? null : homeOf(its.parent);
  };
  for (const { entity, id } of changes) if (entities[entity].parents.length === 0) homes.set(id, id);
  for (const change of changes) homes.set(change.id, homeOf(change));
}

type Found = Pick<Gesture, 'op' | 'author' | 'at' | 'changes'>;

/** The file itself, persons, merges and meetings are held by nothing. */
function heldKind(entity: EntityName): 'referentiel' | 'organisme' | null {
  if (['espace', 'personne', 'fusion'].includes(entity) || isOfSeances(entity)) return null;
  return isOfRegister(entity) ? 'organisme' : 'referentiel';
}

const keyOf = (kind: KeyKind, value: string, home: string | null = null): Key => ({ kind, value, home });

/** What a row of the journal is found by, each once. `previousAt`: of the row before; what holds its items is added to `homes`. */
export function keysOf(row: Found, previousAt: string | null, homes: Homes): readonly Key[] {
  const { op, author, at, changes } = row;
  findHomes(changes, homes);
  const items = new Map(changes.map(({ id }) => [id, homes.get(id) ?? null]));
  const held = new Map(changes.map(({ entity, id }) => [items.get(id) ?? null, heldKind(entity)]));
  return [
    keyOf('op', op),
    keyOf('person', author.id),
    keyOf('college', author.college),
    ...[...new Set(changes.map(({ entity }) => entity))].map((entity) => keyOf('entity', entity)),
    ...[...items].map(([id, home]) => keyOf('item', id, home)),
    ...[...new Set(reponsesDites(changes).map(({ id }) => id))].map((id) => keyOf('answered', id)),
    ...[...held].flatMap(([home, kind]) => (home === null || kind === null ? [] : [keyOf(kind, home)])),
    ...(previousAt !== null && at < previousAt ? [keyOf('clock', '')] : []),
  ];
}

/** Items of other journals are apart. */
const theirKinds: Readonly<Partial<Record<KeyKind, KeyKind>>> = {
  item: 'receivedItem',
  answered: 'receivedAnswered',
};

/** What a row of another journal is found by; of one whose text was kept back, that it was received is all that is known. */
export function receivedKeysOf(row: Found | null, homes: Homes): readonly Key[] {
  const keys = row === null ? [] : keysOf(row, null, homes);
  return [keyOf('received', ''), ...keys.map((key) => ({ ...key, kind: theirKinds[key.kind] ?? key.kind }))];
}

const notAgain: readonly KeyKind[] = ['received', 'receivedAnswered'];

/** What it is found by under a merge that takes it, when one before had brought it. */
export const takenKeysOf = (row: Found | null, homes: Homes): readonly Key[] => [
  keyOf('receivedAgain', ''),
  ...receivedKeysOf(row, homes).filter(({ kind }) => !notAgain.includes(kind)),
];
