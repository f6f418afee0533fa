import { expect, test } from 'vitest';
import type { Strip } from '../../../../shared/table/strips.ts';
import { createKeptStrips } from './kept-strips.ts';

const strip = (key: string, firstRow: number, change: Partial<Strip> = {}): Strip => ({
  key,
  kind: 'competence',
  item: { entity: 'competence', id: key },
  parent: { entity: 'bloc', id: 'bloc' },
  firstRow,
  criteres: ['un', 'deux'],
  isContinued: false,
  isFolded: null,
  columns: 5,
  ...change,
});

test('strips that say the same stay the same, and all of them when none says something else', () => {
  const keep = createKeptStrips();
  const first = keep([strip('a', 1), strip('b', 3)]);
  expect(keep([strip('a', 1), strip('b', 3)])).toBe(first);
  const longer = keep([strip('a', 1), strip('b', 3), strip('c', 5)]);
  expect(longer.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  expect(longer[0]).toBe(first[0]);
  expect(longer[1]).toBe(first[1]);
  expect(keep([strip('b', 1)])).toEqual([strip('b', 1)]);
});

test.each<readonly [string, Partial<Strip>]>([
  ['its place', { firstRow: 2 }],
  ['what it stands under', { parent: { entity: 'bloc', id: 'autre' } }],
  ['what is in it', { criteres: ['un', 'trois'] }],
  ['how much is in it', { criteres: ['un'] }],
  ['whether it is folded', { isFolded: true }],
  ['whether it goes on from another', { isContinued: true }],
  ['the columns', { columns: 9 }],
  ['what it is', { kind: 'tache' }],
])('a strip is another when %s changes', (_, change) => {
  const keep = createKeptStrips();
  keep([strip('a', 1)]);
  expect(keep([strip('a', 1, change)])).toEqual([strip('a', 1, change)]);
});
