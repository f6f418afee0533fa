import type { EntityName } from '../domain/entities.ts';
import type { ItemRef, Row } from '../domain/row.ts';

/** An item as the rules see it: its row, and what was already found about it. */
export interface Element extends ItemRef {
  readonly row: Row;
  readonly faits: unknown[];
}

const elements = new WeakMap<Row, Element>();

/** The same for the same row: what is known of it is found once, until it changes. */
export function elementDe(entity: EntityName, row: Row): Element {
  const known = elements.get(row);
  if (known !== undefined) return known;
  const element: Element = { entity, id: row.id, row, faits: [] };
  elements.set(row, element);
  return element;
}

let faits = 0;

/** Something that an element's row alone tells: found once, then kept with it. */
export function fait<T extends NonNullable<unknown>>(
  calcul: (element: Element) => T,
): (element: Element) => T {
  const place = faits++;
  return (element) => {
    const known = element.faits[place];
    if (known !== undefined) return known as T;
    const value = calcul(element);
    element.faits[place] = value;
    return value;
  };
}

/** A text member; empty when it is not given. */
export function texteDe({ row }: Element, champ: string): string {
  const value = row[champ];
  return typeof value === 'string' ? value : '';
}

/** Of a référentiel: is it the certification of several branches? */
export const isCqpi = ({ row }: Element): boolean => row['nature'] === 'CQPI';

/** What an item is called. */
export function nomDe(element: Element): string {
  return texteDe(element, 'libelle') || texteDe(element, 'intitule') || texteDe(element, 'code');
}

/** Ids that a link field holds. */
export function liens({ row }: Element, champ: string): readonly string[] {
  const value = row[champ];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
