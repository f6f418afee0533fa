import { expect, it } from 'vitest';
import { avecQui, laDit, recuDe } from './de-qui.ts';
import { jeanne, paul, unPoint } from './points-fictifs.ts';

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

it('a reason that is read in what was answered is not read twice', () => {
  const la = { par: paul, le: '2026-11-27T09:00:00.000Z', motif: 'Plus court.' };
  const { entity, id, membre, sorte, question, nom } = unPoint('1');
  const repondu = {
    entity,
    id,
    membre,
    sorte,
    question,
    nom,
    ...la,
    de: jeanne,
    refus: false,
    choix: 'autre',
    ensemble: false,
  } as const;
  expect(laDit({ la, repondu })).toEqual({ ...la, motif: null });
  expect(laDit({ la, repondu: { ...repondu, par: jeanne } })).toEqual(la);
  expect(laDit({ la, repondu: { ...repondu, motif: 'Vu en séance.' } })).toEqual(la);
  expect(laDit({ la, repondu: null })).toEqual(la);
  expect(laDit({ la: null, repondu })).toBeNull();
});
