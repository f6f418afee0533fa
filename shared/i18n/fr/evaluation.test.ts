import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import schema from '../../../schemas/paritaire.schema.json' with { type: 'json' };
import type { DocumentGrille, DocumentResultat, Raison } from '../../generated/document.ts';
import { nomsDe } from '../../grille/noms.ts';
import { phraseDeRaison } from './evaluation.ts';

const folder = new URL('../../../schemas/examples/evaluation/', import.meta.url);

interface Vecteur {
  readonly grille: DocumentGrille;
  readonly resultat: DocumentResultat;
}

const vecteurs = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vecteur,
);

function raisonsDe({ resultat }: DocumentResultat): readonly Raison[] {
  const epreuves = resultat.parties.flatMap((partie) => partie.epreuves);
  const lignes = epreuves.flatMap((epreuve) => epreuve.lignes);
  return [resultat, ...resultat.parties, ...epreuves, ...lignes].flatMap(({ raisons }) => raisons);
}

const phrases = vecteurs.flatMap(({ grille, resultat }) => {
  const noms = nomsDe(grille.grille);
  return raisonsDe(resultat).map((raison) => ({ code: raison.code, phrase: phraseDeRaison(raison, noms) }));
});

test('every reason is met in the vectors', () => {
  const codes = new Set(phrases.map(({ code }) => code));
  expect(
    schema.$defs.Raison.properties.code.enum.filter((code) => !codes.has(code as Raison['code'])),
  ).toEqual([]);
});

test('no sentence lacks what it speaks of', () => {
  expect(phrases.length).toBeGreaterThan(100);
  expect(phrases.filter(({ phrase }) => /undefined|NaN|null|« »|019bb300|: *$| {2}/u.test(phrase))).toEqual(
    [],
  );
});

describe('a reason in words', () => {
  const noms = new Map([['un', '« Un »']]);
  test.each<[Raison, string]>([
    [
      { code: 'moyenne', valeur: '11.3', seuil: { acquis: '12', aConfirmer: '10.5' } },
      'moyenne : 11,3 ; acquis à partir de 12, à confirmer à partir de 10,5',
    ],
    [
      { code: 'nombre', acquis: 1, aConfirmer: 1, manquants: 0, total: 3, minimum: 2 },
      '1 acquis sur 3, 1 à confirmer ; il en faut 2',
    ],
    [{ code: 'eliminatoire', element: 'un', etat: 'non_acquis' }, 'éliminatoire : « Un », non acquis'],
    [
      { code: 'evaluateurs', manquants: 1, total: 3, absence: 'zero', valeur: '9' },
      'moyenne des évaluateurs : 9 ; sans note de 1 évaluateur sur 3 ; ce qui manque compte pour zéro',
    ],
    [
      { code: 'perime', le: '2020-01-31', jusque: '2025-01-31' },
      'acquis le 31/01/2020, échu depuis le 31/01/2025',
    ],
    [
      { code: 'evaluateurs', manquants: 0, total: 3, absence: 'bloquante' },
      'pas de moyenne, les parts qui comptent sont nulles',
    ],
    [
      { code: 'evaluateurs', manquants: 1, total: 2, absence: 'ignoree' },
      'sans note de 1 évaluateur sur 2 ; ce qui manque ne compte pas ; pas de moyenne, les parts qui comptent sont nulles',
    ],
    [
      { code: 'evaluateurs', manquants: 1, total: 2, absence: 'bloquante' },
      'sans note de 1 évaluateur sur 2 ; rien ne se calcule tant qu’il en manque',
    ],
    [
      { code: 'sans_valeur', manquants: 0, total: 3, absence: 'bloquante' },
      'pas de moyenne, rien de ce qui compte n’a de poids',
    ],
    [{ code: 'niveau', valeur: '2' }, '2, au-dessous de tous les niveaux'],
  ])('%j', (raison, phrase) => {
    expect(phraseDeRaison(raison, noms).replaceAll('\u00a0', ' ')).toBe(phrase);
  });
});
