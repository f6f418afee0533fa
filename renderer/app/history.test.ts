import { expect, test } from 'vitest';
import { gestureName } from './history.ts';

const subject = { entity: 'competence', id: 'c', code: null, libelle: 'Accueillir le client' } as const;

test.each([
  ['by its code', { ...subject, code: 'C1.2' }, 'Modification — compétence C1.2'],
  ['by its text', subject, 'Modification — compétence «\u00a0Accueillir le client\u00a0»'],
  [
    'by the start of its text',
    { ...subject, libelle: 'a'.repeat(61) },
    `Modification — compétence «\u00a0${'a'.repeat(60)}…\u00a0»`,
  ],
  ['alone when nothing was written in it', { ...subject, libelle: ' ' }, 'Modification — compétence'],
  ['by what was done when it is about nothing', null, 'Modification'],
])('a gesture is named %s', (_how, about, name) => {
  expect(gestureName({ op: 'item.changed', subject: about })).toBe(name);
});
