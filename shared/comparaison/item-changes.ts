import type { Diff } from '../diff/diff.ts';
import { entities, fieldsOf, type EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { isObject, type Json, type JsonObject } from '../domain/json.ts';
import { kindOf, type ChangeKind } from '../domain/operations.ts';
import type { State } from '../domain/row.ts';
import { texts } from '../i18n/window.ts';
import { shownValue } from './values.ts';

export interface FieldChange {
  /** As the table of entities has it. */
  readonly field: string;
  /** As people call it. */
  readonly name: string;
  /** Empty: there was, or there is, nothing. */
  readonly before: string;
  readonly after: string;
}

/** What happened to one item, ready to be read. */
export interface ItemChange {
  readonly entity: EntityName;
  readonly id: string;
  /** Its code and text; empty when only the change of another field is known. */
  readonly name: string;
  readonly kind: ChangeKind;
  readonly moved: boolean;
  /** What it was moved out of, and into, where that is said and both are known. */
  readonly place?: { readonly before: string; readonly after: string };
  /** Punctuation, spaces, case or accents alone; said of a comparison. */
  readonly isDeForme?: boolean;
  readonly fields: readonly FieldChange[];
}

/** Names of items by their id, where the change itself does not say them. */
export type Names = ReadonlyMap<string, string>;

const naming = ['code', 'numero', 'intitule', 'libelle', 'nom', 'cpne'] as const;

/** « C1.2 Accueillir le client »; empty when none of its fields names it. */
export function nameIn(entity: EntityName, fields: JsonObject): string {
  const said = (field: string): string => {
    const value = fields[field];
    // A number is no name by itself.
    return typeof value === 'number' ? texts.journal.change.numero(value) : shownValue(entity, field, value);
  };
  return naming
    .map(said)
    .filter((value) => value !== '')
    .join(' ');
}

/** Names of the items of a draft. */
export const namesOf = (state: State): Names =>
  new Map([...state].flatMap(([entity, rows]) => [...rows].map(([id, row]) => [id, nameIn(entity, row)])));

/** Another state of the same source: it says nothing that the other changes do not. */
const isOtherState = (field: string, before: string, after: string): boolean =>
  field === 'partage' && before === after;

/** What a field of a kind of item is called. */
export function fieldLabel(entity: EntityName, field: string): string {
  const { fields } = texts.journal.change;
  return fields[`${entity}.${field}`] ?? fields[field] ?? field;
}

/** Items that a field holds the identifiers of, by their names, wherever they stand in what it holds. */
function named(value: Json, names: Names): Json {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, named(member, names)]));
  if (typeof value === 'object' && value !== null) return value.map((item) => named(item, names));
  return value;
}

/** What a field holds, as it is read: linked items by their names, where all are known; another link would not show in their number. */
export function shownIn(entity: EntityName, field: string, value: Json | undefined, names: Names): string {
  const linked = Array.isArray(value) && entities[entity].fields[field]?.codec === 'refs' ? value : [];
  const known = linked.flatMap((id) => names.get(String(id)) ?? []);
  if (known.length > 0 && known.length === linked.length) return known.join('\n');
  return shownValue(entity, field, linked.length > 0 || value === undefined ? value : named(value, names));
}

function fieldChanges({ entity, before, after }: Change, names: Names): readonly FieldChange[] {
  return fieldsOf(entity)
    .filter((field) => (before !== null && field in before) || (after !== null && field in after))
    .map((field) => ({
      field,
      before: shownIn(entity, field, before?.[field], names),
      after: shownIn(entity, field, after?.[field], names),
    }))
    .filter((change) => change.before !== change.after || (before !== null && after !== null))
    .filter((change) => !isOtherState(change.field, change.before, change.after))
    .map((change) => ({ ...change, name: fieldLabel(entity, change.field) }));
}

function itemChange(change: Change, moved: boolean, names: Names): ItemChange {
  const { entity, id, before, after } = change;
  return {
    entity,
    id,
    name: names.get(id) ?? nameIn(entity, { ...before, ...after }),
    kind: kindOf(change),
    moved,
    fields: fieldChanges(change, names),
  };
}

/** A change moves its item when it keeps it and touches more than its fields: its parent or its rank. */
function moves({ entity, before, after }: Change): boolean {
  if (before === null || after === null) return false;
  const fields = new Set(fieldsOf(entity));
  return Object.keys(after).some((member) => !fields.has(member));
}

/** Out of what a change takes its item, and into what. */
function placeChange({ entity, before, after }: Change, names: Names): ItemChange['place'] {
  const heldBy = (members: JsonObject | null): string | undefined =>
    entities[entity].parents
      .map((parent) => members?.[parent])
      .flatMap((id) => (typeof id === 'string' ? (names.get(id) ?? []) : []))[0];
  const [from, to] = [heldBy(before), heldBy(after)];
  if (from === undefined || to === undefined) return undefined;
  return { before: from, after: to };
}

/** The changes of a gesture, as the journal keeps them. */
export function changesOfGesture(changes: readonly Change[], names: Names): readonly ItemChange[] {
  return changes.map((change) => {
    const place = placeChange(change, names);
    return { ...itemChange(change, moves(change), names), ...(place !== undefined && { place }) };
  });
}

/** What leads from one document to another, in what people see of them. */
export function changesOfDiff(diff: Diff, names: Names): readonly ItemChange[] {
  const changes = diff.map(({ entity, id, before, after }) => {
    const moved = before?.place !== undefined && after?.place !== undefined;
    const change = { entity, id, before: before?.fields ?? null, after: after?.fields ?? null };
    return itemChange(change, moved, names);
  });
  return changes.filter(({ kind, moved, fields }) => kind !== 'changed' || moved || fields.length > 0);
}

interface KindCounts {
  readonly entity: EntityName;
  readonly counts: string;
}

/** How many items of each kind are added, changed, moved and removed, in words. */
export function countsByEntity(changes: readonly ItemChange[]): readonly KindCounts[] {
  const { counts } = texts.journal.change;
  return [...Map.groupBy(changes, ({ entity }) => entity)].map(([entity, items]) => {
    const count = (holds: (item: ItemChange) => boolean): number => items.filter(holds).length;
    const totals = [
      { total: count(({ kind }) => kind === 'added'), said: counts.added },
      { total: count(({ kind, fields }) => kind === 'changed' && fields.length > 0), said: counts.changed },
      { total: count(({ moved }) => moved), said: counts.moved },
      { total: count(({ kind }) => kind === 'removed'), said: counts.removed },
    ];
    const parts = totals.filter(({ total }) => total > 0).map(({ total, said }) => said(total));
    return { entity, counts: texts.counts.joined(parts) };
  });
}
