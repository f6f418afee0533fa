import { orderedChildren } from '../document/rows.ts';
import type { EntityName } from '../domain/entities.ts';
import type { ItemRef, Row, State } from '../domain/row.ts';
import { nombreFrancais } from '../i18n/fr/evaluation.ts';
import { asHtml, asText, type TextRow } from './tables.ts';

const textIn = (row: Row | undefined, name: string): string => {
  const value = row?.[name];
  return typeof value === 'string' ? value : '';
};

function lineOf(row: Row | undefined): TextRow {
  const poids = nombreFrancais(textIn(row, 'poids'));
  return [...['libelle', 'indicateur', 'attendu'].map((name) => textIn(row, name)), poids];
}

/** A band is alone in its row. */
function rowsOf(state: State, items: readonly ItemRef[]): readonly TextRow[] {
  const children = orderedChildren(state);
  const below: Readonly<Partial<Record<EntityName, EntityName>>> = { partie: 'epreuve', epreuve: 'ligne' };
  const rows = ({ entity, id }: ItemRef): readonly TextRow[] => {
    const row = state.get(entity)?.get(id);
    const child = below[entity];
    if (child === undefined) return [lineOf(row)];
    const ids = children.get(id)?.get(child) ?? [];
    return [[textIn(row, 'intitule')], ...ids.flatMap((one) => rows({ entity: child, id: one }))];
  };
  return items.flatMap(rows);
}

/** Rows of a grid for a word processor. */
export const grilleHtml = (state: State, items: readonly ItemRef[]): string =>
  asHtml(rowsOf(state, items), 4);

/** For a spreadsheet, or a plain text. */
export const grilleText = (state: State, items: readonly ItemRef[]): string => asText(rowsOf(state, items));
