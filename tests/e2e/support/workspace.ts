import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../shared/contract/result.ts';
import { createEngine } from '../../../main/engine/engine.ts';
import { ensureExample } from '../../../main/engine/example.ts';
import { quietTask } from '../../../main/engine/task.ts';

export interface TestFolder {
  readonly folder: string;
  /** The example workspace, with version 1.0 of its référentiel adopted. */
  readonly workspace: string;
  /** For the host's process: its user folder is inside this one. */
  readonly env: Record<string, string>;
  remove(): void;
}

async function ask<T>(engine: ReturnType<typeof createEngine>, channel: string, payload: unknown): Promise<T> {
  const result = (await engine.handle(channel, payload, quietTask)) as Result<T>;
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
}

async function adoptFirst(workspace: string): Promise<void> {
  const engine = createEngine(() => undefined);
  try {
    await ask(engine, 'workspace.open', { file: workspace });
    const [first] = await ask<readonly { readonly id: string }[]>(engine, 'referentiel.list', {});
    await ask(engine, 'version.adopt', {
      ref: first?.id,
      numero: '1.0',
      decision: { type: 'creation', date: '2026-03-12', ref: 'Procès-verbal n° 4' },
      motif: 'Première adoption',
      passerOutre: null,
    });
  } finally {
    engine.close();
  }
}

/** A folder of its own for one test file, accents and spaces included, with a workspace ready to be opened. */
export async function makeTestFolder(): Promise<TestFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'paritaire é2e '));
  process.env['PARITAIRE_DOSSIER'] = folder;
  const workspace = ensureExample();
  await adoptFirst(workspace);
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    folder,
    workspace,
    env: Object.fromEntries(inherited),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
