import { describe, expect, test } from 'vitest';
import { versionDatee } from '../../tests/support/versions-datees.ts';
import { sansGrille, sansVersion } from './sans-grille.ts';

const un = versionDatee('1.0', '2024-01-15');
const deux = versionDatee('2.0', '2025-06-01');

describe('a référentiel none of whose versions holds that day', () => {
  test('was never adopted, not yet, or no longer is', () => {
    expect(sansVersion([], '2024-01-01')).toEqual({ code: 'jamais_adopte' });
    expect(sansVersion([deux, un], '2024-01-14')).toEqual({ code: 'pas_encore', jour: '2024-01-15' });
    const fin = versionDatee('3.0', '2026-01-01', 'suppression');
    expect(sansVersion([un, deux, fin], '2026-03-01')).toEqual({ code: 'supprime', jour: '2026-01-01' });
  });
});

describe('a text of the référentiel for which no grid holds that day', () => {
  const grille = (date: string, voies: ('FC' | 'VAE')[] = [], type?: 'suppression') => ({
    ...versionDatee('1.0', date, type),
    grille: 'commune',
    voies,
    pour: un,
  });

  test('has none, or others have', () => {
    expect(sansGrille([], un, '2024-03-01')).toEqual({ code: 'jamais_de_grille' });
    expect(sansGrille([grille('2024-02-01')], deux, '2025-07-01')).toEqual({
      code: 'autres_versions',
      numeros: ['1.0'],
    });
  });

  test('has one later, or no longer', () => {
    const prevues = [grille('2024-04-01'), grille('2024-02-01')];
    expect(sansGrille(prevues, un, '2024-01-31')).toEqual({
      code: 'pas_encore_de_grille',
      jour: '2024-02-01',
    });
    const finie = [grille('2024-02-01'), grille('2024-09-01', [], 'suppression')];
    expect(sansGrille(finie, un, '2024-10-01')).toEqual({ code: 'grille_supprimee', jour: '2024-09-01' });
  });

  test('has one on other access paths', () => {
    const autres = [grille('2024-02-01', ['VAE', 'FC'])];
    expect(sansGrille(autres, un, '2024-03-01')).toEqual({ code: 'autres_voies', voies: ['VAE', 'FC'] });
  });
});
