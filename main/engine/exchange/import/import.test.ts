import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../../../shared/contract/answers/import.ts';
import { testEngine, type TestEngine } from '../../../../tests/support/engine.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../../tests/support/open-example.ts';
import { closeWorkspace } from '../../opening.ts';

const schemas = (name: string): string =>
  fileURLToPath(new URL(`../../../../schemas/examples/valid/${name}`, import.meta.url));
const fiches = (name: string): string =>
  fileURLToPath(new URL(`../../../../tests/fixtures/fiches/${name}`, import.meta.url));

let example: OpenExample;
let engine: TestEngine;
let document: string;
beforeEach(async () => {
  example = openExample();
  closeWorkspace(example.session.workspace);
  engine = testEngine();
  await engine.ask('workspace.open', { file: example.file });
  document = join(example.folder, 'document.json');
  copyFileSync(schemas('cqp-complet.json'), document);
});
afterEach(() => {
  engine.close();
  rmSync(example.folder, { recursive: true, force: true });
});

const { id } = exampleReferentiel;
const preview = (file: string, numero: string | null = null): Promise<ImportPreview> =>
  engine.ask('import.preview', { file, numero });
const retitle = (from: string, to: string): Promise<unknown> =>
  engine.ask('gesture.commit', {
    op: 'referentiel.changed',
    reason: null,
    changes: [{ entity: 'referentiel', id, before: { intitule: from }, after: { intitule: to } }],
  });
const titles = async (): Promise<readonly string[]> =>
  (await engine.ask('referentiel.list', {})).map(({ intitule }) => intitule);

describe('what a file offers', () => {
  test('one document, or fiches to choose from', async () => {
    expect(await engine.ask('import.list', { file: document })).toEqual({ kind: 'document', fiches: [] });
    const several = await engine.ask('import.list', { file: fiches('trois-fiches.xml') });
    expect(several.kind).toBe('fiches');
    expect(several.fiches).toHaveLength(3);
  });

  test('or nothing that can be imported', async () => {
    const letter = join(example.folder, 'lettre.txt');
    writeFileSync(letter, 'Monsieur,');
    expect(await engine.refusal('import.list', { file: letter })).toBe('SOURCE_UNKNOWN');
  });
});

describe('what is accepted is what was previewed', () => {
  test('whatever the file has become', async () => {
    const { token, referentiel, effet } = await preview(fiches('rncp-cqp.xml'));
    expect(effet).toBe('creation');
    const accepted = await engine.ask('import.accept', { token, reason: 'Reprise' });
    expect(accepted.referentiel).toBe(referentiel.id);
    expect(accepted.committed?.head.seq).toBe(3);
    expect((await engine.ask('referentiel.read', { ref: referentiel.id })).referentiel).toEqual(referentiel);

    await retitle(exampleReferentiel.intitule, 'Autre titre');
    const update = await preview(document);
    expect(update).toMatchObject({ effet: 'miseAJour', changes: [{ entity: 'referentiel', id }] });
    writeFileSync(document, 'Monsieur,');
    await engine.ask('import.accept', { token: update.token, reason: null });
    expect(await titles()).toContain(exampleReferentiel.intitule);
  });

  test('and nothing is written when there is nothing to change', async () => {
    const { token, effet } = await preview(document);
    expect(effet).toBe('aucun');
    expect(await engine.ask('import.accept', { token, reason: null })).toMatchObject({ committed: null });
    expect(await engine.journal()).toHaveLength(2);
  });

  test('a draft that changed since is a conflict', async () => {
    await retitle(exampleReferentiel.intitule, 'Autre titre');
    const { token } = await preview(document);
    await retitle('Autre titre', 'Encore un autre');
    expect(await engine.refusal('import.accept', { token, reason: null })).toBe('CONFLICT');
    expect(await titles()).toEqual(['Encore un autre']);
  });
});

describe('a preview is no longer valid', () => {
  const refusal = ({ token }: ImportPreview): Promise<unknown> =>
    engine.refusal('import.accept', { token, reason: null });

  test('once accepted', async () => {
    const first = await preview(fiches('rncp-cqp.xml'));
    await engine.ask('import.accept', { token: first.token, reason: null });
    expect(await refusal(first)).toBe('IMPORT_OUTDATED');
  });

  test('once another was made', async () => {
    const first = await preview(document);
    const second = await preview(document);
    expect(await refusal(first)).toBe('IMPORT_OUTDATED');
    expect(await refusal(second)).toBeNull();
  });

  test('once another file stands open, or the same one again', async () => {
    const first = await preview(document);
    await engine.ask('workspace.openExample', {});
    expect(await refusal(first)).toBe('IMPORT_OUTDATED');
    const second = await preview(document);
    await engine.ask('workspace.close', {});
    await engine.ask('workspace.open', { file: example.file });
    expect(await refusal(second)).toBe('IMPORT_OUTDATED');
  });

  test('but stays so when the file asked for is the one that is open', async () => {
    const first = await preview(document);
    await engine.ask('workspace.open', { file: example.file });
    expect(await refusal(first)).toBeNull();
  });
});

test('a private copy shows a preview and takes nothing', async () => {
  await engine.ask('workspace.examine', { file: example.file });
  const { token } = await preview(document);
  expect(await engine.refusal('import.accept', { token, reason: null })).toBe('READ_ONLY_SESSION');
});
