import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Changed } from '../../shared/contract/wire.ts';
import { startEngine, type EngineClient } from './client.ts';
import { backupsOf } from './workspace/backup-folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'paritaire fil '));
const example = fileURLToPath(new URL('../../schemas/examples/valid/cqp-complet.json', import.meta.url));
let engine: EngineClient;
let count = 0;
let file: string;

beforeAll(() => {
  process.env['PARITAIRE_DOSSIER'] = join(folder, 'profil');
});
async function open(): Promise<void> {
  engine = startEngine(new URL('./worker.ts', import.meta.url));
  file = join(folder, `essai ${++count}.cpne`);
  await engine.invoke('workspace.create', { file, nom: 'CPNEFP des essais', idcc: ['9998'] });
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const code = async (channel: string, payload: unknown): Promise<unknown> => {
  const result = await engine.ask(channel, payload);
  return result.ok ? null : result.error.code;
};

async function importExample(): Promise<void> {
  const preview = await engine.invoke('import.preview', { file: example, numero: null });
  if (!preview.ok) throw new Error(preview.error.message);
  await engine.invoke('import.accept', { token: preview.value.token, reason: 'Essai' });
}

describe('the router refuses', () => {
  beforeAll(open);
  afterAll(() => engine.close());

  test.each([
    ['a channel that does not exist', 'fs.readFile', {}, 'UNKNOWN_CHANNEL'],
    ['a name of every object', 'constructor', {}, 'UNKNOWN_CHANNEL'],
    ['a member too many', 'referentiel.list', { tout: true }, 'BAD_REQUEST'],
    ['a member missing', 'referentiel.read', {}, 'BAD_REQUEST'],
    ['a value of the wrong type', 'journal.entry', { seq: '1' }, 'BAD_REQUEST'],
    [
      'a name of which nothing is seen',
      'profile.write',
      { nom: '\u2060 ', college: 'expert' },
      'BAD_REQUEST',
    ],
    ['something that is no object', 'referentiel.list', 'bonjour', 'BAD_REQUEST'],
    ['a text beyond its cap', 'referentiel.read', { ref: 'x'.repeat(801) }, 'BAD_REQUEST'],
    [
      'an operation kept for the engine',
      'gesture.commit',
      {
        op: 'version.adopted',
        reason: null,
        changes: [{ entity: 'espace', id: '01900000-0000-7000-8000-000000000001', before: null, after: {} }],
      },
      'OPERATION_RESERVED',
    ],
  ])('%s', async (_name, channel, payload, expected) => {
    expect(await code(channel, payload)).toBe(expected);
  });

  test('with a sentence and never a stack', async () => {
    const result = await engine.ask('referentiel.read', { ref: 'soudure' });
    expect(result).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('«\u00a0soudure\u00a0»') as string },
    });
    expect(JSON.stringify(result)).not.toMatch(/\.ts:|at /);
  });
});

