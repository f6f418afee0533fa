import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suiteVide } from '../../tests/support/suite-vide.ts';
import { dayAfter } from '../domain/dates.ts';
import { emptyState, type State } from '../domain/row.ts';
import { phraseDeFauteDeDossier } from '../i18n/fr/dossier-phrases.ts';
import { etatDit, refusDits } from '../i18n/fr/dossier-phrases.ts';
import { echeancesDuDossier, refusRecents } from './echeances.ts';
import { dossiersDe, etatDuDossier } from './etat.ts';
import { fautesDuDossier } from './fautes.ts';
import { noterDepot, noterSuite, suiteDe } from './gestes.ts';
import {
  membresDeSuite,
  typesDeSuite,
  type Dossier,
  type DossierComplet,
  type Suite,
  type SuiteDite,
  type TypeDeSuite,
} from './modele.ts';

const version = { id: 'v1', numero: '1.0', sha256: 'a'.repeat(64), decision: { date: '2026-01-10' } };
const seconde = { id: 'v2', numero: '2.0', sha256: 'b'.repeat(64), decision: { date: '2026-05-01' } };
const versions = [version, seconde];

const dossier: Dossier = {
  id: 'd1',
  referentiel: 'r1',
  version: 'v1',
  sha256: version.sha256,
  repertoire: 'RNCP',
  deposeLe: '2026-02-01',
  reference: null,
  entretienLe: null,
  note: null,
};

let made = 0;
const suite = (type: TypeDeSuite, le: string, dite: Partial<SuiteDite> = {}): Suite => ({
  id: `s${String((made += 1)).padStart(4, '0')}`,
  dossier: 'd1',
  ...suiteVide,
  type,
  le,
  ...dite,
});
const motive = [{ numero: '3', motif: 'Des tâches données pour des compétences.' }];
const ajournement = suite('ajourne', '2026-04-01', { jusquau: '2026-06-30', criteres: motive });
const enregistrement = (dite: Partial<SuiteDite> = {}): Suite =>
  suite('enregistre', '2026-07-01', {
    numero: 'RNCP40344',
    dateEffet: '2026-07-01',
    dateFin: '2029-07-01',
    anciennes: ['RNCP30001'],
    ...dite,
  });

const codes = (suites: readonly Suite[], de: Partial<Dossier> = {}): readonly string[] =>
  fautesDuDossier({ dossier: { ...dossier, ...de } as Dossier, suites }, versions).map(({ code }) => code);
const etat = (...suites: readonly Suite[]) => etatDuDossier({ dossier, suites });

describe('where a dossier stands', () => {
  test('follows the last of its suites, whatever the order of the rows', () => {
    expect(etat()).toMatchObject({ sorte: 'instruction', depuis: '2026-02-01', version: 'v1' });
    expect(etatDit(etat(ajournement))).toBe('Ajourné jusqu’au 30/06/2026');
    const complements = suite('complete', '2026-06-15', { version: 'v2' });
    expect(etat(complements, ajournement)).toMatchObject({
      sorte: 'instruction',
      depuis: '2026-06-15',
      version: 'v2',
    });
    const refus = suite('refuse', '2026-09-01', { criteres: motive });
    expect(etatDit(etat(refus, complements, ajournement))).toBe('Refusé le 01/09/2026');
    expect(etatDit(etat(enregistrement()))).toBe('Enregistré, RNCP40344, jusqu’au 01/07/2029');
    expect(etatDit(etat(suite('irrecevable', '2026-03-01', { motif: 'Pièce absente.' })))).toBe(
      'Irrecevable le 01/03/2026',
    );
  });

  test('on one day, is what was noted last', () => {
    const [avant, apres] = [suite('complete', '2026-06-15'), suite('refuse', '2026-06-15', { motif: 'Non' })];
    expect(etat(apres, ajournement, avant).sorte).toBe('refuse');
  });

  test('is read of rows, the last one lodged first', () => {
    const state: State = emptyState();
    const edits = [
      noterDepot('d1', 'r1', dossier),
      noterDepot('d2', 'r1', { ...dossier, deposeLe: '2026-03-01' }),
      noterSuite('s1', 'd1', ajournement),
    ];
    for (const { changes } of edits)
      for (const { entity, id, after } of changes)
        (state.get(entity) as Map<string, unknown>).set(id, { id, ...after });
    expect(dossiersDe(state).map((complet) => [complet.dossier.id, complet.suites.length])).toEqual([
      ['d2', 0],
      ['d1', 1],
    ]);
  });
});

