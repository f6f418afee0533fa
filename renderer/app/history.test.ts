import { expect, test } from 'vitest';
import { gestureName } from './history.ts';

const subject = { entity: 'competence', id: 'c', code: null, libelle: 'Accueillir le client' } as const;

test.each([
  ['by its code', { ...subject, code: 'C1.2' }, 'Modification de C1.2'],
  ['by a code that begins with a vowel', { ...subject, code: 'A3' }, 'Modification d’A3'],
  ['by its text', subject, 'Modification de la compétence «\u00a0Accueillir le client\u00a0»'],
  [
    'by the start of its text',
    { ...subject, libelle: 'a'.repeat(61) },
    `Modification de la compétence «\u00a0${'a'.repeat(60)}…\u00a0»`,
  ],
  ['alone when nothing was written in it', { ...subject, libelle: ' ' }, 'Modification de la compétence'],
  ['by what was done when it is about nothing', null, 'Modification'],
])('a gesture is named %s', (_how, about, name) => {
  expect(
    gestureName({
      gesture: { op: 'item.changed', subject: about, changeCount: 1 },
      fields: ['duree'],
      isFirstWriting: false,
    }),
  ).toBe(name);
});

test('other words in an item are a rewording; a code, or more, is not', () => {
  const gesture = { op: 'item.changed', subject: { ...subject, code: 'C1.2' }, changeCount: 1 } as const;
  const named = (fields: readonly string[], isFirstWriting = false): string =>
    gestureName({ gesture, fields, isFirstWriting });
  expect(named(['libelle'])).toBe('Reformulation de C1.2');
  expect(named(['libelle'], true)).toBe('Rédaction de C1.2');
  expect(named(['code'], true)).toBe('Modification de C1.2');
  expect(named(['code'])).toBe('Modification de C1.2');
  expect(named(['libelle', 'code'])).toBe('Modification de C1.2');
});

test('what was done to a whole is named as such', () => {
  const whole = { ...subject, entity: 'referentiel', libelle: 'Agent' } as const;
  expect(
    gestureName({
      gesture: { op: 'referentiel.imported', subject: whole, changeCount: 90 },
      fields: [],
      isFirstWriting: false,
    }),
  ).toBe('Import d’un référentiel — référentiel «\u00a0Agent\u00a0»');
});

test.each([
  ['fusion.faite', 1, 'Réunion avec le paquet de Jeanne Petit (relecture.cpnex), 1\u00a0élément'],
  ['fusion.actes', 12, 'Réunion avec le paquet de Jeanne Petit (relecture.cpnex), 12\u00a0éléments'],
] as const)(
  'a merge is named by where it came from, and how much it changed: %s',
  (op, changeCount, name) => {
    const source = {
      ...subject,
      entity: 'fusion',
      libelle: 'le paquet de Jeanne Petit (relecture.cpnex)',
    } as const;
    const gesture = { op, subject: source, changeCount };
    expect(gestureName({ gesture, fields: [], isFirstWriting: false })).toBe(name);
  },
);