describe('the engine in its thread', () => {
  beforeEach(open);
  afterEach(() => engine.close());

  test('normalises text at the door: the same word typed on two systems is one', async () => {
    const decomposed = 'Re\u0301fe\u0301rentiel d’essai';
    const base = {
      nature: 'CQP',
      registre: 'aucun',
      numero: null,
      abrege: null,
      niveau: null,
      cpne: [],
      titulaireDroits: null,
      coCertificateurs: [],
      codesNsf: [],
      codesRome: [],
      formacodes: [],
      idcc: [],
      brochures: [],
      objectifsContexte: null,
      activitesVisees: null,
      secteurs: null,
      emploisAccessibles: null,
      reglementations: null,
      prerequisEntree: null,
      prerequisValidation: null,
      regleValidation: null,
      classification: null,
      enregistrement: null,
      anciennes: [],
      nouvelles: [],
      correspondances: [],
      extensions: null,
      origine: null,
      codification: null,
    };
    const change = {
      entity: 'referentiel' as const,
      id: '01900000-0000-7000-8000-000000000001',
      before: null,
      after: { ...base, intitule: decomposed },
    };
    const result = await engine.invoke('gesture.commit', {
      op: 'referentiel.created',
      reason: null,
      changes: [change],
    });
    expect(result).toMatchObject({ ok: true });
    const list = await engine.invoke('referentiel.list', {});
    expect(list).toMatchObject({ ok: true, value: [{ intitule: 'Référentiel d’essai' }] });
  });

  test('tells every listener what changed, once it is committed', async () => {
    const told: Changed[] = [];
    const stop = engine.onChanged((change) => told.push(change));
    await importExample();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      channel: 'import.accept',
      touched: expect.arrayContaining(['bloc', 'competence']) as string[],
    });
    stop();
    await engine.invoke('gesture.undo', { seq: null });
    expect(told).toHaveLength(1);
  });

  test('a cancelled preview leaves nothing behind', async () => {
    const big = join(folder, 'grand.xml');
    const fiche = (n: number): string =>
      `<FICHE><ID_FICHE>${n}</ID_FICHE><NUMERO_FICHE>RNCP${n}</NUMERO_FICHE><INTITULE>Essai</INTITULE></FICHE>`;
    writeFileSync(
      big,
      `<FICHES><VERSION_FLUX>4.1</VERSION_FLUX>${Array.from({ length: 60_000 }, (_, i) => fiche(i + 1)).join('')}</FICHES>`,
    );
    const abort = new AbortController();
    const result = await engine.invoke(
      'import.preview',
      { file: big, numero: 'RNCP60000' },
      { signal: abort.signal, onProgress: () => abort.abort() },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await code('journal.entry', { seq: 2 })).toBe('ENTRY_UNKNOWN');
  });

  test('a refused opening leaves the file that was open; creating over it is refused', async () => {
    const absent = join(folder, 'absent.cpne');
    expect(await engine.invoke('workspace.open', { file: absent })).toMatchObject({ ok: false });
    expect(await code('workspace.create', { file, nom: 'X', idcc: [] })).toBe('FILE_EXISTS');
    // What is left of a file that is gone would be played into the new one.
    writeFileSync(`${absent}-journal`, 'ce qui reste');
    expect(await code('workspace.create', { file: absent, nom: 'X', idcc: [] })).toBe('FILE_EXISTS');
    expect(await engine.invoke('workspace.current', {})).toMatchObject({
      ok: true,
      value: { nom: 'CPNEFP des essais' },
    });
  });

  test('the example is made once, and opened', async () => {
    expect(await engine.invoke('workspace.openExample', {})).toMatchObject({
      ok: true,
      value: { alteredAt: null },
    });
    expect(await engine.invoke('referentiel.list', {})).toMatchObject({
      ok: true,
      value: [{ blocs: 4, version: null }],
    });
    expect(await engine.invoke('workspace.openExample', {})).toMatchObject({ ok: true });
  });

  test('an engine that has ended answers at once, instead of never', async () => {
    const ended = startEngine(new URL('./worker.ts', import.meta.url));
    await ended.close();
    await expect(ended.invoke('workspace.current', {})).rejects.toThrow('engine thread ended');
  });

  test('closing backs the file up, and leaves one file at its place', async () => {
    await importExample();
    await engine.close();
    expect(readdirSync(folder).filter((name) => name.includes(`essai ${count}`))).toEqual([
      `essai ${count}.cpne`,
    ]);
    expect(backupsOf(file)).toHaveLength(1);
    engine = startEngine(new URL('./worker.ts', import.meta.url));
  });

  test('a file another engine holds is refused by name, but can still be examined', async () => {
    const other = startEngine(new URL('./worker.ts', import.meta.url));
    const opened = await other.invoke('workspace.open', { file });
    expect(opened).toMatchObject({
      ok: false,
      error: { code: 'FILE_LOCKED', details: { by: expect.any(String) as string } },
    });
    expect(await other.invoke('workspace.examine', { file })).toMatchObject({
      ok: true,
      value: { nom: 'CPNEFP des essais' },
    });
    expect(await other.invoke('workspace.verify', { file, ancre: null })).toMatchObject({
      ok: true,
      value: { findings: [] },
    });
    await other.close();
  });
});
