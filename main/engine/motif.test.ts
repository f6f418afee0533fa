import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testEngine, type TestEngine } from '../../tests/support/engine.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../tests/support/open-example.ts';
import { closeWorkspace } from './opening.ts';

let example: OpenExample;
let engine: TestEngine;
beforeEach(async () => {
  example = openExample();
  closeWorkspace(example.session.workspace);
  engine = testEngine();
  await engine.ask('workspace.open', { file: example.file });
});
afterEach(() => {
  engine.close();
  rmSync(example.folder, { recursive: true, force: true });
});

const { id, intitule } = exampleReferentiel;
let now = intitule;
const retitle = (to: string, reason: string | null = null): Promise<unknown> => {
  const before = { intitule: now };
  now = to;
  return engine.ask('gesture.commit', {
    op: 'referentiel.changed',
    reason,
    changes: [{ entity: 'referentiel', id, before, after: { intitule: to } }],
  });
};
const reasons = async (): Promise<readonly (string | null)[]> => {
  const entries = await engine.journal();
  return entries
    .map(({ reason }) => reason)
    .toReversed()
    .slice(0, 4);
};

test('a session of work gives its reason to the gestures that have none, until it is another or the file is closed', async () => {
  await retitle('Un');
  await engine.ask('motif.write', { motif: 'Refonte' });
  expect((await engine.ask('workspace.current', {}))?.motif).toBe('Refonte');
  expect(engine.told.at(-1)).toMatchObject({ channel: 'motif.write', seq: null });
  await retitle('Deux');
  await retitle('Trois', 'Coquille');
  await engine.ask('motif.write', { motif: null });
  await retitle('Quatre');
  expect(await reasons()).toEqual([null, 'Coquille', 'Refonte', null]);
  await engine.ask('motif.write', { motif: 'Refonte' });
  await engine.ask('workspace.close', {});
  await engine.ask('workspace.open', { file: example.file });
  expect((await engine.ask('workspace.current', {}))?.motif).toBeNull();
});

test('a copy that is only read has none', async () => {
  await engine.ask('workspace.examine', { file: example.file });
  expect(await engine.refusal('motif.write', { motif: 'Refonte' })).toBe('READ_ONLY_SESSION');
});
