import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportPreview } from '../../../shared/contract/answers/import.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { createEngine } from '../../../main/engine/engine.ts';
import { ensureExample } from '../../../main/engine/example.ts';
import { documentOf, subjectOf } from '../../../main/engine/exchange/json/document.ts';
import { quietTask } from '../../../main/engine/task.ts';
import { writeProfile } from '../../../main/engine/workspace/installation.ts';

export interface TestFolder {
  readonly folder: string;
  readonly workspace: string;
  /** For the host's process: its user folder is inside this one. */
  readonly env: Record<string, string>;
  remove(): void;
}

export type Ask = <T = unknown>(channel: string, payload: unknown) => Promise<T>;

/** Runs `work` on an engine that holds the workspace, then closes it. `nom`: who works, when it is not whom the profile names. */
export async function withEngine<T>(
  workspace: string,
  work: (ask: Ask) => Promise<T>,
  nom: string | null = null,
): Promise<T> {
  const engine = createEngine(() => undefined, nom);
  const ask: Ask = async <A>(channel: string, payload: unknown) => {
    const result = (await engine.handle(channel, payload, quietTask)) as Result<A>;
    if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
    return result.value;
  };
  try {
    await ask('workspace.open', { file: workspace });
    return await work(ask);
  } finally {
    engine.close();
  }
}

/** `profile`: false for the first start of all, when the person is asked who they are. */
interface TestFolderOptions {
  readonly profile: boolean;
}

/** A folder of its own for one test file, accents and spaces included, with the example workspace in it. */
export function makeTestFolder({ profile }: TestFolderOptions = { profile: true }): TestFolder {
  const folder = mkdtempSync(join(tmpdir(), 'paritaire é2e '));
  process.env['PARITAIRE_DOSSIER'] = folder;
  const workspace = ensureExample();
  if (profile) writeProfile('Camille Essai', 'secretariat');
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    folder,
    workspace,
    env: Object.fromEntries(inherited),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** No backup of the workspace can be made any more: a file stands where their folder is. */
export async function blockBackups({ folder, workspace }: TestFolder): Promise<void> {
  const { id } = await withEngine(workspace, (ask) => ask<{ readonly id: string }>('workspace.current', {}));
  const place = join(folder, 'sauvegardes', id);
  rmSync(place, { recursive: true, force: true });
  writeFileSync(place, 'no folder');
}

/** Puts a référentiel into the workspace by the way that people have: the import of a document. */
export async function importReferentiel(
  { folder, workspace }: TestFolder,
  referentiel: Referentiel,
): Promise<void> {
  const file = join(folder, `${referentiel.id}.json`);
  const provenance = {
    logiciel: { nom: 'Paritaire', version: '0.1.0' },
    espace: { id: referentiel.id, nom: 'Essai' },
    tete: { seq: 1, hash: '0'.repeat(64), at: '2026-01-01T00:00:00.000Z' },
  };
  writeFileSync(file, documentOf(subjectOf(referentiel), provenance, { statut: 'brouillon' }).octets);
  await withEngine(workspace, async (ask) => {
    const { token } = await ask<ImportPreview>('import.preview', { file, numero: null });
    await ask('import.accept', { token, reason: null });
  });
}
