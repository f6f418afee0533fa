import { expect, test } from 'vitest';
import {
  drawAddition,
  drawLinks,
  drawMove,
  drawRemoval,
  drawRewording,
  drawTitle,
} from '../../tests/support/random-changes.ts';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { chosenSeed, randomSource } from '../../tests/support/random-source.ts';
import { applyChange, emptyState } from '../domain/row.ts';
import { inverseChanges } from '../domain/gesture.ts';
import { createGrille } from '../edit/grilles.ts';
import { genererGrille } from '../grille/generer.ts';
import { assembleGrille, rangsOfTree, rowsAfter, rowsOfTree, stateOfRows, type EntityRow } from './rows.ts';
import { flatten } from './tree.ts';

const draws = [drawTitle, drawRewording, drawLinks, drawMove, drawAddition, drawRemoval];
const seed = chosenSeed('Lignes d’une fenêtre');

/** The rows of a référentiel, as the engine answers them. */
function randomRows(of: number): readonly EntityRow[] {
  const tree = flatten(randomReferentiel(randomSource(of)));
  return rowsOfTree(tree, rangsOfTree(tree, new Map()));
}

const sorted = (rows: readonly EntityRow[]): readonly EntityRow[] =>
  rows.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));

test('a window that applies each gesture holds what the engine holds', () => {
  const random = randomSource(seed);
  let shown = randomRows(seed);
  const engine = stateOfRows(shown);
  for (let i = 0; i < 300; i++) {
    const changes = random.pick(draws)(engine, random);
    shown = rowsAfter(shown, changes);
    for (const change of changes) applyChange(engine, change);
    const held = [...engine].flatMap(([entity, rows]) =>
      [...rows.values()].map((row): EntityRow => ({ entity, row })),
    );
    expect(sorted(shown)).toEqual(sorted(held));
  }
});

test('what is done to another référentiel leaves the rows as they are', () => {
  const [shown, other] = [randomRows(seed + 1), randomRows(seed + 2)];
  const state = stateOfRows(other);
  const random = randomSource(seed + 3);
  for (let i = 0; i < 60; i++) {
    const changes = random.pick(draws)(state, random);
    expect(rowsAfter(shown, changes)).toBe(shown);
    for (const change of changes) applyChange(state, change);
  }
});

test('a grid joins the rows of its référentiel, and of no other; undone, it leaves them', () => {
  const referentiel = randomReferentiel(randomSource(seed + 5));
  const [rows, other] = [randomRows(seed + 5), randomRows(seed + 6)];
  const choix = { intitule: 'Grille', blocs: null, voies: [], echelle: 'maitrise' as const };
  const ids = randomSource(seed + 7);
  const grille = genererGrille(referentiel, choix, () => ids.id());
  const { changes } = createGrille(stateOfRows(rows), referentiel.id, grille);
  const shown = rowsAfter(rows, changes);
  expect(assembleGrille(stateOfRows(shown), grille.id)).toEqual(grille);
  expect(rowsAfter(other, changes)).toBe(other);
  expect(sorted(rowsAfter(shown, inverseChanges(changes)))).toEqual(sorted(rows));
});

test('a référentiel that is removed leaves no row', () => {
  const rows = randomRows(seed + 4);
  const removal = rows
    .toReversed()
    .map(({ entity, row }) => ({ entity, id: row.id, before: row, after: null }));
  expect(rowsAfter(rows, removal)).toEqual([]);
  expect(stateOfRows([])).toEqual(emptyState());
});
