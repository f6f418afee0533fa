import { expect, test } from 'vitest';
import type { Json } from '../../domain/json.ts';
import { ecarteDit } from './ecarte-dit.ts';

const rien = { membre: null, question: null, motif: null, recu: null } as const;
const dite = (valeur: Json): string => (typeof valeur === 'string' ? valeur : '');
const par = { id: 'c', nom: 'Claire', college: 'employeurs' } as const;

test('what was refused of an item, or put off, is said in words', () => {
  const libelle = { ...rien, membre: 'libelle', sorte: 'champ', question: 'champ' } as const;
  expect(ecarteDit({ ...libelle, choix: 'notre', motif: 'Déjà dit' }, 'Libellé', dite)).toBe(
    'Libellé\u00a0: ce qui était reçu a été refusé. Motif\u00a0: Déjà dit',
  );
  expect(ecarteDit({ ...rien, sorte: 'retrait', choix: 'plusTard' }, null, dite)).toBe(
    'La suppression reçue a été remise à plus tard.',
  );
  expect(ecarteDit({ ...rien, sorte: 'retrait', question: 'retireIci', choix: 'notre' }, null, dite)).toBe(
    'Ce qui avait changé dans l’autre copie a été refusé, l’élément est resté retiré.',
  );
  const poids = {
    ...rien,
    membre: 'poids',
    sorte: 'champ',
    choix: 'notre',
    motif: 'Deux suffisent',
  } as const;
  expect(ecarteDit({ ...poids, recu: { par, valeur: '3' } }, 'Poids', dite)).toBe(
    'Poids\u00a0: ce qu’a écrit Claire, «\u00a03\u00a0», a été refusé. Motif\u00a0: Deux suffisent',
  );
  expect(ecarteDit({ ...poids, motif: null, recu: { par, valeur: null } }, 'Poids', dite)).toBe(
    'Poids\u00a0: ce qu’a écrit Claire a été refusé.',
  );
  // What several fields say together, a line each.
  const votes = { pourEmployeurs: 4, abstentionEmployeurs: 1 };
  expect(
    ecarteDit(
      { ...poids, motif: null, recu: { par, valeur: votes } },
      'Votes',
      () => 'Pour : 4\nAbstentions : 1',
    ),
  ).toBe('Votes\u00a0: ce qu’a écrit Claire, «\u00a0Pour : 4\u00a0; Abstentions : 1\u00a0», a été refusé.');
  expect(
    ecarteDit({ ...rien, sorte: 'place', choix: 'notre', recu: { par, valeur: null } }, null, dite),
  ).toBe('Le déplacement fait par Claire a été refusé.');
});
