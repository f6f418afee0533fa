import { expect, test } from 'vitest';
import { perdus, progres } from './avancement.ts';

test.each([
  [{ questions: 5, repondues: 1, plusTard: 0 }, '1\u00a0question sur 5 a une réponse'],
  [
    { questions: 5, repondues: 2, plusTard: 1 },
    '2\u00a0questions sur 5 ont une réponse, 1 est remise à plus tard',
  ],
  [
    { questions: 5, repondues: 0, plusTard: 3 },
    '0\u00a0question sur 5 a une réponse, 3 sont remises à plus tard',
  ],
])('how far %o is', (compte, dit) => {
  expect(progres(compte)).toBe(dit);
});

test.each([
  [{ textes: 0, motifs: 0 }, ''],
  [{ textes: 1, motifs: 0 }, '1\u00a0texte écrit n’est pas pris et serait perdu.'],
  [{ textes: 0, motifs: 2 }, '2\u00a0motifs écrits sans réponse seraient perdus.'],
  [
    { textes: 2, motifs: 1 },
    '2\u00a0textes écrits ne sont pas pris et seraient perdus. 1\u00a0motif écrit sans réponse serait perdu.',
  ],
])('what %o would lose', (tape, dit) => {
  expect(perdus(tape)).toBe(dit);
});
