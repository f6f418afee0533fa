import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { versionDeListeDocument } from '../organisme/liste.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { readDocument, readGrilleDocument } from '../version/document-of.ts';
import { currentFormat } from './migrations/index.ts';
import { closeWorkspace, openWorkspace } from '../opening.ts';

const folder = fileURLToPath(new URL('../../../tests/fixtures/formats', import.meta.url));
const working = mkdtempSync(join(tmpdir(), 'paritaire formats '));
process.env['PARITAIRE_DOSSIER'] = join(working, 'profil');
afterAll(() => rmSync(working, { recursive: true, force: true }));

interface Inside {
  readonly head: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Versions of its grids, by their titles. */
  readonly grilles?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Versions of its list of bodies. */
  readonly listes?: Readonly<Record<string, string>>;
}

const golden = readdirSync(folder).filter((name) => name.endsWith('.cpne'));

test('there is a file of every format', () => {
  expect(golden).toHaveLength(currentFormat);
});

test.each(golden)('%s opens, verifies, and exports the bytes it always did', async (name) => {
  const inside = JSON.parse(readFileSync(join(folder, name.replace('.cpne', '.json')), 'utf8')) as Inside;
  const file = join(working, name);
  copyFileSync(join(folder, name), file);
  expect((await verifyFile(file, quietTask)).findings).toEqual([]);
  const workspace = openWorkspace(file);
  const [first] = listReferentiels(workspace.db);
  const exported = Object.keys(inside.versions).map((numero) => [
    numero,
    readDocument(workspace, first?.id ?? '', numero).sha256,
  ]);
  expect(Object.fromEntries(exported)).toEqual(inside.versions);
  for (const [grille, versions] of Object.entries(inside.grilles ?? {}))
    for (const [numero, sha256] of Object.entries(versions))
      expect(readGrilleDocument(workspace, first?.id ?? '', grille, numero).sha256).toBe(sha256);
  for (const [numero, sha256] of Object.entries(inside.listes ?? {})) {
    const asked = { ref: first?.id ?? '', numero, format: 'json' as const };
    expect((await versionDeListeDocument(workspace, asked)).sha256).toBe(sha256);
  }
  expect(workspace.head?.hash.toString('hex')).toBe(inside.head);
  closeWorkspace(workspace);
});
