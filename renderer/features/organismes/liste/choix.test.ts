import { expect, test } from 'vitest';
import { aucunChoix, bascule, jusqua, pas, pointe, tout, va, type Choix } from './choix.ts';

const cles = ['a', 'b', 'c', 'd'];
const dit = ({ choisies, courante }: Choix) => [[...choisies].toSorted().join(''), courante];
const seule = { ctrl: false, shift: false };

test('a click chooses a line alone, Ctrl one more or less, Shift as far as there, either way', () => {
  const b = pointe(aucunChoix, cles, 'b', seule);
  expect(dit(b)).toEqual(['b', 'b']);
  const bd = pointe(b, cles, 'd', { ctrl: true, shift: false });
  expect(dit(bd)).toEqual(['bd', 'd']);
  expect(dit(pointe(bd, cles, 'b', { ctrl: true, shift: false }))).toEqual(['d', 'b']);
  const plage = pointe(b, cles, 'd', { ctrl: false, shift: true });
  expect(dit(plage)).toEqual(['bcd', 'd']);
  expect(dit(pointe(plage, cles, 'a', { ctrl: false, shift: true }))).toEqual(['ab', 'a']);
});

test('the keyboard goes without choosing, Space chooses, Shift extends from where it was', () => {
  const enC = va(bascule(aucunChoix, 'a'), 'c');
  expect(dit(enC)).toEqual(['a', 'c']);
  expect(dit(bascule(enC, 'c'))).toEqual(['ac', 'c']);
  expect(dit(jusqua(enC, cles, 'd'))).toEqual(['cd', 'd']);
  // What a filter has taken away is no end of a range.
  expect(dit(jusqua(va(aucunChoix, 'z'), cles, 'd'))).toEqual(['d', 'd']);
});

test('all, then none', () => {
  const toutes = tout(aucunChoix, cles);
  expect(toutes.choisies.size).toBe(4);
  expect(tout(toutes, cles).choisies.size).toBe(0);
});

test.each([
  ['ArrowDown', 3, 3],
  ['ArrowDown', 1, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 0, 2],
  ['PageUp', 3, 1],
  ['End', 0, 3],
  ['Home', 3, 0],
  ['x', 1, null],
])('%s from %i leads to %s', (key, from, to) => {
  expect(pas(key, from, 4, 2)).toBe(to);
});
