import { expect, test } from 'vitest';
import { editor } from './editor.ts';
import { table } from './table.ts';

test('what is said of several items never parts their number from them, and sets its thousands apart', () => {
  const number = new Intl.NumberFormat('fr-FR').format(1234);
  expect([table.removed(1), table.removed(1234)]).toEqual([
    '1\u00a0élément supprimé',
    `${number}\u00a0éléments supprimés`,
  ]);
  expect(editor.structure.moveSeveral(1234)).toBe(`Déplacer ${number}\u00a0éléments`);
});
