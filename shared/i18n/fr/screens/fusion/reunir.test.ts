import { expect, test } from 'vitest';
import { reunir } from './reunir.ts';

test.each([
  [{ pris: 12, ensemble: 0, ecrits: 0 }, { retraits: [], retours: [] }, ['12\u00a0changements pris']],
  [
    { pris: 12, ensemble: 2, ecrits: 0 },
    { retraits: ['MFR du Gâtinais'], retours: [] },
    [
      '10\u00a0changements pris, dont une suppression\u00a0: «\u00a0MFR du Gâtinais\u00a0»',
      '2\u00a0changements réunis avec ce qui est ici',
    ],
  ],
  [
    { pris: 5, ensemble: 0, ecrits: 0 },
    { retraits: ['A', 'B', 'C', 'D', 'E'], retours: [] },
    [
      '5\u00a0changements pris, dont 5\u00a0suppressions\u00a0: «\u00a0A\u00a0», «\u00a0B\u00a0», «\u00a0C\u00a0» et 2\u00a0autres',
    ],
  ],
  [
    { pris: 2, ensemble: 0, ecrits: 0 },
    { retraits: [], retours: ['C2.5 Réparer'] },
    ['2\u00a0changements pris, dont un rétablissement\u00a0: «\u00a0C2.5 Réparer\u00a0»'],
  ],
  [
    { pris: 4, ensemble: 0, ecrits: 0 },
    { retraits: ['A'], retours: ['B', 'C'] },
    [
      '4\u00a0changements pris, dont une suppression\u00a0: «\u00a0A\u00a0», et 2\u00a0rétablissements\u00a0: «\u00a0B\u00a0» et «\u00a0C\u00a0»',
    ],
  ],
])('what goes, or comes back, is said with what is taken: %o', (comptes, existences, dits) => {
  expect(reunir.pris(comptes, existences)).toEqual(dits);
});

test.each([
  [['C1.4 Contrôler'], 'Votre texte pour «\u00a0C1.4 Contrôler\u00a0» n’est pas pris'],
  [['A', 'B'], 'Vos 2\u00a0textes pour «\u00a0A\u00a0» et «\u00a0B\u00a0» ne sont pas pris'],
  [
    ['A', 'B', 'C', 'D'],
    'Vos 4\u00a0textes pour «\u00a0A\u00a0», «\u00a0B\u00a0», «\u00a0C\u00a0» et 1\u00a0autre ne sont pas pris',
  ],
])('words that no answer holds are named: %o', (noms, dit) => {
  expect(reunir.nonPris(noms)).toBe(`${dit}\u00a0: «\u00a0Prendre ce texte\u00a0» en fait votre réponse.`);
});
