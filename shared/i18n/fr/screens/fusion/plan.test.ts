import { expect, test } from 'vitest';
import { plan } from './plan.ts';

test.each([
  [{ questions: 0, repondues: 0, plusTard: 0, attendent: 0 }, 'Aucune question'],
  [
    { questions: 0, repondues: 0, plusTard: 0, attendent: 1 },
    'Aucune question, 1\u00a0point sans question attend',
  ],
  [
    { questions: 2, repondues: 1, plusTard: 0, attendent: 2 },
    '1\u00a0question sur 2 a une réponse, 2\u00a0points sans question attendent',
  ],
])('what waits is said beside the questions: %o', (dites, dit) => {
  expect(plan.progres(dites)).toBe(dit);
});

test('where nothing changes, what « Réunir… » is for is said: what follows is refused until what came before is noted', () => {
  expect(plan.neChangeRien(true, false)).toMatch(/a été vu ici\.$/);
  expect(plan.neChangeRien(true, true)).toMatch(/pour que la suite puisse se réunir\. .* attend\.$/);
  expect(plan.neChangeRien(false, true)).toMatch(/il n’y a plus rien à réunir\.$/);
});

test('answers to what a review here now keeps from coming are not said to be of something decided', () => {
  expect(plan.sansObjet(1, false)).toBe(
    'Une de vos réponses n’est plus attendue\u00a0: ce qu’elle concernait a été décidé ici entre-temps.',
  );
  expect(plan.sansObjet(2, true)).toBe(
    '2 de vos réponses ne sont plus attendues\u00a0: ce qu’elles concernaient a été décidé ici entre-temps, ou ne peut pas venir pour l’instant.',
  );
});
