import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newReferentiel } from '../../../shared/edit/new-referentiel.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { coordonneesExemple } from '../../../tests/support/personne-exemple.ts';
import { temporaryFolder } from '../../../tests/support/workspace.ts';

const folder = temporaryFolder();
const file = folder.at('Propreté.cpne');
const organisme = organismeExemple([
  {
    etat: 'habilite',
    le: '2026-01-01',
    jusqua: '2028-12-31',
    portee: { nature: 'FORMER', blocs: [], versions: [] },
  },
]);
let engine: TestEngine;

beforeAll(async () => {
  engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.create', { file, nom: 'CPNE Propreté', idcc: [] });
  const fields = { intitule: 'Agent de propreté', nature: 'CQP', registre: 'RS' } as const;
  const edits = [newReferentiel(exampleReferentiel.id, uuid, fields), ajouterOrganisme(organisme)];
  for (const { op, changes } of edits)
    await engine.ask('gesture.commit', { op, changes: [...changes], reason: null });
});
afterAll(() => {
  engine.close();
  folder.remove();
});

/** Every file of the folder of the test, backups and journals too, that says a word. */
function filesThatSay(word: string): readonly string[] {
  return readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word));
}

const inscrire = (nom: string) =>
  engine.ask('personnes.inscrire', {
    coordonnees: coordonneesExemple(nom),
    intervenant: {
      organisme: organisme.id,
      habilitation: null,
      role: 'contact',
      depuis: null,
      jusqua: null,
      decision: null,
    },
  });

test('no gesture of a window makes, changes or erases a person', async () => {
  const after = { sceau: 'a'.repeat(64), effaceeLe: null };
  const change = { entity: 'personne', id: organisme.id, before: null, after } as const;
  expect(
    await engine.refusal('gesture.commit', { op: 'personne.inscrite', changes: [change], reason: null }),
  ).toBe('OPERATION_RESERVED');
  expect(
    await engine.refusal('gesture.commit', { op: 'organisme.ajoute', changes: [change], reason: null }),
  ).toBe('CHANGE_REFUSED');
});

test('what is known of a person is in no journal, search, document or refusal', async () => {
  await inscrire('Quéméneur');
  const entries = await engine.journal();
  const view = await engine.ask('organisme.read', { id: organisme.id });
  const found = await engine.ask('recherche.run', {
    texte: 'Quéméneur',
    referentiel: null,
    kinds: [],
    limit: 10,
  });
  expect(JSON.stringify([entries, view])).not.toContain('Quéméneur');
  expect(found.total).toBe(0);
  for (const format of ['json', 'csv'] as const) {
    const asked = { ref: null, au: '2026-06-01', connuLe: null, format };
    const document = Buffer.from((await engine.ask('organismes.fichier', asked)).octets).toString('utf8');
    expect(document).toContain(organisme.denomination);
    expect(document).not.toMatch(/Quéméneur|Responsable pédagogique/);
  }
  const [personne] = await engine.ask('personnes.lire', { ids: null });
  const coordonnees = { ...coordonneesExemple('Quéméneur'), courriel: 'Quéméneur sans arobase' };
  const refused = engine.ask('personnes.changer', { id: personne?.id ?? '', coordonnees });
  await expect(refused).rejects.toThrow(/BAD_REQUEST(?!.*Quéméneur)/s);
  const unknown = { id: organisme.id, coordonnees: coordonneesExemple('Quéméneur') };
  await expect(engine.ask('personnes.changer', unknown)).rejects.toThrow(/PERSONNE_UNKNOWN(?!.*Quéméneur)/s);
});

test('an erasure reaches the file, its rollback journal and its backups', async () => {
  await engine.ask('workspace.close', {});
  await engine.ask('workspace.open', { file });
  expect(filesThatSay('Quéméneur')).toHaveLength(2);
  await inscrire('Kerdoncuff');
  const personnes = await engine.ask('personnes.lire', { ids: null });
  expect(personnes.map(({ coordonnees }) => coordonnees?.nom)).toEqual(['Kerdoncuff', 'Quéméneur']);
  const id = personnes[1]?.id ?? '';
  await engine.ask('personnes.effacer', { id, reason: 'À sa demande.' });
  expect(filesThatSay('Quéméneur')).toEqual([]);
  // The backup that takes the place of the others is of the file as it now is.
  expect(filesThatSay('Kerdoncuff').some((path) => path.includes('sauvegardes'))).toBe(true);
  const report = await engine.ask('workspace.verify', { file, ancre: null });
  expect(report).toMatchObject({ findings: [], effacees: [{ personne: id }] });
});

