import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import { fusionnerMots } from './mots.ts';

const base = 'Accueillir le client, cerner son besoin et proposer une solution adaptée.';

describe('two rewordings of one text', () => {
  example('of other words, are both proposed', () => {
    const notre = 'Recevoir le client, cerner son besoin et proposer une solution adaptée.';
    const leur = 'Accueillir le client, cerner son besoin et proposer une réponse adaptée et chiffrée.';
    expect(fusionnerMots(base, notre, leur)).toBe(
      'Recevoir le client, cerner son besoin et proposer une réponse adaptée et chiffrée.',
    );
  });

  example.each<readonly [string, string, string, string]>([
    ['the same word', base, base.replace('client', 'visiteur'), base.replace('client', 'patient')],
    ['words with no other between', base, base.replace('son', 'leur'), base.replace('besoin', 'projet')],
    [
      'two words added at one place',
      base,
      base.replace('adaptée', 'mieux adaptée'),
      base.replace('adaptée', 'bien adaptée'),
    ],
    ['digits of one number', 'Durée de 1,5 heure', 'Durée de 2,5 heure', 'Durée de 1,7 heure'],
    ['everything', base, 'Tenir la caisse.', base.replace('une', 'la')],
    ['one took the text away', base, '', base.replace('une', 'la')],
  ])('%s: nothing is proposed', (_, before, notre, leur) => {
    expect(fusionnerMots(before, notre, leur)).toBeNull();
  });

  example('what both changed alike is there once', () => {
    const both = base.replace('client', 'visiteur');
    expect(fusionnerMots(base, both, both.replace('une solution', 'des solutions'))).toBe(
      both.replace('une solution', 'des solutions'),
    );
  });
});

const words = fc.array(fc.constantFrom('un', 'deux', 'trois', 'quatre', 'cinq'), {
  minLength: 12,
  maxLength: 30,
});
const change = fc.tuple(fc.nat(), fc.constantFrom('six', 'sept', ''));
const changed = (list: readonly string[], [where, word]: readonly [number, string]): string =>
  list.with(where % list.length, word).join(' ');

test.prop([words, change, change])('is the same whoever merges', (list, un, autre) => {
  const [b, n, l] = [list.join(' '), changed(list, un), changed(list, autre)];
  expect(fusionnerMots(b, n, l)).toBe(fusionnerMots(b, l, n));
});

test.prop([words, change])('of one change is that change', (list, one) => {
  expect(fusionnerMots(list.join(' '), list.join(' '), changed(list, one))).toBe(changed(list, one));
});
