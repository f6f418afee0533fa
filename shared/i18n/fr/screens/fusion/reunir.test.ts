import { expect, test } from 'vitest';
import { reunir } from './reunir.ts';

test.each([
  [{ pris: 12, ensemble: 0, ecrits: 0 }, [], ['12\u00a0changements pris']],
  [
    { pris: 12, ensemble: 2, ecrits: 0 },
    ['MFR du Gâtinais'],
    [
      '10\u00a0changements pris, dont une suppression\u00a0: «\u00a0MFR du Gâtinais\u00a0»',
      '2\u00a0changements réunis avec ce qui est ici',
    ],
  ],
  [
    { pris: 5, ensemble: 0, ecrits: 0 },
    ['A', 'B', 'C', 'D', 'E'],
    [
      '5\u00a0changements pris, dont 5\u00a0suppressions\u00a0: «\u00a0A\u00a0», «\u00a0B\u00a0», «\u00a0C\u00a0» et 2\u00a0autres',
    ],
  ],
])('what goes is said with what is taken: %o', (comptes, retraits, dits) => {
  expect(reunir.pris(comptes, retraits)).toEqual(dits);
});
