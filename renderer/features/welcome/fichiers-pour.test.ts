import { expect, test } from 'vitest';
import type { FileChoice, PaquetDonne } from '../../../shared/contract/window.ts';
import { fichiersPour } from './fichiers-pour.ts';

const fichier = (name: string, espace: string | null): FileChoice => ({
  key: name,
  name,
  folder: '/',
  openedAt: null,
  present: true,
  espace,
});
const paquet = { manifeste: { espace: { id: 'e', nom: 'CPNE' } } } as Pick<PaquetDonne, 'manifeste'>;
const noms = (files: readonly FileChoice[], donne = paquet): readonly string[] =>
  fichiersPour(files, donne).files.map(({ name }) => name);

test('a package goes with the files of its workspace; where none is known, with those of which nothing is', () => {
  const [sien, autre, inconnu] = [fichier('a', 'e'), fichier('b', 'f'), fichier('c', null)];
  expect(noms([sien, autre, inconnu])).toEqual(['a']);
  expect(noms([autre, inconnu])).toEqual(['c']);
  expect(fichiersPour([autre, inconnu], paquet).areKnown).toBe(false);
  expect(noms([autre])).toEqual([]);
});

test('one with a password says nothing of its workspace: it may go with any', () => {
  expect(noms([fichier('b', 'f'), fichier('c', null)], { manifeste: null })).toEqual(['b', 'c']);
});
