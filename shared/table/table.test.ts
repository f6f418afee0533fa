import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cases, itemsOf, type Case } from '../../tests/support/edit-cases.ts';
import { isStructural } from '../edit/places.ts';
import { newReferentiel } from '../edit/new-referentiel.ts';
import { after } from '../../tests/support/state-of.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { emptyState } from '../domain/row.ts';
import { cellAt, cellOfField, cellsOf, findCell, stripIndexes } from './cells.ts';
import { COLUMNS, isItemKey, rowsIn, stripsOf, type Strip } from './strips.ts';
import { walk, type Step } from './walk.ts';

const none: ReadonlySet<string> = new Set();
const stripsIn = ({ state, id }: Case, folded = none): readonly Strip[] => stripsOf(state, id, folded, false);

describe('the rows of the table', () => {
  test.prop([cases])('show every item once, activités first, in the order of the document', (given) => {
    const shown = stripsIn(given)
      .flatMap(({ key, criteres, isContinued }) => [...(isContinued ? [] : [key]), ...criteres])
      .filter(isItemKey);
    const items = itemsOf(given.state).filter(({ entity }) => isStructural(entity));
    expect(shown.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  });

  test.prop([cases])('are numbered one after the other, whatever is folded', (given) => {
    const folded = new Set(given.random.some(itemsOf(given.state), 4).map(({ id }) => id));
    const strips = stripsIn(given, folded);
    const numbers = strips.flatMap((strip) => [...new Set(cellsOf(strip).map(({ row }) => row))]);
    expect(numbers).toEqual(Array.from({ length: rowsIn(strips) }, (_, i) => i + 1));
  });

  test.prop([cases])('have each field of a kind in one column, that of its cells', (given) => {
    for (const { entity, field, column } of stripsIn(given).flatMap(cellsOf))
      if (entity !== null) expect(cellOfField(entity, field)?.column).toBe(column);
    expect(cellOfField('critere', null)?.column).toBe(5);
    expect(cellOfField('modalite', 'lieu')).toBeNull();
    expect(cellOfField('referentiel', null)).toBeNull();
  });

  test.prop([cases])(
    'keep their cells from one writing to the next: an item is found where it was',
    (given) => {
      const strips = stripsIn(given);
      const indexes = stripIndexes(strips);
      for (const cell of strips.flatMap(cellsOf))
        expect(findCell(strips, indexes, { key: cell.key, column: cell.column })).toEqual(cell);
    },
  );
});

describe('walking', () => {
  const steps: readonly Step[] = ['up', 'down', 'left', 'right', 'next', 'previous'];

  test.prop([cases, fc.array(fc.constantFrom(...steps), { maxLength: 40 })])(
    'stays in the table',
    (given, path) => {
      const strips = stripsIn(given);
      let cell = cellAt(strips, 1, 1);
      for (const step of path) cell = cell === null ? null : (walk(strips, cell, cell.column, step) ?? cell);
      expect(cell === null || strips.flatMap(cellsOf).some((one) => one.key === cell.key)).toBe(true);
    },
  );

  test.prop([cases])('cell after cell goes through all of them, and back', (given) => {
    const strips = stripsIn(given);
    const all = strips.flatMap(cellsOf);
    const seen = [];
    for (let cell = cellAt(strips, 1, 1); cell !== null; cell = walk(strips, cell, 1, 'next'))
      seen.push(cell);
    expect(seen).toEqual(all);
    const back = [];
    for (let cell = all.at(-1) ?? null; cell !== null; cell = walk(strips, cell, 1, 'previous'))
      back.push(cell);
    expect(back).toEqual(all.toReversed());
  });

  test.prop([cases, fc.integer({ min: 1, max: COLUMNS })])(
    'down in a column leads from the first row to the last',
    (given, column) => {
      const strips = stripsIn(given);
      let last = cellAt(strips, 1, column);
      for (let cell = last; cell !== null; cell = walk(strips, cell, column, 'down')) last = cell;
      expect(last === null ? 0 : last.row + last.rowSpan - 1).toBe(rowsIn(strips));
    },
  );
});

describe('a blank page', () => {
  const blank = (registre: 'aucun' | 'RS', isReadOnly: boolean): readonly string[] => {
    const random = randomSource(1);
    const { changes } = newReferentiel('r', () => random.id(), { intitule: 'x', nature: 'CQP', registre });
    return stripsOf(after(emptyState(), changes), 'r', none, isReadOnly).map(({ key }) => key);
  };

  it('shows what can be written first', () => {
    expect(blank('aucun', false)).toEqual(['activites', '+activite/r', '+bloc/r']);
    expect(blank('RS', false)).toEqual([
      'activites',
      '+activite/r',
      'modalites',
      '+modalite/r',
      'competences',
      '+competence/r',
    ]);
  });

  it('shows nothing to who can only read', () => {
    expect(blank('aucun', true)).toEqual([]);
  });
});
