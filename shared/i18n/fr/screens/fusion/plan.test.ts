import { expect, test } from 'vitest';
import { plan } from './plan.ts';

test.each([
  [{ questions: 0, repondues: 0, plusTard: 0, attendent: 0 }, 'Aucune question'],
  [{ questions: 0, repondues: 0, plusTard: 0, attendent: 1 }, 'Aucune question, 1\u00a0point attend'],
  [
    { questions: 2, repondues: 1, plusTard: 0, attendent: 2 },
    '1\u00a0question sur 2 a une réponse, 2\u00a0points attendent',
  ],
])('what waits is said beside the questions: %o', (dites, dit) => {
  expect(plan.progres(dites)).toBe(dit);
});
