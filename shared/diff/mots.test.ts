import { test, fc } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import { diffMots, isDeForme, type Segment } from './mots.ts';

/** « ~~ancien~~ », « ++nouveau++ » */
const shown = (segments: readonly Segment[]): string =>
  segments
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `~~${text}~~` : `++${text}++`))
    .join('');

describe('a rewording is said word by word', () => {
  example.each<readonly [string, string, string]>([
    ['Accueillir le client', 'Accueillir la cliente', 'Accueillir ~~le client~~++la cliente++'],
    ['Régler la machine', 'Régler puis nettoyer la machine', 'Régler ++puis nettoyer ++la machine'],
    ['Utiliser l’outil', 'Utiliser l’appareil', 'Utiliser l’~~outil~~++appareil++'],
    ['Utiliser l’outil', 'Utiliser un outil', 'Utiliser ~~l’~~++un ++outil'],
    ['Vérifier, puis ranger.', 'Vérifier ; ranger.', 'Vérifier~~, puis~~++ ;++ ranger.'],
    ['sous-traiter', 'traiter', '~~sous-traiter~~++traiter++'],
    ['un\ndeux', 'un\ntrois', 'un\n~~deux~~++trois++'],
    ['', 'Nouveau', '++Nouveau++'],
    ['Ancien', '', '~~Ancien~~'],
    ['Même', 'Même', 'Même'],
  ])('« %s » → « %s »', (before, after, attendu) => {
    expect(shown(diffMots(before, after))).toBe(attendu);
  });

  example('two texts that have nothing in common are two texts', () => {
    const [before, after] = [0, 1].map((from) =>
      Array.from({ length: 20_000 }, (_, i) => `m${2 * i + from}`).join('.'),
    ) as [string, string];
    expect(diffMots(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

example.each<readonly [string, string, boolean]>([
  ['Regler la machine', 'Régler la machine.', true],
  ['régler  la machine', 'Régler la machine', true],
  ['mise en oeuvre', 'mise en place', false],
  ['Régler la machine', 'Régler une machine', false],
  ['3 critères', '4 critères', false],
  ['1,5 heure', '15 heures', false],
  ['1,5 h', '15 h', false],
  ['de 10-15', 'de 1015', false],
  ['≥ 10', '≤ 10', false],
  ['C++', 'C', false],
  ['un, deux', 'un ; deux', true],
  ['Même', 'Même', false],
])('« %s » → « %s »: the form alone changes: %s', (before, after, attendu) => {
  expect(isDeForme(before, after)).toBe(attendu);
});

const texte = fc
  .array(fc.constantFrom('le', 'la', 'l’', 'outil', 'Régler', ',', '.', ' ', '\n', 'sous-', '3', '😀', 'é'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));
const sans = (kind: Segment['kind'], segments: readonly Segment[]): string =>
  segments
    .filter((segment) => segment.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('laws', () => {
  test.prop([texte, texte])(
    'without what is added the first text, without what is removed the second',
    (a, b) => {
      const segments = diffMots(a, b);
      expect([sans('added', segments), sans('removed', segments)]).toEqual([a, b]);
    },
  );

  test.prop([texte])('a text differs in nothing from itself', (a) => {
    expect(diffMots(a, a).every(({ kind }) => kind === 'same')).toBe(true);
  });

  test.prop([texte, texte])(
    'no two runs of a kind follow each other, and what goes stands before what comes',
    (a, b) => {
      const kinds = diffMots(a, b).map(({ kind }) => kind);
      expect(kinds.some((kind, i) => kind === kinds[i + 1])).toBe(false);
      expect(kinds.some((kind, i) => kind === 'added' && kinds[i + 1] === 'removed')).toBe(false);
    },
  );
});
