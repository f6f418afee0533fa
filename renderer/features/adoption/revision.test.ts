import { describe, expect, it } from 'vitest';
import { firstForm, type AdoptionForm } from './form.ts';
import { decisionOf, revisionFaultsOf, revisionOf } from './revision.ts';
import type { Tenues } from './tenues.ts';

const form: AdoptionForm = {
  ...firstForm('1.0'),
  date: '2026-11-24',
  causes: ['juridique'],
  prochaineRevision: '2029-11-24',
};
const sans = { ...form, causes: [], prochaineRevision: '' };
const tenues: Tenues = {
  adoptables: [{ id: 'd1', label: 'Séance', type: 'suppression', date: '2026-02-09', fautes: [] }],
  autres: [],
};

describe('why a référentiel is revised, as it is typed', () => {
  it('is asked by what is decided: typed, or the decision of the file', () => {
    expect(decisionOf(form, tenues)).toEqual({ type: 'revision', date: '2026-11-24' });
    expect(decisionOf({ ...form, tenue: 'd1' }, tenues)).toEqual({ type: 'suppression', date: '2026-02-09' });
  });

  it('is said where it is asked for alone', () => {
    expect(revisionOf(form, false, 'revision')).toEqual({
      causes: ['juridique'],
      prochaineRevision: '2029-11-24',
    });
    expect(revisionOf(form, true, 'creation')).toEqual({ causes: [], prochaineRevision: '2029-11-24' });
    expect(revisionOf(form, false, 'suppression')).toEqual({ causes: [], prochaineRevision: null });
    expect(revisionOf(sans, true, 'creation')).toEqual({ causes: [], prochaineRevision: null });
  });

  it('is missing, or is no day that can be', () => {
    const of = (typed: AdoptionForm) =>
      Object.keys(revisionFaultsOf(typed, false, { type: 'revision', date: '2026-11-24' }));
    expect(of(form)).toEqual([]);
    expect(of(sans)).toEqual(['causes']);
    expect(of({ ...form, prochaineRevision: '2026-11-24' })).toEqual(['prochaineRevision']);
    expect(of({ ...sans, prochaineRevision: '2029-02-30' })).toEqual(['causes', 'prochaineRevision']);
    expect(revisionFaultsOf(sans, true, { type: 'creation', date: '2026-11-24' })).toEqual({});
  });
});
