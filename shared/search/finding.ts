import { orderedChildren } from '../document/rows.ts';
import { isPartOf, type EntityName } from '../domain/entities.ts';
import type { ItemRef, Row, State } from '../domain/row.ts';
import { folded, foldedAs, lenient } from './matching.ts';
import { occurrences, type Looking, type Range } from './occurrences.ts';
import { isSearched, writtenFields } from './written-fields.ts';

/** One text of one item. */
export interface WrittenText extends ItemRef {
  readonly field: string;
  readonly text: string;
  /** As it is compared when nothing counts: kept, since it is looked through at every letter typed. */
  readonly folded: string;
}

/** Where something was found. */
export interface Hit extends WrittenText, Range {}

/** Rows are never changed, only replaced: what was made of one still holds. */
const known = new WeakMap<Row, readonly WrittenText[]>();

function textsOfRow(entity: EntityName, row: Row): readonly WrittenText[] {
  const made =
    known.get(row) ??
    writtenFields(entity).flatMap((field): readonly WrittenText[] => {
      const text = row[field];
      return typeof text === 'string' && text !== ''
        ? [{ entity, id: row.id, field, text, folded: folded(text) }]
        : [];
    });
  known.set(row, made);
  return made;
}

/** Every text of a référentiel, or of a grid, in the order of the document. */
export function textsOf(state: State, root: ItemRef): readonly WrittenText[] {
  const children = orderedChildren(state);
  const texts: WrittenText[] = [];
  const visit = (entity: EntityName, id: string): void => {
    const row = state.get(entity)?.get(id);
    if (row === undefined || !isSearched(entity)) return;
    texts.push(...textsOfRow(entity, row));
    for (const [child, ids] of children.get(id) ?? [])
      if (isPartOf(child, root.entity)) for (const inner of ids) visit(child, inner);
  };
  visit(root.entity, root.id);
  return texts;
}

/** All that was typed is found in, in the order of the texts. */
export function findIn(texts: readonly WrittenText[], typed: string, how: Looking): readonly Hit[] {
  const wanted = foldedAs(typed.normalize('NFC'), lenient);
  return texts.flatMap((place) => {
    if (!place.folded.includes(wanted)) return [];
    return occurrences(place.text, typed, how).map((range) => ({ ...place, ...range }));
  });
}