describe('what cannot be so', () => {
  test('nothing, in a whole life', () => {
    const complements = suite('complete', '2026-06-15', { version: 'v2' });
    expect(codes([ajournement, complements, enregistrement()])).toEqual([]);
    expect(codes([suite('refuse', '2026-05-01', { motif: 'Refus sans examen, art. R. 6113-8-1.' })])).toEqual(
      [],
    );
  });

  test('a version that is not there, whose bytes are others, or that was not adopted yet', () => {
    expect(codes([], { version: 'v9' })).toEqual(['version_inconnue']);
    expect(codes([], { sha256: 'c'.repeat(64) })).toEqual(['autre_empreinte']);
    expect(codes([], { deposeLe: '2026-01-09' })).toEqual(['depot_avant_version']);
    const trop = suite('complete', '2026-04-15', { version: 'v2' });
    expect(codes([ajournement, trop])).toEqual(['depot_avant_version']);
    expect(codes([ajournement, suite('complete', '2026-06-15', { version: 'v9' })])).toEqual([
      'version_inconnue',
    ]);
  });

  test('days out of order', () => {
    expect(codes([suite('refuse', '2026-01-31', { criteres: motive })])).toEqual(['avant_depot']);
    expect(codes([suite('ajourne', '2026-04-01', { jusquau: '2026-03-31', criteres: motive })])).toEqual([
      'delai_passe',
    ]);
    expect(codes([enregistrement({ dateFin: '2026-06-30' })])).toEqual(['periode_inverse']);
    expect(codes([enregistrement({ dateFin: '2031-07-02' })])).toEqual(['periode_longue']);
    expect(codes([enregistrement({ dateFin: '2031-07-01' })])).toEqual([]);
    expect(codes([enregistrement({ dateLimiteDelivrance: '2029-06-30' })])).toEqual(['delivrance_avant_fin']);
  });

  test('criteria of the other register, twice, or without a reason', () => {
    const de = (...criteres: Suite['criteres']) => [suite('refuse', '2026-05-01', { criteres })];
    expect(codes(de({ numero: '7', motif: 'Blocs' }), { repertoire: 'RS' })).toEqual(['critere_inconnu']);
    expect(codes(de({ numero: '2 bis', motif: 'Moyens' }))).toEqual([]);
    expect(codes(de(...motive, ...motive))).toEqual(['critere_double']);
    expect(codes(de({ numero: '3', motif: ' ' }))).toEqual(['critere_sans_motif']);
    expect(codes(de())).toEqual(['motif_manque']);
  });

  test('what a suite does not say, and what it has no business saying', () => {
    expect(codes([suite('ajourne', '2026-04-01', { criteres: motive })])).toEqual(['delai_manque']);
    expect(codes([suite('retire', '2026-04-01')])).toEqual(['motif_manque']);
    expect(codes([suite('retire', '2026-04-01', { motif: 'Projet abandonné', numero: 'RS1' })])).toEqual([
      'membre_de_trop',
    ]);
    expect(codes([enregistrement({ numero: null })])).toEqual(['numero_manque']);
    expect(codes([enregistrement({ numero: 'RS5617' })])).toEqual(['autre_repertoire']);
    expect(codes([enregistrement({ anciennes: ['RNCP40344'] })])).toEqual(['remplace_soi']);
    expect(codes([enregistrement({ dateFin: null })])).toEqual(['periode_manque']);
  });

  test('anything after what ends it; complements that nobody asked for', () => {
    expect(codes([enregistrement(), suite('retire', '2026-08-01', { motif: 'Non' })])).toEqual([
      'apres_la_fin',
    ]);
    expect(codes([suite('complete', '2026-04-01')])).toEqual(['complement_sans_ajournement']);
  });

  test('is said in a sentence, whatever it is', () => {
    const dites = [
      ...fautesDuDossier({ dossier: { ...dossier, version: 'v9' }, suites: [] }, versions),
      ...fautesDuDossier(
        { dossier, suites: [enregistrement({ numero: 'RS1', dateFin: '2040-01-01' })] },
        versions,
      ),
    ].map(phraseDeFauteDeDossier);
    expect(dites).toHaveLength(3);
    for (const phrase of dites) expect(phrase).toMatch(/^[A-Z].*\.$/);
  });

  test('is never what is left out of a suite of another type', () => {
    const dite = suite('enregistre', '2026-07-01', {
      jusquau: '2026-08-01',
      criteres: motive,
      motif: 'Motif',
      version: 'v1',
      numero: 'RNCP1',
      dateEffet: '2026-07-01',
      dateFin: '2027-07-01',
      dateLimiteDelivrance: '2028-07-01',
      anciennes: ['RNCP2'],
    });
    fc.assert(
      fc.property(fc.constantFrom(...typesDeSuite), (type) => {
        const seule = suiteDe('s1', 'd1', { ...dite, type });
        expect(codes([seule])).not.toContain('membre_de_trop');
        for (const membre of membresDeSuite[type]) expect(seule[membre]).toEqual(dite[membre]);
      }),
    );
  });
});

