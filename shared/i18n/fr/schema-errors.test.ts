import { expect, test } from 'vitest';
import exemple from '../../../schemas/examples/valid/saisie.json' with { type: 'json' };
import { grilles_valables, version_adopt } from '../../generated/request-validators.js';
import { v1_0_0 as isDocument } from '../../generated/validators.js';
import { faultToTell, schemaSentence } from './schema-errors.ts';

const adoption = {
  ref: 'RNCP40344',
  numero: '1.0',
  decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
  motif: 'Essai',
  grilles: {},
  passerOutre: null,
};

function said(changes: object): string {
  expect(version_adopt({ ...adoption, ...changes })).toBe(false);
  const fault = faultToTell(version_adopt.errors);
  return fault === undefined ? '' : schemaSentence(fault);
}

test.each([
  [{ passerOutre: '' }, /^passerOutre\u00a0: le texte est vide$/],
  [{ passerOutre: 5 }, /^passerOutre\u00a0: la valeur doit être un texte$/],
  [{ passerOutre: 'a'.repeat(100_001) }, /^passerOutre\u00a0: le texte dépasse/],
  [{ motif: null }, /^motif\u00a0: la valeur doit être un texte$/],
])('%o: what was given is at fault, not that it is not null', (changes, sentence) => {
  expect(said(changes)).toMatch(sentence);
});

test('a value of several types is said in words, absence apart', () => {
  const fault = (type: unknown) => ({ keyword: 'type', instancePath: '/numero', params: { type } });
  expect(schemaSentence(fault(['string', 'null']))).toBe('numero\u00a0: la valeur doit être un texte');
  expect(schemaSentence(fault('null'))).toBe('numero\u00a0: la valeur doit être absente');
  expect(schemaSentence(fault(['array', 'object']))).toMatch(/une liste ou un objet$/);
});

test('a date and a number say how they are written', () => {
  expect(grilles_valables({ ref: 'RNCP40344', jour: '2026-1-2', voie: null, numero: null })).toBe(false);
  const jour = 'une date s’écrit AAAA-MM-JJ';
  expect((grilles_valables.errors ?? []).map(schemaSentence)).toEqual([`jour\u00a0: ${jour}`]);
  const { saisie } = exemple;
  const notes = saisie.notes.map(({ ligne }) => ({ ligne, valeur: '12,5' }));
  isDocument({ ...exemple, saisie: { ...saisie, jour: '27/11/2026', notes } });
  const dites = (isDocument.errors ?? []).map(schemaSentence);
  expect(dites).toContain(`saisie › jour\u00a0: ${jour}`);
  expect(dites.find((dite) => dite.startsWith('saisie › notes 1 › valeur'))).toContain(
    'un nombre s’écrit avec un point',
  );
});
