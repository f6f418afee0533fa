import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Place } from '../../../shared/contract/place.ts';
import { sansFiltre } from '../../../shared/organisme/filtre.ts';
import { readPlace, writePlace } from './places.ts';

const ESPACE = '019bb177-d438-7295-b60b-266c0acf1774';
const place: Place = {
  screen: 'referentiels',
  referentiel: 'r',
  tab: 'tableau',
  item: 'c',
  cell: { key: 'c', column: 3 },
  selected: ['c', 'd'],
  folded: ['activites'],
  panes: ['plan'],
  sizes: { plan: 240, detail: 400, below: 240 },
  isListOpen: false,
  seance: 's',
  registre: {
    vue: 'liste',
    organisme: null,
    certification: null,
    colonnes: ['denomination', 'etat'],
    tri: { colonne: 'etat', sens: 'decroissant' },
    filtre: sansFiltre,
    filtres: [{ nom: 'Bretagne', filtre: { ...sansFiltre, region: '53' } }],
  },
  grilles: {
    grille: 'g',
    mode: 'concevoir',
    essai: null,
    cell: { key: 'l', column: 8 },
    selected: [],
    folded: ['p'],
    niveaux: true,
    detail: null,
  },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paritaire places '));
  process.env['PARITAIRE_DOSSIER'] = folder;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('where the person was', () => {
  test('is kept for each workspace', () => {
    expect(readPlace(ESPACE)).toBeNull();
    writePlace(ESPACE, place);
    expect(readPlace(ESPACE)).toEqual(place);
    expect(readPlace('019bb177-d438-7295-b60b-266c0acf1775')).toBeNull();
  });

  test.each(['', '{', 'null', '{"screen":"ailleurs"}', JSON.stringify({ ...place, tab: 'un jour' })])(
    'is nowhere when what was kept cannot be understood: %s',
    (content) => {
      writePlace(ESPACE, place);
      writeFileSync(join(folder, 'places', `${ESPACE}.json`), content);
      expect(readPlace(ESPACE)).toBeNull();
    },
  );
});
