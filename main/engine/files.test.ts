import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testEngine, type TestEngine } from '../../tests/support/engine.ts';
import { exampleReferentiel } from '../../tests/support/open-example.ts';

let folder: string;
let file: string;
let engine: TestEngine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paritaire fichiers '));
  process.env['PARITAIRE_DOSSIER'] = join(folder, 'profil');
  file = join(folder, 'essai.cpne');
  engine = testEngine();
  await engine.ask('workspace.create', { file, nom: 'CPNEFP des essais', idcc: ['9998'] });
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const rename = async (nom: string): Promise<void> => {
  const current = await engine.ask('workspace.current', {});
  const change = {
    entity: 'espace' as const,
    id: current?.id ?? '',
    before: { nom: current?.nom ?? '' },
    after: { nom },
  };
  await engine.ask('gesture.commit', { op: 'espace.changed', reason: null, changes: [change] });
};

describe('every window is told', () => {
  const otherFile = (channel: string): unknown => ({
    channel,
    touched: ['espace'],
    referentiels: null,
    seq: null,
    changes: null,
  });

  test('that another file stands open, or none', async () => {
    await engine.ask('workspace.examine', { file });
    await engine.ask('workspace.openExample', {});
    await engine.ask('workspace.open', { file });
    await engine.ask('workspace.close', {});
    expect(engine.told).toEqual(
      ['create', 'examine', 'openExample', 'open', 'close'].map((name) => otherFile(`workspace.${name}`)),
    );
  });

  test('nothing when the file asked for is the one that is open, when it is refused, or when there is none to close', async () => {
    await engine.ask('workspace.open', { file });
    expect(await engine.refusal('workspace.open', { file: join(folder, 'absent.cpne') })).toBe(
      'FILE_MISSING',
    );
    expect(engine.told).toHaveLength(1);
    await engine.ask('workspace.close', {});
    await engine.ask('workspace.close', {});
    expect(engine.told).toHaveLength(2);
  });

  test('each journal row, with what changed', async () => {
    await rename('CPNE renommée');
    await engine.ask('gesture.undo', { seq: null });
    const { id } = (await engine.ask('workspace.current', {})) ?? { id: '' };
    const [from, to] = [{ nom: 'CPNEFP des essais' }, { nom: 'CPNE renommée' }];
    expect(engine.told.slice(1)).toEqual([
      {
        channel: 'gesture.commit',
        touched: ['espace'],
        referentiels: null,
        seq: 2,
        changes: [{ entity: 'espace', id, before: from, after: to }],
      },
      {
        channel: 'gesture.undo',
        touched: ['espace'],
        referentiels: null,
        seq: 3,
        changes: [{ entity: 'espace', id, before: to, after: from }],
      },
    ]);
  });
});

describe('who signs', () => {
  const authors = async (): Promise<readonly string[]> => {
    const entries = await engine.journal();
    return entries.map(({ author }) => `${author.nom}, ${author.college}`);
  };

  test('is whom the profile names, from the moment it does', async () => {
    expect(await engine.ask('profile.read', {})).toBeNull();
    const author = await engine.ask('profile.write', { nom: 'Jeanne Essai', college: 'salaries' });
    expect(await engine.ask('profile.read', {})).toEqual(author);
    await rename('CPNE renommée');
    await engine.ask('profile.write', { nom: 'Jeanne Essai', college: 'expert' });
    await rename('CPNE encore renommée');
    expect((await authors()).slice(1)).toEqual(['Jeanne Essai, salaries', 'Jeanne Essai, expert']);
  });

  test('is the person given to the engine, whatever the profile', async () => {
    engine.close();
    engine = testEngine('Paul Essai');
    await engine.ask('workspace.open', { file });
    await engine.ask('profile.write', { nom: 'Jeanne Essai', college: 'salaries' });
    await rename('CPNE renommée');
    expect((await authors()).at(-1)).toBe('Paul Essai, secretariat');
  });
});

describe('files opened before', () => {
  test('are those created and opened, not the example, not a private copy', async () => {
    await engine.ask('workspace.openExample', {});
    await engine.ask('workspace.examine', { file: join(folder, 'profil', 'Exemple.cpne') });
    const recents = await engine.ask('recents.read', {});
    expect(recents).toMatchObject([{ file, nom: 'CPNEFP des essais', present: true }]);
    await engine.ask('workspace.open', { file });
    await rename('CPNE renommée');
    await engine.ask('workspace.open', { file });
    expect(await engine.ask('recents.read', {})).toMatchObject([{ file, nom: 'CPNE renommée' }]);
  });

  test('one is forgotten and stays where it is', async () => {
    await engine.ask('recents.forget', { file });
    expect(await engine.ask('recents.read', {})).toEqual([]);
    expect(await engine.ask('workspace.current', {})).toMatchObject({ file, readOnly: false });
  });
});

test('a private copy is read and never changed', async () => {
  expect(await engine.ask('workspace.examine', { file })).toMatchObject({ file, readOnly: true });
  const change = {
    entity: 'referentiel' as const,
    id: exampleReferentiel.id,
    before: { intitule: 'a' },
    after: { intitule: 'b' },
  };
  const asked = { op: 'referentiel.changed' as const, reason: null, changes: [change] };
  expect(await engine.refusal('gesture.commit', asked)).toBe('READ_ONLY_SESSION');
  expect(await engine.refusal('gesture.undo', { seq: null })).toBe('READ_ONLY_SESSION');
});
