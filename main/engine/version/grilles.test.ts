import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeItem } from '../../../shared/edit/removal.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { DocumentGrille } from '../../../shared/generated/document.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { phraseDeDouble } from '../../../shared/i18n/fr/grilles-en-double.ts';
import { findingSentences, incoherences } from '../../../shared/i18n/fr/findings.ts';
import { rawDatabase } from '../../../tests/crash/database.ts';
import { changedIn, doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { versionsVerified } from '../../../tests/support/versions-verified.ts';
import { validateAny } from '../exchange/json/validate.ts';
import { lastSeq } from '../journal/entries.ts';
import { linesAt } from '../journal/lines.ts';
import { stateAt } from '../../../tests/support/replay.ts';
import { undo } from '../journal/undo.ts';
import { listGrilles } from '../referentiel/grilles.ts';
import { situationDeGrille } from '../referentiel/situation.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { adoptGrille, adoptVersion } from './adopt.ts';
import { readGrilleDocument } from './document-of.ts';
import { grillesAu, listGrilleVersions } from './grilles.ts';
import { listVersions } from './versions.ts';

let example: OpenExample;
const { id } = exampleReferentiel;
const choix: ChoixGrille = { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' };
const grille = genererGrille(exampleReferentiel, choix, uuid);
const db = () => example.session.workspace.db;
const shown = () => rowsShown(example.session, id);
const done = (edit: Edit): void => doneIn(example.session, edit);
const changed = (item: string, fields: JsonObject): void => changedIn(example.session, id, item, fields);

const acte = (numero: string, date: string, type: 'adoption' | 'suppression' = 'adoption') => ({
  ref: id,
  numero,
  decision: { type, date, ref: 'Relevé n° 12' },
  motif: 'Essai',
  passerOutre: null,
});
const adopterReferentiel = (numero: string, date: string) => {
  const isFirst = listVersions(example.session.workspace.db, id).length === 0;
  const revision = { causes: isFirst ? [] : ['technique' as const], prochaineRevision: null };
  return adoptVersion(example.session, { ...acte(numero, date), revision, grilles: {} }).version;
};
const adopter = (numero: string, date: string, pour: string | null = null) =>
  adoptGrille(example.session, { ...acte(numero, date), designation: grille.id, pour }).version;
/** A second grid, for one access path, of the first bloc alone. */
function adopterVae(numero: string, date: string) {
  const [bloc] = exampleReferentiel.blocs;
  const sienne = genererGrille(
    exampleReferentiel,
    { ...choix, intitule: 'Grille VAE', blocs: [bloc?.id ?? ''], voies: ['VAE'] },
    uuid,
  );
  done(createGrille(shown(), id, sienne));
  return adoptGrille(example.session, { ...acte(numero, date), designation: sienne.id, pour: null }).version;
}
const valables = (jour: string, numero: string | null = null): readonly string[] =>
  grillesAu(db(), id, { jour, voie: null, numero }).grilles.map((version) => version.numero);

beforeEach(() => {
  example = openExample();
  done(createGrille(shown(), id, grille));
});
afterEach(() => example.close());

/** Changes the bytes of a version by hand, past what forbids it. */
function alter(raw: Database.Database, version: string): void {
  const [trigger] = raw
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'document_no_update'")
    .pluck()
    .all() as string[];
  raw.exec('DROP TRIGGER document_no_update');
  const changedBytes = "CAST(replace(CAST(octets AS TEXT), 'Grille commune', 'Grille autre') AS BLOB)";
  raw.prepare(`UPDATE document SET octets = ${changedBytes} WHERE version = ?`).run(version);
  raw.exec(trigger ?? '');
}

describe('a grid that is adopted', () => {
  test('is for an adopted version of its référentiel, which it names', () => {
    expect(() => adopter('1.0', '2026-02-01')).toThrow('Adoptez d’abord le référentiel');
    const { empreinte, numero } = adopterReferentiel('2.3', '2026-01-15');
    const version = adopter('1.0', '2026-02-01');
    expect(version).toMatchObject({
      grille: grille.id,
      numero: '1.0',
      intitule: 'Grille commune',
      pour: { id, numero, empreinte },
    });
    expect(listGrilleVersions(db(), id)).toEqual([version]);
  });

  test('is never decided before the text that it evaluates', () => {
    adopterReferentiel('1.0', '2026-01-15');
    expect(() => adopter('1.0', '2026-01-14')).toThrow('ne l’a été que le 15/01/2026');
    expect(listGrilleVersions(db(), id)).toEqual([]);
    adopter('1.0', '2026-01-15');
    changed(id, { intitule: 'Autre intitulé' });
    adopterReferentiel('2.0', '2026-06-01');
    changed(grille.id, { intitule: 'Grille 2026' });
    // For the older text, that day is late enough.
    expect(() => adopter('1.1', '2026-05-01')).toThrow('la version 2.0 du référentiel');
    expect(adopter('1.1', '2026-05-01', '1.0').numero).toBe('1.1');
  });

  test('is frozen: the same bytes, whatever becomes of its draft', async () => {
    adopterReferentiel('1.0', '2026-01-15');
    const { sha256 } = adopter('1.0', '2026-02-01');
    const frozen = readGrilleDocument(example.session.workspace, id, grille.id, '1.0');
    expect(frozen).toMatchObject({
      name: 'grille-commune-v1.0.json',
      sha256,
      statut: 'adoptee',
    });
    expect(validateAny(JSON.parse(frozen.octets.toString('utf8')))).toMatchObject({ valid: true });
    changed(grille.id, { intitule: 'Grille 2026' });
    const [partie] = grille.parties;
    changed(partie?.id ?? '', { acquisMois: 60, regle: { type: 'nombre', minimum: 1 } });
    changed(grille.echelles[0]?.niveaux[0]?.id ?? '', { libelle: 'Autre niveau' });
    changed(partie?.epreuves[0]?.lignes[0]?.id ?? '', { poids: '7', seuil: { acquis: '3' } });
    expect(readGrilleDocument(example.session.workspace, id, grille.id, '1.0').octets).toEqual(frozen.octets);
    expect((await verifyFile(example.file, quietTask, example.session.workspace)).findings).toEqual([]);
    const rows = stateAt(db(), 100).get('version');
    expect([...(rows?.values() ?? [])].map((row) => row['grille'])).toEqual([null, grille.id]);
  });

  test('whose bytes were changed by hand is found', async () => {
    adopterReferentiel('1.0', '2026-01-15');
    const { id: version } = adopter('1.0', '2026-02-01');
    const copy = join(example.folder, 'copie.cpne');
    copyFileSync(example.file, copy);
    rawDatabase(copy, (raw) => alter(raw, version));
    const { findings } = await verifyFile(copy, quietTask);
    expect(findings).toMatchObject([{ code: 'DOCUMENT_CHANGED', table: 'document', row: version }]);
  });

  test('is listed, and found at a date, by what its row says of its document, which is not read', () => {
    adopterReferentiel('1.0', '2026-01-15');
    const version = adopter('1.0', '2026-02-01');
    const { octets } = readGrilleDocument(example.session.workspace, id, grille.id, '1.0');
    const { intitule, voies, referentiel } = (JSON.parse(octets.toString('utf8')) as DocumentGrille).grille;
    expect(version).toMatchObject({ intitule, voies, pour: referentiel });
    alter(db(), version.id);
    expect(listGrilles(db(), id)).toMatchObject([{ statut: 'adopte', versions: [version] }]);
    expect(valables('2026-03-01')).toEqual(['1.0']);
    expect(() => readGrilleDocument(example.session.workspace, id, grille.id, '1.0')).toThrow(
      'ses octets ont été modifiés hors de Paritaire',
    );
  });

  test.each([
    ['intitule', 'Grille autre'],
    ['voies', ['VAE']],
    ['pour', { id, intitule: 'Autre', numero: '1.0', empreinte: 'a'.repeat(64) }],
    ['intitule', null],
  ])('whose row says something else than its document is found: %s', (field, value) => {
    const detail = incoherences.said;
    adopterReferentiel('1.0', '2026-01-15');
    const { id: version } = adopter('1.0', '2026-02-01');
    const said = (fields: JsonObject) => versionsVerified(db(), 'version', version, fields);
    expect(said({})).toEqual([]);
    expect(said({ [field]: value }).map(({ code, row, message }) => [code, row, message])).toEqual([
      ['DOCUMENT_INCOHERENT', version, findingSentences.DOCUMENT_INCOHERENT({ gele: 'Version 1.0', detail })],
    ]);
  });

  test('is named with its grid in the journal', () => {
    adopterReferentiel('1.0', '2026-01-15');
    adopter('1.2', '2026-02-01');
    const last = lastSeq(db());
    const lines = linesAt(db(), [last, last - 1]);
    expect(lines.map(({ subject }) => subject?.libelle)).toEqual(['Grille commune, 1.2', '1.0']);
  });

  test('is told from what its draft has become', () => {
    const statut = () => listGrilles(db(), id)[0]?.statut;
    expect(statut()).toBe('brouillon');
    adopterReferentiel('1.0', '2026-01-15');
    adopter('1.0', '2026-02-01');
    expect(statut()).toBe('adopte');
    changed(grille.id, { intitule: 'Grille 2026' });
    expect(statut()).toBe('modifie');
  });

  test('cannot be removed, nor its adoption undone', () => {
    adopterReferentiel('1.0', '2026-01-15');
    adopter('1.0', '2026-02-01');
    expect(() => undo(example.session)).toThrow('corrigez son brouillon');
    expect(() => done(removeItem(shown(), { entity: 'grille', id: grille.id }))).toThrow(
      'a des versions adoptées',
    );
  });

  test('has a lineage of its own numbers', () => {
    adopterReferentiel('4.0', '2026-01-15');
    const un = adopter('1.0', '2026-02-01');
    expect(() => adopter('1.1', '2026-03-01')).toThrow('Rien n’a changé');
    changed(grille.id, { intitule: 'Grille 2026' });
    expect(() => adopter('1.0.0', '2026-03-01')).toThrow('est déjà adoptée');
    expect(() => adopter('0.9', '2026-03-01')).toThrow('ne vient pas après');
    adopter('1.1', '2026-03-01');
    const { octets } = readGrilleDocument(example.session.workspace, id, grille.id, '1.1');
    expect(JSON.parse(octets.toString('utf8'))).toMatchObject({
      version: { precedente: { id: un.id, numero: '1.0', empreinte: un.empreinte } },
    });
  });

  test('is stopped by what is wrong in it, with regard to the text that it evaluates', () => {
    adopterReferentiel('1.0', '2026-01-15');
    const [epreuve] = grille.parties[0]?.epreuves ?? [];
    // The draft of the référentiel goes on, without the grid.
    done(removeItem(shown(), { entity: 'competence', id: epreuve?.lignes[0]?.competence ?? '' }));
    adopter('1.0', '2026-02-01');
    adopterReferentiel('2.0', '2026-03-01');
    expect(() => adopter('1.1', '2026-04-01')).toThrow('n’est plus dans le référentiel');
    changed(epreuve?.id ?? '', { regle: { type: 'nombre', minimum: 999 } });
    expect(() => adopter('1.1', '2026-04-01', '1.0')).toThrow('Même la meilleure note ne suffit pas');
  });
});

describe('a grid that is about to be adopted', () => {
  const situation = (pour: string | null = null) =>
    situationDeGrille(db(), { ref: id, designation: grille.id, pour });

  test('is told where it stands, for the version that it would evaluate', () => {
    expect(() => situation()).toThrow('Adoptez d’abord le référentiel');
    adopterReferentiel('1.0', '2026-01-15');
    expect(situation()).toMatchObject({ statut: 'brouillon' });
    adopter('1.0', '2026-02-01');
    expect(situation()).toMatchObject({ statut: 'adopte' });
    changed(id, { intitule: 'Autre intitulé' });
    adopterReferentiel('2.0', '2026-03-01');
    expect(situation()).toMatchObject({ statut: 'modifie' });
    expect(situation('1.0')).toMatchObject({ statut: 'adopte' });
  });

  test('is told what would stop it, as that version has it and not as the draft does', () => {
    adopterReferentiel('1.0', '2026-01-15');
    const [epreuve] = grille.parties[0]?.epreuves ?? [];
    done(removeItem(shown(), { entity: 'competence', id: epreuve?.lignes[0]?.competence ?? '' }));
    const stopped = (pour: string): boolean =>
      situation(pour).attention.some(({ niveau }) => niveau === 'erreur');
    expect(stopped('1.0')).toBe(false);
    adopterReferentiel('2.0', '2026-03-01');
    expect(stopped('2.0')).toBe(true);
    expect(stopped('1.0')).toBe(false);
  });
});

describe('which grid holds on a day', () => {
  test('for the version of the référentiel that held then, or for the one that is asked for', () => {
    adopterReferentiel('1.0', '2026-01-15');
    adopter('1.0', '2026-02-01');
    changed(grille.id, { intitule: 'Grille 2026' });
    adopter('1.1', '2026-05-01');
    changed(id, { intitule: 'Autre intitulé' });
    adopterReferentiel('2.0', '2026-06-01');
    expect(grillesAu(db(), id, { jour: '2026-01-01', voie: null, numero: null })).toEqual({
      referentiel: null,
      grilles: [],
      doubles: [],
      pourquoi: { code: 'pas_encore', jour: '2026-01-15' },
    });
    expect(grillesAu(db(), id, { jour: '2026-01-31', voie: null, numero: null })).toMatchObject({
      referentiel: { numero: '1.0' },
      pourquoi: { code: 'pas_encore_de_grille', jour: '2026-02-01' },
    });
    expect(valables('2026-01-31')).toEqual([]);
    expect(valables('2026-02-01')).toEqual(['1.0']);
    expect(valables('2026-05-01')).toEqual(['1.1']);
    expect(valables('2026-06-01')).toEqual([]);
    expect(valables('2026-06-01', '1.0')).toEqual(['1.1']);
    adopter('2.0', '2026-06-15');
    expect(valables('2026-06-15')).toEqual(['2.0']);
    expect(valables('2026-06-15', '1.0')).toEqual(['1.1']);
  });

  test('two for one bloc: the one that names the access path comes first, and both are told', () => {
    adopterReferentiel('1.0', '2026-01-15');
    const commune = adopter('1.0', '2026-02-01');
    const vae = adopterVae('1.0', '2026-02-01');
    const au = (voie: 'VAE' | 'FC' | null) => {
      const { grilles, doubles } = grillesAu(db(), id, { jour: '2026-03-01', voie, numero: null });
      return {
        grilles: grilles.map(({ grille: une }) => une),
        dits: doubles.map((double) => phraseDeDouble(double, voie).replaceAll('\u00a0', ' ')),
      };
    };
    expect(au('VAE')).toEqual({
      grilles: [vae.grille, commune.grille],
      dits: [
        '« Grille VAE » et « Grille commune » évaluent le même bloc, pour la voie VAE. Seule la première nomme cette voie.',
      ],
    });
    expect(au('FC')).toEqual({ grilles: [commune.grille], dits: [] });
    expect(au(null)).toEqual({
      grilles: [commune.grille, vae.grille],
      dits: ['« Grille commune » et « Grille VAE » évaluent le même bloc, pour la voie VAE.'],
    });
  });

  test('a day that is in no calendar is refused', () => {
    expect(() => valables('2026-02-30')).toThrow('n’existe pas dans le calendrier');
  });
});
