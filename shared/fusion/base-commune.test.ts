import { expect, test } from 'vitest';
import { avec, etatDe, membre, sans, trois } from '../../tests/support/etats.ts';
import type { State } from '../domain/row.ts';
import { baseCommune } from './base-commune.ts';
import { sansContexte } from './empechements.ts';
import { planifier } from './planifier.ts';

const base = etatDe(
  ['referentiel', 'r', { intitule: 'Certificat' }],
  ['bloc', 'b1', { referentiel: 'r', rang: 'a0', intitule: 'Accueil' }],
  ['competence', 'c1', { bloc: 'b1', rang: 'a0', libelle: 'Recevoir' }],
);
const redit = (libelle: string): State => avec(base, ['competence', 'c1', { libelle }]);
const nomme = (intitule: string): State => avec(base, ['bloc', 'b1', { intitule }]);

const questions = (commune: ReturnType<typeof baseCommune>, un: State, autre: State): readonly unknown[] =>
  planifier(trois(commune.etat, un, autre, [...commune.sansBase]), sansContexte).points.map(
    ({ cle, question }) => [cle, question],
  );

test('has what each changed alone, and no value of what both changed', () => {
  const un = avec(redit('Accueillir'), ['bloc', 'b1', { intitule: 'Réception' }]);
  const { etat, sansBase } = baseCommune(base, un, redit('Saluer'));
  expect(membre(etat, { entity: 'bloc', id: 'b1' }, 'intitule')).toBe('Réception');
  expect([...sansBase]).toEqual(['competence c1 libelle']);
});

test('what both then say alike is asked no more; what they say otherwise is', () => {
  const commune = baseCommune(base, redit('Accueillir'), redit('Saluer'));
  expect(questions(commune, redit('Saluer'), redit('Saluer'))).toEqual([]);
  // Each had kept its own: either is as good a base as the other.
  const cle = 'champ competence c1 libelle';
  expect(questions(commune, redit('Accueillir'), redit('Saluer'))).toEqual([[cle, 'sansBase']]);
  expect(questions(commune, redit('Saluer'), redit('Accueillir'))).toEqual([[cle, 'sansBase']]);
});

test('of an item that one took away and the other changed, asks again whether it is there', () => {
  const retire = sans(base, 'b1', 'c1');
  const commune = baseCommune(base, retire, nomme('Réception'));
  expect([...commune.sansBase]).toEqual(['bloc b1 existence', 'competence c1 existence']);
  expect(questions(commune, retire, nomme('Réception'))).toEqual([['retrait bloc b1', 'retireIci']]);
  expect(questions(commune, nomme('Réception'), retire)).toEqual([['retrait bloc b1', 'retireLa']]);
  expect(questions(commune, retire, retire)).toEqual([]);
});

test('of two moves, asks again which', () => {
  const place = (rang: string): State => avec(base, ['bloc', 'b1', { rang }]);
  const commune = baseCommune(base, place('a1'), place('a2'));
  expect(questions(commune, place('a1'), place('a2'))).toEqual([['place bloc b1', 'sansBase']]);
});

const adopte = avec(base, ['version', 'v1', { referentiel: 'r', ordre: 1 }]);
const tenue = avec(base, ['seance', 's', { date: '2026-06-18' }]);
const habilite = avec(base, ['organisme', 'o', {}], ['habilitation', 'h', { organisme: 'o', rang: 'a0' }]);
const ecart = { referentiel: 'r', depuis: 1, vers: 2, cle: 'b1', rubrique: 'candidats', genere: '' };
const noteDite = { seance: 's', rang: 'a0', college: 'salaries', organisation: 'Syndicat' };
const etape = { habilitation: 'h', rang: 'a0', etat: 'demande', le: '2026-01-01' };

test.each([
  ['notes of one rubric', 'deuxNotes', adopte, 'noteModification', 'texte', ecart],
  ['attendances of one organisation', 'deuxPresences', tenue, 'presence', 'etat', noteDite],
  ['notes of one step', 'deuxPassages', habilite, 'passage', 'motif', etape],
  [
    'habilitations of one body',
    'deuxHabilitations',
    habilite,
    'habilitation',
    'convention',
    { organisme: 'o', rang: 'a1', referentiel: 'r' },
  ],
] as const)(
  'of two %s, asks again which, and of one that both kept nothing',
  (_what, question, debut, entity, membreDit, dite) => {
    const avecUne = (id: string): State => avec(debut, [entity, id, { ...dite, [membreDit]: id }]);
    const commune = baseCommune(debut, avecUne('n1'), avecUne('n2'));
    expect(questions(commune, avecUne('n1'), avecUne('n2'))).toEqual([[`ajout ${entity} n2`, question]]);
    expect(questions(commune, avecUne('n2'), avecUne('n1'))).toEqual([[`ajout ${entity} n1`, question]]);
    for (const id of ['n1', 'n2']) expect(questions(commune, avecUne(id), avecUne(id))).toEqual([]);
  },
);
