import { isObject, type Json, type JsonObject } from '../../../../shared/domain/json.ts';
import { saveWithin, type Save } from './form-item.ts';

export const isAbsent = (value: Json): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** A record with another value for one member; what is empty is left out, as documents want it. */
function withMember(record: JsonObject, name: string, value: Json): JsonObject {
  const members = Object.entries({ ...record, [name]: value });
  return Object.fromEntries(members.filter(([, member]) => !isAbsent(member)));
}

/** One of a list changed in its place, or added at the end of it; the list as it is while there is nothing in that one. */
export function withRecord(records: readonly JsonObject[], index: number, record: JsonObject): Json {
  if (index < records.length) return records.with(index, record);
  return Object.keys(record).length === 0 ? [...records] : [...records, record];
}

export function recordOf(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

export function recordsOf(value: Json): readonly JsonObject[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

/** Places in a list where something is typed that is not saved, in order. `keys`: where anything is, « item/field/2/member ». */
export function placesTyped(list: string, keys: Iterable<string>): readonly number[] {
  const places = [...keys]
    .filter((key) => key.startsWith(`${list}/`))
    .map((key) => Number.parseInt(key.slice(list.length + 1), 10));
  return [...new Set(places)].toSorted((a, b) => a - b);
}

/** Saves one member of the record that `save` saves. */
export const savingMember = (save: Save, name: string): Save =>
  saveWithin(
    save,
    (whole) => recordOf(whole)[name] ?? null,
    (whole, part) => withMember(recordOf(whole), name, part),
  );

/** Saves one record of the list that `save` saves. */
export const savingRecord = (save: Save, at: number): Save =>
  saveWithin(
    save,
    (whole) => recordsOf(whole)[at] ?? null,
    (whole, part) => withRecord(recordsOf(whole), at, recordOf(part)),
  );
