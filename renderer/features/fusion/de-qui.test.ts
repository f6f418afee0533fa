import { expect, it } from 'vitest';
import { avecQui, recuDe } from './de-qui.ts';
import { jeanne, paul } from './points-fictifs.ts';

const fait = (auteur: typeof jeanne) => ({ auteur, gestes: 1, dernier: '2026-11-27T09:00:00.000Z' });
const copie = { nom: 'Copie.cpne', de: null, personnes: [] };
const claire = { ...paul, id: 'c', nom: 'Claire Essai' };

it('names whoever sent it, whoever wrote in it since', () => {
  const paquet = { nom: 'De Jeanne.cpnex', de: jeanne, personnes: [fait(jeanne), fait(paul)] };
  expect(recuDe(paquet).noms).toEqual(['Jeanne Essai']);
  expect(avecQui(paquet)).toBe('Jeanne Essai');
  expect(recuDe({ ...copie, personnes: [fait(paul), fait(jeanne)] }).noms).toEqual([
    'Paul Essai',
    'Jeanne Essai',
  ]);
  expect(avecQui({ ...copie, personnes: [fait(paul)] })).toBe('Paul Essai');
  // On two computers, with one name.
  expect(recuDe({ ...copie, personnes: [fait(paul), fait({ ...paul, id: 'p2' })] }).noms).toEqual([
    'Paul Essai',
  ]);
});

it('names the file alone, and nobody to answer to, where they are none; nobody in particular where they are many', () => {
  expect(recuDe(copie)).toEqual({ noms: [], fichier: 'Copie.cpne' });
  expect(avecQui(copie)).toBe('');
  const plusieurs = { ...copie, personnes: [fait(paul), fait(jeanne), fait(claire)] };
  expect(recuDe(plusieurs).noms).toEqual([]);
  expect(avecQui(plusieurs)).toBe('');
});
