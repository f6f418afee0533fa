import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { inverseChanges } from '../domain/gesture.ts';
import type { State } from '../domain/row.ts';
import type { Codification, Referentiel } from '../generated/document.ts';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { newCodes, renumber } from './numbering.ts';
import { recognise, usualCodification } from './styles.ts';
import { frameOf, numbered, numberIn } from './template.ts';

const complete = example.referentiel as Referentiel;
const codesOf = (state: State, kind: 'activite' | 'bloc' | 'competence' | 'critere' | 'modalite') =>
  [...(state.get(kind)?.values() ?? [])].map(({ code }) => code);

describe('a template', () => {
  const places = { activite: '2', bloc: '3', competence: 'C3.1' };

  test.each([
    ['A{n}', 'A4'],
    ['BC{nn}', 'BC04'],
    ['C{bloc}.{n}', 'C3.4'],
    ['A{activite}C{n}', 'A2C4'],
    ['{competence}.{n}', 'C3.1.4'],
    ['Activité {n}', 'Activité 4'],
  ])('%s: %s', (template, code) => {
    const frame = frameOf(template, places);
    expect(numbered(frame, 4)).toBe(code);
    expect(numberIn(frame, code)).toBe(4);
  });

  test('without what it names, goes without it and the separator after it', () => {
    const none = { activite: null, bloc: null, competence: null };
    expect(numbered(frameOf('C{bloc}.{n}', none), 7)).toBe('C7');
  });

  test('knows no number in a code of another making', () => {
    expect(numberIn(frameOf('C{bloc}.{n}', places), 'C3.x')).toBeNull();
    expect(numberIn(frameOf('C{bloc}.{n}', places), 'C2.1')).toBeNull();
    expect(numberIn(frameOf('BC{nn}', places), 'BC1')).toBeNull();
  });
});

describe('numbering anew', () => {
  test('the example is recognised, and has nothing to change', () => {
    const state = stateOf(complete);
    const codification = recognise(state, complete.id);
    expect(codification).toMatchObject(usualCodification);
    expect(renumber(state, complete.id, codification).changes.map(({ entity }) => entity)).toEqual([
      'referentiel',
    ]);
  });

  test('counts within the activité where the branch does (A1C1), and across blocs where it does (C1)', () => {
    const state = stateOf(complete);
    const byActivite = after(state, renumber(state, complete.id, { competence: 'A{activite}C{n}' }).changes);
    expect(new Set(codesOf(byActivite, 'competence')).size).toBe(27);
    expect(codesOf(byActivite, 'competence')[0]).toMatch(/^A\dC1$/);
    const across = after(state, renumber(state, complete.id, { competence: 'C{n}' }).changes);
    expect(codesOf(across, 'competence')).toEqual(Array.from({ length: 27 }, (_, i) => `C${i + 1}`));
  });

  test('a bloc registered at the RNCP keeps its code, and its compétences are numbered after it', () => {
    const [first, ...others] = complete.blocs;
    if (first === undefined) throw new Error('the example has no bloc');
    const blocs = [{ ...first, code: 'RNCP40344BC07' }, ...others];
    const state = stateOf({ ...complete, blocs });
    const next = after(state, renumber(state, complete.id, usualCodification).changes);
    expect(codesOf(next, 'bloc')).toEqual(['RNCP40344BC07', 'BC02', 'BC03', 'BC04']);
    expect(codesOf(next, 'competence').slice(0, 2)).toEqual(['C7.1', 'C7.2']);
  });

  const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
  const codifications: fc.Arbitrary<Codification> = fc.constantFrom<Codification>(
    usualCodification,
    { bloc: 'B{n}', competence: 'C{n}', critere: '{competence}.{n}' },
    { activite: '{n}', competence: 'A{activite}C{n}', modalite: 'Ep{n}' },
  );

  test.prop([seeds, codifications])(
    'is done once, undone whole, and gives no code twice',
    (seed, codification) => {
      const referentiel = randomReferentiel(randomSource(seed));
      const state = stateOf(referentiel);
      const { changes } = renumber(state, referentiel.id, codification);
      const next = after(state, changes);
      expect(renumber(next, referentiel.id, codification).changes).toEqual([]);
      expect(after(next, inverseChanges(changes))).toEqual(state);
      for (const kind of ['activite', 'bloc', 'competence', 'critere', 'modalite'] as const) {
        if (codification[kind] === undefined) continue;
        const codes = codesOf(next, kind).filter((code) => code !== null);
        expect(new Set(codes).size).toBe(codes.length);
      }
    },
  );
});

describe('the code of a new item', () => {
  test('comes after the highest of its bloc, wherever it is put; those of one gesture follow each other', () => {
    const state = stateOf(complete);
    const [bloc] = complete.blocs;
    const codeFor = newCodes(state, usualCodification);
    const row = { id: 'x', bloc: bloc?.id ?? '', referentiel: null, code: null, activites: [] };
    const count = bloc?.competences.length ?? 0;
    expect([codeFor('competence', row), codeFor('competence', { ...row, id: 'y' })]).toEqual([
      `C1.${count + 1}`,
      `C1.${count + 2}`,
    ]);
    expect(codeFor('critere', { id: 'z', competence: 'x', code: null })).toBeNull();
  });

  test('under a bloc of the same gesture, is numbered after it', () => {
    const codeFor = newCodes(stateOf(complete), usualCodification);
    expect(codeFor('bloc', { id: 'b', referentiel: complete.id, code: null })).toBe('BC05');
    const competence = { id: 'x', bloc: 'b', referentiel: null, code: null, activites: [] };
    expect(codeFor('competence', competence)).toBe('C5.1');
  });
});
