import { expect, it } from 'vitest';
import { competence, rapportDe, referentiel } from '../../../tests/support/controles.ts';
import type { State } from '../../../shared/domain/row.ts';
import { stateOf } from '../../../tests/support/state-of.ts';
import { asTyped } from './as-typed.ts';

const one = competence('Diagnostic d’un cycle, afin de le réparer avec les outils de l’atelier');
const document = referentiel({ registre: 'RS', competences: [one] });
const state = stateOf(document);
const typed = (field: string, text: string) => new Map([[`${one.id}/${field}`, { text }]]);

it('what is being typed is checked before it is committed', () => {
  const finds = (of: State): boolean => rapportDe(of, 'rs').constats.some(({ regle }) => regle === 'L01');
  expect(finds(state)).toBe(true);
  const mended = asTyped(state, typed('libelle', one.libelle.replace('Diagnostic d’', 'Diagnostiquer ')));
  expect(finds(mended)).toBe(false);
  expect(finds(state)).toBe(true);
});

it('the rows that are not typed stay the same; with nothing typed, so does the whole', () => {
  const next = asTyped(state, typed('libelle', 'Réparer'));
  expect(next.get('competence')?.get(one.id)).toEqual({
    ...state.get('competence')?.get(one.id),
    libelle: 'Réparer',
  });
  expect(next.get('referentiel')).toBe(state.get('referentiel'));
  expect(asTyped(state, new Map())).toBe(state);
});

it('what is not a text of an item of this draft waits for its commit', () => {
  expect(asTyped(state, new Map([[`${document.id}/niveau`, { text: '5' }]]))).toBe(state);
  expect(asTyped(state, new Map([[`${document.id}/numero`, { text: 'RS' }]]))).toBe(state);
  expect(asTyped(state, new Map([[`${document.id}/cpne/0/nom`, { text: 'CPNE' }]]))).toBe(state);
  expect(asTyped(state, new Map([['ailleurs/libelle', { text: 'Lire' }]]))).toBe(state);
});
