import { expect, test } from 'vitest';
import { entityNames, type EntityName } from '../../domain/entities.ts';
import { codeOfItem, nameOfItem, namingFields } from './item-name.ts';

/** A version is told from others by its number; of these, none is told from its siblings by a field of its own. */
const named: Partial<Readonly<Record<EntityName, RegExp>>> = {
  noteModification: /^un rubrique$/,
  changementSubstantiel: /^$/,
  dossier: /^un deposeLe$/,
  suite: /^un type$/,
  version: /^un intitule, un numero$/,
  habilitation: /^$/,
  audit: /^$/,
  declaration: /^$/,
  liste: /^$/,
  personne: /^$/,
  fusion: /^le paquet d’un de \(un nom\)$/,
};

test('items of every kind are called something', () => {
  for (const entity of entityNames) {
    const members = Object.fromEntries(namingFields(entity).map((name) => [name, `un ${name}`]));
    expect(nameOfItem(entity, members), entity).toMatch(
      named[entity] ??
        /^un (?:intitule|libelle|nom|cpne|regle|code|denomination|siret|certificateur|etat|role|organisation|designation|objet|texte|date)$/,
    );
  }
});

test('by its code and its words, by one of them, or by nothing', () => {
  const competence = { code: 'C1.2', libelle: 'Accueillir le client' };
  expect([codeOfItem('competence', competence), nameOfItem('competence', competence)]).toEqual([
    'C1.2',
    'Accueillir le client',
  ]);
  expect([codeOfItem('competence', { code: null }), nameOfItem('competence', { code: 'C1' })]).toEqual([
    null,
    '',
  ]);
});

test('a meeting by its day', () => {
  expect(nameOfItem('seance', { date: '2026-02-09' })).toBe('09/02/2026');
});

test('a version by its number, after the title of the grid when it is of one', () => {
  expect(nameOfItem('version', { numero: '1.0', intitule: null })).toBe('1.0');
  expect(nameOfItem('version', { numero: '1.0', intitule: '' })).toBe('1.0');
  expect(nameOfItem('version', { numero: '1.0', intitule: 'Grille commune' })).toBe('Grille commune, 1.0');
});

test('in words where all it has is a code', () => {
  const voie = { code: 'VAE', actif: true };
  expect([codeOfItem('voieAcces', voie), nameOfItem('voieAcces', voie)]).toEqual([
    null,
    'validation des acquis de l’expérience',
  ]);
  expect(nameOfItem('derogation', { regle: 'L45', motif: 'Usage' })).toBe('Niveau non renseigné');
  // Of a later version of the rules.
  expect(nameOfItem('derogation', { regle: 'L999' })).toBe('L999');
});

test('a merge by where it came from, and from whom when a package says so', () => {
  const nom = 'relecture.cpnex';
  expect(nameOfItem('fusion', { sorte: 'paquet', de: 'Jeanne Petit', nom })).toBe(
    'le paquet de Jeanne Petit (relecture.cpnex)',
  );
  expect(nameOfItem('fusion', { sorte: 'fichier', de: null, nom: 'Bureau.cpne' })).toBe(
    'la copie Bureau.cpne',
  );
});