describe('what is due', () => {
  const enregistre: DossierComplet = {
    dossier,
    suites: [enregistrement({ dateLimiteDelivrance: '2033-07-01' })],
    pieces: [],
  };
  const lues = (complet: DossierComplet, autres: readonly DossierComplet[], jour: string) =>
    echeancesDuDossier(complet, autres, jour).map(({ sorte, le, estPasse }) => [sorte, le, estPasse]);

  test('the answer to an ajournement, until it is given', () => {
    const complet = { dossier, suites: [ajournement], pieces: [] };
    expect(lues(complet, [complet], '2026-06-30')).toEqual([['reponse', '2026-06-30', false]]);
    expect(lues(complet, [complet], '2026-07-01')).toEqual([['reponse', '2026-06-30', true]]);
    const repondu = { ...complet, suites: [ajournement, suite('complete', '2026-06-15')] };
    expect(lues(repondu, [repondu], '2026-06-30')).toEqual([]);
  });

  test('the next request six months before the end, until it is lodged', () => {
    expect(lues(enregistre, [enregistre], '2028-12-31')).toEqual([
      ['renouvellement', '2029-01-01', false],
      ['fin', '2029-07-01', false],
      ['delivrance', '2033-07-01', false],
    ]);
    const suivant = { ...enregistre, dossier: { ...dossier, id: 'd2', deposeLe: '2028-11-01' }, suites: [] };
    expect(
      lues(enregistre, [enregistre, suivant as DossierComplet], '2029-02-01').map(([sorte]) => sorte),
    ).toEqual(['fin', 'delivrance']);
  });

  test('three refusals in five years close the door for a year', () => {
    const refuse = (le: string): DossierComplet => ({
      dossier,
      suites: [suite('refuse', le, { criteres: motive })],
      pieces: [],
    });
    const deux = [refuse('2026-01-01'), refuse('2027-01-01')];
    expect(refusDits(refusRecents(deux, '2027-06-01'))).toBe(
      'Deux refus en cinq ans\u00a0: un troisième fermerait le dépôt pendant un an.',
    );
    const trois = [...deux, refuse('2028-03-01')];
    expect(refusRecents(trois, '2029-03-01')).toEqual({ nombre: 3, fermeJusquau: '2029-03-01' });
    expect(refusRecents(trois, '2029-03-02')).toEqual({ nombre: 3, fermeJusquau: null });
    expect(refusRecents(trois, '2031-01-01')).toEqual({ nombre: 2, fermeJusquau: null });
    expect(refusDits(refusRecents([], '2031-01-01'))).toBeNull();
    // The oldest is forgotten before the closure ends.
    const ecartes = [refuse('2024-01-10'), refuse('2028-06-01'), refuse('2028-12-01')];
    expect(refusRecents(ecartes, '2029-02-01')).toEqual({ nombre: 2, fermeJusquau: '2029-12-01' });
    expect(refusDits(refusRecents(ecartes, '2029-02-01'))).toMatch(/^Trois refus en cinq ans.*01\/12\/2029/);
  });

  test('counts no refusal that is to come or forgotten', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (jours) => {
        const le = dayAfter('2026-06-01', jours);
        const complet = { dossier, suites: [suite('refuse', le, { criteres: motive })], pieces: [] };
        expect(refusRecents([complet], '2026-06-01').nombre).toBe(le > '2021-06-01' && jours <= 0 ? 1 : 0);
      }),
    );
  });
});
