import { describe, expect, it } from 'vitest';
import type { GrilleAAdopter } from '../../../shared/contract/answers/grille.ts';
import {
  acteOf,
  avecGrilles,
  faultsOf,
  firstForm,
  isWhole,
  needsReason,
  type AdoptionForm,
  type GrilleChoisie,
} from './form.ts';

describe('the form of an adoption', () => {
  const form = firstForm('1.0');
  const whole = {
    ...form,
    date: '2026-11-24',
    ref: ' PV du 12 mars ',
    motif: 'Révision des critères ',
    passerOutre: ' Jury ',
  };

  it('begins as a creation, then as a revision', () => {
    expect(firstForm(null)).toMatchObject({ numero: '1.0', type: 'creation' });
    expect(form).toMatchObject({ numero: '1.1', type: 'revision', date: '' });
  });

  const faultyIn = (tried: AdoptionForm, isReasonNeeded: boolean): readonly string[] => {
    const { grilles, ...faults } = faultsOf(tried, isReasonNeeded);
    return [...Object.keys(faults), ...Object.keys(grilles)];
  };

  it('says what is missing, and asks why to go on only when something needs attention', () => {
    expect(faultyIn(form, false)).toEqual(['date', 'ref', 'motif']);
    expect(faultyIn({ ...form, ref: ' ' }, true)).toEqual(['date', 'ref', 'passerOutre', 'motif']);
    expect(faultyIn({ ...whole, numero: 'v2', date: '2026-02-30' }, true)).toEqual(['numero', 'date']);
    expect([whole, form].map((tried) => isWhole(faultsOf(tried, true)))).toEqual([true, false]);
  });

  it('asks for what was typed, trimmed, without a motive that nothing needs', () => {
    expect(acteOf(whole, true)).toEqual({
      numero: '1.1',
      decision: { type: 'revision', date: '2026-11-24', ref: 'PV du 12 mars' },
      motif: 'Révision des critères',
      passerOutre: 'Jury',
    });
    expect(acteOf(whole, false).passerOutre).toBeNull();
  });
});

describe('the grids that are adopted with a référentiel', () => {
  const of = (id: string, plus: Partial<GrilleAAdopter> = {}): GrilleAAdopter => ({
    id,
    intitule: id,
    derniere: null,
    attention: [],
    fautes: [],
    ...plus,
  });
  const point = (niveau: 'erreur' | 'avertissement') => ({ regle: 'L08' as const, niveau, items: ['x'] });
  const grilles = [
    of('saine', { derniere: '1.4', attention: [point('avertissement')] }),
    of('arretee', { attention: [point('erreur')] }),
    of('fautive', { fautes: ['une faute'] }),
  ];
  const form = { ...firstForm('1.0', grilles), date: '2026-11-24', ref: 'PV', motif: 'Révision' };
  const chosen = (id: string, choice: Partial<GrilleChoisie>): AdoptionForm => ({
    ...form,
    grilles: { ...form.grilles, [id]: { isChosen: true, numero: '1.0', ...choice } },
  });

  it('are those that nothing stops, each on its next number', () => {
    expect(avecGrilles(form)).toEqual({ saine: '1.5' });
    expect(avecGrilles(chosen('arretee', { numero: ' 3.0 ' }))).toEqual({ saine: '1.5', arretee: '3.0' });
  });

  it('ask why to go on when one that is chosen is stopped', () => {
    expect(needsReason(form, false, grilles)).toBe(false);
    expect(needsReason(form, true, grilles)).toBe(true);
    expect(needsReason(chosen('arretee', {}), false, grilles)).toBe(true);
  });

  it('need a number where they are chosen', () => {
    expect(isWhole(faultsOf(form, false))).toBe(true);
    expect(Object.keys(faultsOf(chosen('saine', { numero: 'v2' }), false).grilles)).toEqual(['saine']);
    expect(isWhole(faultsOf(chosen('saine', { numero: ' ' }), false))).toBe(false);
    expect(isWhole(faultsOf(chosen('saine', { numero: '', isChosen: false }), false))).toBe(true);
  });
});

describe('a decision of the file', () => {
  const tenue = { ...firstForm('1.0', [], 'd1'), motif: 'Révision' };

  it('is asked neither its day nor what it is called; why it counts, when its rule finds something wrong', () => {
    expect(isWhole(faultsOf(tenue, false))).toBe(true);
    expect(Object.keys(faultsOf(tenue, false, true))).toEqual(['malgre', 'grilles']);
    expect(isWhole(faultsOf({ ...tenue, malgre: 'Urgence' }, false, true))).toBe(true);
  });

  it('is named, with the reason given', () => {
    expect(acteOf(tenue, false).decision).toEqual({ tenue: 'd1', malgre: null });
    expect(acteOf({ ...tenue, malgre: ' Urgence ' }, false).decision).toEqual({
      tenue: 'd1',
      malgre: 'Urgence',
    });
  });
});