test('backups that cannot be replaced are told, where they are; the file itself holds nothing any more', async () => {
  const { id: espace } = (await engine.ask('workspace.current', {})) ?? { id: '' };
  const backups = folder.at(join('utilisateur', 'sauvegardes', espace));
  renameSync(backups, `${backups}.avant`);
  writeFileSync(backups, 'no folder');
  const [restee] = await engine.ask('personnes.lire', { ids: null });
  const asked = { id: restee?.id ?? '', reason: 'À sa demande.' };
  await expect(engine.ask('personnes.effacer', asked)).rejects.toThrow(
    /SAUVEGARDES_GARDEES .*pas de ses sauvegardes.*Supprimez vous-même celles du dossier/,
  );
  expect(engine.told.at(-1)?.touched).toEqual(['personne']);
  expect(filesThatSay('Kerdoncuff').filter((path) => !path.includes('sauvegardes'))).toEqual([]);
  rmSync(backups);
  renameSync(`${backups}.avant`, backups);
  // Asked again, it does what was left to do, without another gesture.
  const entries = await engine.journal();
  expect(await engine.ask('personnes.effacer', asked)).toBeNull();
  expect(filesThatSay('Kerdoncuff')).toEqual([]);
  expect(await engine.journal()).toEqual(entries);
});

test('a backup that cannot be removed keeps none of the others', async () => {
  await inscrire('Floc’h');
  await engine.ask('workspace.close', {});
  await engine.ask('workspace.open', { file });
  const [held = ''] = filesThatSay('Floc’h').filter((path) => path.includes('sauvegardes'));
  const backups = dirname(held);
  renameSync(held, join(backups, '2026-01-01T10-00-00.000Z.cpne'));
  const obstacle = join(backups, '2026-02-01T10-00-00.000Z.cpne');
  mkdirSync(obstacle);
  const [personne] = await engine.ask('personnes.lire', { ids: null });
  const id = personne?.id ?? '';
  expect(await engine.refusal('personnes.effacer', { id, reason: 'À sa demande.' })).toBe(
    'SAUVEGARDES_GARDEES',
  );
  expect(filesThatSay('Floc’h')).toEqual([]);
  rmdirSync(obstacle);
  expect(await engine.ask('personnes.effacer', { id, reason: 'À sa demande.' })).toBeNull();
});

test.each([
  ['', (held: string) => held],
  [', whatever the clock said when they were made', () => '2031-01-01T10-00-00.000Z.cpne'],
])('a close replaces backups that an erasure left%s', async (_which, nomDe) => {
  await inscrire('Gourvennec');
  await engine.ask('workspace.close', {});
  const [held = ''] = filesThatSay('Gourvennec').filter((path) => path.includes('sauvegardes'));
  const kept = readFileSync(held);
  await engine.ask('workspace.open', { file });
  const [personne] = await engine.ask('personnes.lire', { ids: null });
  await engine.ask('personnes.effacer', { id: personne?.id ?? '', reason: 'À sa demande.' });
  // As if Paritaire had been cut before it replaced them.
  writeFileSync(join(dirname(held), nomDe(basename(held))), kept);
  await engine.ask('workspace.close', {});
  expect(filesThatSay('Gourvennec')).toEqual([]);
  await engine.ask('workspace.open', { file });
});

test('a close keeps backups that know nobody who was erased, as old as they say they are', async () => {
  await inscrire('Bihan');
  await engine.ask('workspace.close', {});
  const [held = ''] = filesThatSay('Bihan').filter((path) => path.includes('sauvegardes'));
  const ancienne = join(dirname(held), '2020-01-01T10-00-00.000Z.cpne');
  renameSync(held, ancienne);
  await engine.ask('workspace.open', { file });
  await inscrire('Cadiou');
  await engine.ask('workspace.close', {});
  expect(filesThatSay('Bihan')).toContain(ancienne);
  await engine.ask('workspace.open', { file });
});
