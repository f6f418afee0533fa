import { expect, test } from 'vitest';
import { canonical } from '../canonical.ts';
import { readReceived } from './entries.ts';

const dit = {
  at: '2026-11-28T09:00:00.000Z',
  author: { college: 'expert', id: 'x', nom: 'Camille Essai' },
  changes: [{ after: { libelle: 'Deux' }, before: { libelle: 'Un' }, entity: 'competence', id: 'y' }],
  format: 1,
  op: 'item.changed',
  reason: null,
  replica: 'z',
  schema: 5,
  undoOf: null,
};
const texte = canonical(dit);
const profond = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

test('a row received is what its text says, when Paritaire would write that text', () => {
  expect(readReceived(texte, 2)).toEqual(dit);
});

test('a row goes back over one before it: of one that goes back over itself, or what comes after, nothing is read', () => {
  const surLa2 = canonical({ ...dit, op: 'gesture.undone', undoOf: 2 });
  expect(readReceived(surLa2, 3)).toMatchObject({ undoOf: 2 });
  expect([1, 2].map((seq) => readReceived(surLa2, seq))).toEqual([null, null]);
});

test.each([
  ['half of a surrogate pair', texte.replace('Deux', '\\ud800')],
  ['a member twice', texte.replace('"after":', '"after":{"libelle":"Trois"},"after":')],
  ['a space', texte.replace('"format":1', '"format": 1')],
  ['members in another order', JSON.stringify(Object.fromEntries(Object.entries(dit).toReversed()))],
  ['a character written otherwise', texte.replace('Deux', '\\u0044eux')],
  ['a number written otherwise', texte.replace('"schema":5', '"schema":5.0')],
  ['more depth than any gesture', texte.replace('"Deux"', profond(100))],
  ['a depth that exhausts the stack', texte.replace('"Deux"', () => profond(200_000))],
])('of a text that says the same otherwise, or nothing of the kind, nothing is read: %s', (_what, text) => {
  expect(text).not.toBe(texte);
  expect(readReceived(text, 2)).toBeNull();
});
