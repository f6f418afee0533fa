import { describe, expect, test } from 'vitest';
import { blocsLus, memesBlocs } from './blocs.ts';

const connus = [
  { id: 'a', code: 'BC01', intitule: 'Diagnostiquer, puis proposer' },
  { id: 'b', code: 'RNCP40344BC02', intitule: 'Entretenir et régler' },
  { id: 'c', intitule: 'Organiser' },
];

describe('blocs of a cell', () => {
  test.each<[string, readonly string[] | null | undefined]>([
    ['', null],
    ['Tous', []],
    ['Tous les blocs', []],
    ['Toute la certification', []],
    ['certification entière', []],
    ['BC01', ['a']],
    ['bc1', ['a']],
    ['Bloc n° 1', ['a']],
    ['RNCP40344BC01', ['a']],
    ['BC02', ['b']],
    ['2 et 1', ['a', 'b']],
    ['BC01, BC01', ['a']],
    ['BC01 + Organiser', ['a', 'c']],
    ['BC01 ; BC02 ; organiser', []],
    ['Diagnostiquer, puis proposer', ['a']],
    ['Diagnostiquer, puis proposer\nEntretenir et régler', ['a', 'b']],
    ['Tous les blocs sauf BC02', undefined],
    ['Certification partielle : BC01', undefined],
    ['Ensemble des blocs 1 à 3', undefined],
    ['RNCP99999BC02', undefined],
    ['RNCP99999BC01', undefined],
    ['BC03', undefined],
    ['BC01, BC09', undefined],
    ['Autre chose', undefined],
    [';', undefined],
  ])('« %s »', (texte, attendu) => {
    expect(blocsLus(texte, { numero: 'RNCP40344', blocs: connus })).toEqual(attendu);
  });

  test('a title that begins as « all of them » does is a title', () => {
    const blocs = [
      { id: 'a', intitule: 'Ensemble' },
      { id: 'b', intitule: 'Autre' },
    ];
    expect(blocsLus('Ensemble', { numero: null, blocs })).toEqual(['a']);
  });

  test('all of them, named or not, are the same scope', () => {
    expect(memesBlocs([], ['c', 'b', 'a'], connus)).toBe(true);
    expect(memesBlocs(['b', 'a'], ['a', 'b'], connus)).toBe(true);
    expect(memesBlocs(['a'], ['b'], connus)).toBe(false);
    expect(memesBlocs([], ['a'], connus)).toBe(false);
  });
});
