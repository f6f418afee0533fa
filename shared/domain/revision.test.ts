import { describe, expect, it } from 'vitest';
import { estDepassee, fautesDeRevision, sansRevision, type Revision } from './revision.ts';

const le = (type: 'creation' | 'revision' | 'suppression', isFirst = false) => ({
  isFirst,
  decision: { type, date: '2026-03-12' },
});
const dite = (plus: Partial<Revision>): Revision => ({ ...sansRevision, ...plus });

describe('why a référentiel is adopted again, and when it is looked at next', () => {
  it('is said of a revision, whatever its decision is called', () => {
    expect(fautesDeRevision(sansRevision, le('revision'))).toEqual(['sansCause']);
    expect(fautesDeRevision(dite({ causes: ['juridique', 'technique'] }), le('revision'))).toEqual([]);
    expect(fautesDeRevision(sansRevision, le('creation'))).toEqual(['sansCause']);
  });

  it('is no cause for a first version, which may say when it will be looked at', () => {
    expect(fautesDeRevision(sansRevision, le('creation', true))).toEqual([]);
    expect(fautesDeRevision(dite({ causes: ['technique'] }), le('revision', true))).toEqual([
      'causeDePremiere',
    ]);
    expect(fautesDeRevision(dite({ prochaineRevision: '2029-03-12' }), le('creation', true))).toEqual([]);
  });

  it('is nothing for what ends', () => {
    expect(fautesDeRevision(sansRevision, le('suppression'))).toEqual([]);
    expect(fautesDeRevision(dite({ causes: ['technique'] }), le('suppression'))).toEqual(['suppression']);
    expect(fautesDeRevision(dite({ prochaineRevision: '2029-03-12' }), le('suppression'))).toEqual([
      'suppression',
    ]);
  });

  it('is looked at after the day of the decision', () => {
    const pour = (prochaineRevision: string) =>
      fautesDeRevision(dite({ causes: ['technique'], prochaineRevision }), le('revision'));
    expect([pour('2026-03-11'), pour('2026-03-12'), pour('2026-03-13')]).toEqual([
      ['prochaineTropTot'],
      ['prochaineTropTot'],
      [],
    ]);
  });

  it('is late from the day after', () => {
    expect(
      [null, '2026-11-26', '2026-11-27', '2026-11-28'].map((day) => estDepassee(day, '2026-11-27')),
    ).toEqual([false, true, false, false]);
  });
});
