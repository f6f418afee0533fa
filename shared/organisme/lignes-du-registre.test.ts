import { describe, expect, test } from 'vitest';
import type { CertificationDeListe, Portee } from '../generated/document.ts';
import { carteDesEtendues } from './carte.ts';
import { lignesTriees, valeurDe, type ColonneDeRegistre } from './colonnes.ts';
import { estFiltre, lignesFiltrees, sansFiltre, totauxDe, type FiltreDeRegistre } from './filtre.ts';
import type { LigneDeRegistre } from './lignes.ts';

const certification: CertificationDeListe = {
  id: 'c1',
  intitule: 'Technicien',
  blocs: [
    { id: 'b1', code: 'BC01', intitule: 'Un' },
    { id: 'b2', intitule: 'Deux' },
    { id: 'b3', code: 'BC03', intitule: 'Trois' },
  ],
};
const certifications = new Map([[certification.id, certification]]);

const portee = (nature: Portee['nature'], ...blocs: string[]): Portee => ({ nature, blocs, versions: [] });

const ligne = (organisme: string, autres: Partial<LigneDeRegistre> = {}): LigneDeRegistre => ({
  organisme,
  habilitation: `h-${organisme}`,
  denomination: organisme,
  siren: null,
  nda: [],
  siret: null,
  lieu: null,
  codePostal: null,
  commune: null,
  region: null,
  referentiel: certification.id,
  etat: 'habilite',
  depuis: null,
  du: null,
  au: null,
  portee: portee('FORMER'),
  decision: null,
  qualiopi: null,
  ...autres,
});

const lignes = [
  ligne('Écoles du Léman', { commune: 'Évian', region: '84', siret: '73282932000074', au: '2026-06-30' }),
  ligne('Greta 9', { nda: ['11755205675'], etat: 'suspendu', portee: portee('ORGANISER', 'b1', 'b2') }),
  ligne('Greta 10', {
    portee: portee('ORGA_FORM', 'b1'),
    au: '2025-12-31',
    decision: { date: '2025-01-01', ref: 'PV 3' },
  }),
  ligne('Sans rien', { habilitation: null, referentiel: null, etat: null, portee: null }),
];
const noms = (retenues: readonly LigneDeRegistre[]) => retenues.map(({ denomination }) => denomination);

describe('a filter', () => {
  test.each<readonly [string, Partial<FiltreDeRegistre>, readonly string[]]>([
    ['words, whatever their accents and their order', { texte: 'evian ECOLES' }, ['Écoles du Léman']],
    ['the beginning of a number', { texte: '7328' }, ['Écoles du Léman']],
    ['an NDA', { texte: '11755205675' }, ['Greta 9']],
    ['a state', { etat: 'suspendu' }, ['Greta 9']],
    ['no habilitation', { etat: 'aucune' }, ['Sans rien']],
    ['a certification', { certification: 'c1' }, ['Écoles du Léman', 'Greta 9', 'Greta 10']],
    ['who may train, organise as well or not', { nature: 'FORMER' }, ['Écoles du Léman', 'Greta 10']],
    ['who may do both', { nature: 'ORGA_FORM' }, ['Greta 10']],
    ['a region', { region: '84' }, ['Écoles du Léman']],
    ['an end before a day', { finAvant: '2026-01-01' }, ['Greta 10']],
    ['several at once', { texte: 'greta', nature: 'ORGANISER', etat: 'habilite' }, ['Greta 10']],
  ])('by %s', (_, filtre, attendues) => {
    expect(noms(lignesFiltrees(lignes, { ...sansFiltre, ...filtre }))).toEqual(attendues);
  });

  test('that asks for nothing keeps everything', () => {
    expect(lignesFiltrees(lignes, sansFiltre)).toBe(lignes);
    expect([estFiltre(sansFiltre), estFiltre({ ...sansFiltre, texte: ' ' })]).toEqual([false, false]);
    expect(estFiltre({ ...sansFiltre, region: '53' })).toBe(true);
  });
});

test('totals count habilitations, and bodies once', () => {
  expect(totauxDe([...lignes, ligne('Greta 9', { habilitation: 'autre' })])).toEqual({
    habilitations: 4,
    organismes: 4,
  });
});

describe('a column', () => {
  test.each<readonly [ColonneDeRegistre, readonly (string | null)[]]>([
    ['denomination', ['Écoles du Léman', 'Greta 9', 'Greta 10', 'Sans rien']],
    ['region', ['Auvergne-Rhône-Alpes', null, null, null]],
    ['certification', ['Technicien', 'Technicien', 'Technicien', null]],
    ['blocs', [null, 'BC01, Deux', 'BC01', null]],
    ['etat', ['habilité', 'suspendu', 'habilité', null]],
    ['decision', [null, null, 'PV 3', null]],
    ['nda', [null, '11755205675', null, null]],
  ])('%s says', (colonne, attendues) => {
    expect(lignes.map((une) => valeurDe(une, colonne, certifications))).toEqual(attendues);
  });

  test.each<readonly [ColonneDeRegistre, 'croissant' | 'decroissant', readonly string[]]>([
    ['denomination', 'croissant', ['Écoles du Léman', 'Greta 9', 'Greta 10', 'Sans rien']],
    ['denomination', 'decroissant', ['Sans rien', 'Greta 10', 'Greta 9', 'Écoles du Léman']],
    // What says nothing comes last, either way.
    ['au', 'croissant', ['Greta 10', 'Écoles du Léman', 'Greta 9', 'Sans rien']],
    ['au', 'decroissant', ['Écoles du Léman', 'Greta 10', 'Greta 9', 'Sans rien']],
    ['etat', 'croissant', ['Écoles du Léman', 'Greta 10', 'Greta 9', 'Sans rien']],
  ])('%s sorts, %s', (colonne, sens, attendues) => {
    expect(noms(lignesTriees(lignes, { colonne, sens }, certifications))).toEqual(attendues);
  });
});

test('the map says who may do what for each bloc, and counts them; who is suspended may nothing', () => {
  const { blocs, organismes } = carteDesEtendues(
    [...lignes, ligne('Greta 10', { habilitation: 'autre', portee: portee('ORGANISER', 'b2') })],
    certification,
  );
  expect(blocs.map(({ bloc, former, organiser }) => [bloc.id, former, organiser])).toEqual([
    ['b1', 2, 1],
    ['b2', 1, 1],
    ['b3', 1, 0],
  ]);
  expect(organismes.map(({ denomination, droits }) => [denomination, droits])).toEqual([
    ['Écoles du Léman', certification.blocs.map(() => ({ former: true, organiser: false }))],
    [
      'Greta 10',
      [
        { former: true, organiser: true },
        { former: false, organiser: true },
        { former: false, organiser: false },
      ],
    ],
  ]);
});
