import { expect, test } from 'vitest';
import type { EmpechementDit } from '../../../../contract/answers/fusion.ts';
import { empechement, empechesApres, empechesAvant } from './empechements.ts';

const un = (
  raison: EmpechementDit['raison'],
  id: string,
  part: Partial<EmpechementDit> = {},
): EmpechementDit => ({
  raison,
  racine: { entity: 'referentiel', id },
  nom: 'Relieur',
  objet: '',
  referentiel: id,
  versions: [],
  ...part,
});
const relecture = un('relecture', 'a');
const versions = un('versionAutre', 'b');
const grille = un('nonTransmis', 'g', { racine: { entity: 'grille', id: 'g' } });

test.each([
  [
    [relecture],
    '1\u00a0référentiel ne peut pas venir\u00a0: rien n’y est touché.',
    '1\u00a0référentiel n’a pas pu venir, et rien n’y est touché\u00a0:',
  ],
  [
    [grille],
    'un élément, avec ce qui y est lié, ne peut pas venir\u00a0: rien n’y est touché.',
    'Un élément, avec ce qui y est lié, n’a pas pu venir, et rien n’y est touché\u00a0:',
  ],
  [
    [versions, { ...versions, objet: '2.0' }],
    'D’un élément, une partie ne peut pas venir\u00a0; le reste vient.',
    'D’un élément, une partie n’a pas pu venir\u00a0:',
  ],
  [
    [relecture, grille, versions],
    '2\u00a0éléments, avec ce qui y est lié, ne peuvent pas venir\u00a0: rien n’y est touché. D’un élément, une partie ne peut pas venir\u00a0; le reste vient.',
    '2\u00a0éléments, avec ce qui y est lié, n’ont pas pu venir, et rien n’y est touché. D’un élément, une partie n’a pas pu venir\u00a0:',
  ],
])('how much is kept from coming, before and after (%#)', (empechements, avant, apres) => {
  expect([empechesAvant(empechements), empechesApres(empechements)]).toEqual([avant, apres]);
});

test('names what was not sent where it is known', () => {
  const { pourquoi } = empechement(grille);
  expect(pourquoi).toBe('Ce dont dépend «\u00a0Relieur\u00a0» n’a pas été envoyé.');
  expect(empechement({ ...grille, objet: 'Échelle' }).pourquoi).toBe(
    'Ce dont dépend «\u00a0Relieur\u00a0» n’a pas été envoyé\u00a0: Échelle.',
  );
});
