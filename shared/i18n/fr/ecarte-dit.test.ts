import { expect, test } from 'vitest';
import { ecarteDit } from './ecarte-dit.ts';

const rien = { membre: null, question: null, motif: null } as const;

test('what was refused of an item, or put off, is said in words', () => {
  const libelle = { ...rien, membre: 'libelle', sorte: 'champ', question: 'champ' } as const;
  expect(ecarteDit({ ...libelle, choix: 'notre', motif: 'Déjà dit' }, 'Libellé')).toBe(
    'Libellé\u00a0: ce qui était reçu a été refusé. Motif\u00a0: Déjà dit',
  );
  expect(ecarteDit({ ...rien, sorte: 'retrait', choix: 'plusTard' }, null)).toBe(
    'La suppression reçue a été remise à plus tard.',
  );
  expect(ecarteDit({ ...rien, sorte: 'retrait', question: 'retireIci', choix: 'notre' }, null)).toBe(
    'Ce qui avait changé dans l’autre copie a été refusé, l’élément est resté retiré.',
  );
});
