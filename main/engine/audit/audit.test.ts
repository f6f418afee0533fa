import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DossierDAudit } from '../../../shared/contract/audit.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import { rawDatabase } from '../../../tests/crash/database.ts';
import { changedIn } from '../../../tests/support/edit-example.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { closeWorkspace } from '../opening.ts';
import { cheminDuDossier } from './dossier.ts';
import { cleDe } from './tirer.ts';

const { id } = exampleReferentiel;
const gestes = 60;

let example: OpenExample;
let engine: TestEngine;
let avant: string;
const octetsDe = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

beforeEach(async () => {
  example = openExample();
  for (let i = 0; i < gestes; i += 1)
    changedIn(
      example.session,
      id,
      id,
      i % 2 === 0 ? { intitule: `Titre ${i}` } : { secteurs: `Secteur ${i}` },
    );
  closeWorkspace(example.session.workspace);
  avant = octetsDe(example.file);
  engine = testEngine('Ada Contrôle');
  await engine.ask('workspace.examine', { file: example.file });
});
afterEach(() => {
  engine.close();
  rmSync(example.folder, { recursive: true, force: true });
});

const tirage = { graine: 'CPNE 2026', taille: 10, criteres: noFilter };
const ecrire = async (part: Partial<DossierDAudit>): Promise<DossierDAudit> => {
  const { dossier } = await engine.ask('audit.lire', {});
  return (await engine.ask('audit.ecrire', { dossier: { ...dossier, ...part } })).dossier;
};

describe('a sample', () => {
  test('is drawn again, the same, by whoever has the seed, with nothing of ours', async () => {
    const { lignes, population, tete } = await engine.ask('audit.tirer', tirage);
    expect([population, tete.seq]).toEqual([gestes + 2, gestes + 2]);
    const siennes = Array.from({ length: gestes + 2 }, (_, i) => i + 1)
      .toSorted((a, b) => (cleDe('CPNE 2026', a) < cleDe('CPNE 2026', b) ? -1 : 1))
      .slice(0, 10)
      .toSorted((a, b) => a - b);
    expect(lignes.map(({ seq }) => seq)).toEqual(siennes);
    expect(await engine.ask('audit.tirer', tirage)).toEqual({ tirage, population, tete, lignes });
    expect((await engine.ask('audit.tirer', { ...tirage, graine: 'autre' })).lignes).not.toEqual(lignes);
  });

  test('is drawn among the rows that the criteria leave, all of them when they are few', async () => {
    const criteres = { ...noFilter, text: 'Secteur' };
    const { lignes, population } = await engine.ask('audit.tirer', { ...tirage, taille: 2000, criteres });
    expect([population, lignes.length]).toEqual([gestes / 2, gestes / 2]);
  });
});

describe('what the auditor writes', () => {
  const marque = async (seq: number) => {
    const entry = await engine.ask('journal.entry', { seq });
    return { seq, hash: entry.hash, examinee: true, note: 'Vu' };
  };

  test('is kept beside the file, whose bytes are never touched', async () => {
    const premier = await engine.ask('audit.lire', {});
    expect(premier).toMatchObject({ dossier: { auditeur: 'Ada Contrôle', revision: 0 }, changees: [] });
    expect(premier.sha256).toBe(avant);
    expect(existsSync(cheminDuDossier(example.file))).toBe(false);
    await ecrire({ echantillon: await engine.ask('audit.tirer', tirage), marques: [await marque(5)] });
    await engine.ask('workspace.close', {});
    await engine.ask('workspace.examine', { file: example.file });
    const { dossier } = await engine.ask('audit.lire', {});
    expect(dossier.marques).toMatchObject([{ seq: 5, note: 'Vu' }]);
    expect(dossier.echantillon?.lignes).toHaveLength(10);
    expect(octetsDe(example.file)).toBe(avant);
  });

  test('is not written over by a window that had not read it', async () => {
    const { dossier } = await engine.ask('audit.lire', {});
    await ecrire({ marques: [await marque(5)] });
    expect(await engine.refusal('audit.ecrire', { dossier })).toBe('AUDIT_CHANGE');
  });

  test('says which of its rows are no longer what they were', async () => {
    await ecrire({ marques: [await marque(5), await marque(6)] });
    await engine.ask('workspace.close', {});
    rawDatabase(example.file, (db) => {
      db.exec('DROP TRIGGER journal_no_update');
      db.prepare('UPDATE journal SET hash = zeroblob(32) WHERE seq = 5').run();
    });
    await engine.ask('workspace.examine', { file: example.file });
    const lu = await engine.ask('audit.lire', {});
    expect(lu.changees).toEqual([5]);
    expect(lu.sha256).not.toBe(lu.dossier.fichier.sha256);
  });

  test.each([
    [
      'a row without author',
      '{"format":1,"schema":5,"op":"referentiel.changed","author":null,"at":"x","changes":[]}',
    ],
    [
      'a row of something unknown',
      '{"format":1,"schema":5,"op":"autre","author":{},"at":1,"changes":[{"entity":"x"}]}',
    ],
  ])('is possible of a file whose journal holds %s, which the report names', async (_what, corps) => {
    await engine.ask('workspace.close', {});
    rawDatabase(example.file, (db) => {
      db.exec('DROP TRIGGER journal_no_update');
      db.prepare('UPDATE journal SET corps = ? WHERE seq = 5').run(corps);
    });
    await engine.ask('workspace.examine', { file: example.file });
    const echantillon = await engine.ask('audit.tirer', { ...tirage, taille: 2000 });
    expect(echantillon.population).toBe(gestes + 2);
    expect(
      (await engine.ask('audit.tirer', { ...tirage, criteres: { ...noFilter, text: 'Secteur' } })).population,
    ).toBe(gestes / 2);
    const lines = await engine.ask('journal.lines', { seqs: [4, 5, 6] });
    expect(lines.map(({ seq }) => seq)).toEqual([4, 6]);
    await ecrire({ echantillon });
    const { octets } = await engine.ask('paper.audit', { format: 'html' });
    expect(Buffer.from(octets).toString('utf8')).toMatch(/altérations? relevées?/);
  });

  test('is refused in the file itself, and left alone when it is no audit', async () => {
    const chemin = cheminDuDossier(example.file);
    writeFileSync(chemin, 'Monsieur,');
    expect(await engine.refusal('audit.lire', {})).toBe('AUDIT_ILLISIBLE');
    expect(readFileSync(chemin, 'utf8')).toBe('Monsieur,');
    rmSync(chemin);
    await engine.ask('workspace.open', { file: example.file });
    expect(await engine.refusal('audit.lire', {})).toBe('AUDIT_SANS_COPIE');
  });
});
