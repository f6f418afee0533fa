import { describe, expect, test } from 'vitest';
import { fautesDeForme, suiteDite, suitesPossibles, suiteVide } from './form.ts';

describe('what is typed of a suite', () => {
  const enregistre = {
    ...suiteVide('enregistre', '2026-09-01'),
    numero: ' rncp 40999 ',
    dateEffet: '2026-09-01',
    dateFin: '2029-09-01',
    anciennes: 'RNCP30001, rs 12\nRNCP30001;',
  };

  test('is read as it is meant', () => {
    expect(fautesDeForme(enregistre)).toEqual({});
    expect(suiteDite(enregistre)).toMatchObject({
      numero: 'RNCP40999',
      anciennes: ['RNCP30001', 'RS12'],
      motif: null,
      dateLimiteDelivrance: null,
    });
  });

  test('is refused field by field, where its type asks for it', () => {
    const rien = { ...suiteVide('enregistre', ''), anciennes: 'douze' };
    expect(Object.keys(fautesDeForme(rien)).toSorted()).toEqual([
      'anciennes',
      'dateEffet',
      'dateFin',
      'le',
      'numero',
    ]);
    expect(Object.keys(fautesDeForme({ ...rien, type: 'refuse' }))).toEqual(['le']);
    expect(Object.keys(fautesDeForme(suiteVide('ajourne', '2026-02-30')))).toEqual(['le', 'jusquau']);
  });

  test('leaves out a criterion of which nothing is said, and loses no reason', () => {
    const sansNom = { ...suiteVide('refuse', '2026-09-01'), criteres: [{ numero: null, motif: 'Rien' }] };
    expect(Object.keys(fautesDeForme(sansNom))).toEqual(['criteres']);
    const criteres = [
      { numero: null, motif: ' ' },
      { numero: '3', motif: ' Motif ' },
    ];
    expect(suiteDite({ ...suiteVide('refuse', '2026-09-01'), criteres }).criteres).toEqual([
      { numero: '3', motif: 'Motif' },
    ]);
  });
});

test('complements are proposed after an ajournement alone', () => {
  expect(suitesPossibles('ajourne')).toContain('complete');
  expect(suitesPossibles(null)).not.toContain('complete');
});
