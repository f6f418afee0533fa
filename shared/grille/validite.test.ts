import { describe, expect, test } from 'vitest';
import { versionDatee } from '../../tests/support/versions-datees.ts';
import { grillesValables, valableAu } from './validite.ts';

const un = versionDatee('1.0', '2024-01-15');
const deux = versionDatee('2.0', '2025-06-01');

describe('of versions that supersede one another', () => {
  test('the last decided by that day holds, that day included', () => {
    const au = (jour: string): string | null => valableAu([un, deux], jour)?.numero ?? null;
    expect(au('2024-01-14')).toBe(null);
    expect(au('2024-01-15')).toBe('1.0');
    expect(au('2025-05-31')).toBe('1.0');
    expect(au('2025-06-01')).toBe('2.0');
  });

  test('a decision that ends them leaves none', () => {
    const fin = versionDatee('3.0', '2026-01-01', 'suppression');
    expect(valableAu([un, deux, fin], '2025-12-31')).toBe(deux);
    expect(valableAu([un, deux, fin], '2026-01-01')).toBe(null);
  });
});

describe('grids that hold on a day', () => {
  const grille = (
    id: string,
    numero: string,
    date: string,
    plus: { pour?: typeof un; voies?: ('FC' | 'VAE')[] } = {},
  ) => ({
    ...versionDatee(numero, date),
    grille: id,
    voies: plus.voies ?? [],
    pour: plus.pour ?? un,
  });
  const versions = [
    grille('commune', '1.0', '2024-02-01', { voies: ['FC'] }),
    grille('vae', '1.0', '2024-03-01', { voies: ['VAE'] }),
    grille('commune', '1.1', '2024-09-01', { voies: ['FC'] }),
    grille('commune', '2.0', '2025-06-01', { pour: deux }),
    grille('commune', '2.1', '2025-09-01', { pour: un, voies: ['FC'] }),
  ];
  const au = (texte: typeof un, jour: string, voie: 'FC' | 'VAE' | 'CQ' | null = null): readonly string[] =>
    grillesValables(versions, texte, jour, voie).map((une) => `${une.grille} ${une.numero}`);

  test('a new version supersedes the one before, from its day on', () => {
    expect(au(un, '2024-01-31')).toEqual([]);
    expect(au(un, '2024-08-31')).toEqual(['commune 1.0', 'vae 1.0']);
    expect(au(un, '2024-09-01')).toEqual(['commune 1.1', 'vae 1.0']);
  });

  test('on an access path, those that are for it or for all', () => {
    expect(au(un, '2024-12-01', 'VAE')).toEqual(['vae 1.0']);
    expect(au(un, '2024-12-01', 'CQ')).toEqual([]);
    expect(au(deux, '2025-12-01', 'CQ')).toEqual(['commune 2.0']);
  });

  test('on an access path, those that name it come first', () => {
    const toutes = [
      grille('toutes', '1.0', '2024-01-20'),
      grille('vae', '1.0', '2024-03-01', { voies: ['FC', 'VAE'] }),
    ];
    const dites = (voie: 'VAE' | 'CQ' | null): readonly string[] =>
      grillesValables(toutes, un, '2024-12-01', voie).map((une) => une.grille);
    expect(dites('VAE')).toEqual(['vae', 'toutes']);
    expect(dites('CQ')).toEqual(['toutes']);
    expect(dites(null)).toEqual(['toutes', 'vae']);
  });

  test('each text of the référentiel keeps its own', () => {
    expect(au(un, '2025-07-01', 'FC')).toEqual(['commune 1.1']);
    expect(au(un, '2025-09-01', 'FC')).toEqual(['commune 2.1']);
    expect(au(deux, '2025-09-01', 'FC')).toEqual(['commune 2.0']);
  });
});
