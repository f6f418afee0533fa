import { copyFileSync, existsSync, linkSync, readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../main/engine/engine.ts';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { openWorkspace } from '../../main/engine/opening.ts';
import { randomGesture } from '../support/random-gestures.ts';
import { randomSource } from '../support/random-source.ts';
import {
  fill,
  leaveSession,
  newSession,
  reopened,
  sha256OfFile,
  temporaryFolder,
} from '../support/workspace.ts';
import { logicalContent } from './database.ts';
import { attemptElsewhere, cutCommit, holder, killed, sha256FromOutside } from './other-process.ts';
import { refusal, told } from './refusal.ts';

const folder = temporaryFolder();
const random = randomSource(7);
let file = '';
let count = 0;

beforeEach(() => {
  file = folder.at(`Espace ${++count}.cpne`);
  const session = newSession(file);
  fill(session, random, { referentiels: 3, versions: 0, gestures: 5 });
  leaveSession(session);
});
afterAll(() => folder.remove());

const noteOf = (path: string): string => join(dirname(path), `.~${basename(path)}.ouvert`);

async function answer(engine: Engine, channel: string, request: unknown): Promise<unknown> {
  const result = await engine.handle(channel, request, quietTask);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function findings(path: string): Promise<readonly string[]> {
  return (await verifyFile(path, quietTask)).findings.map(({ message }) => message);
}

describe('a file that another process has open', () => {
  test('is refused by the name of who has it, and can still be verified', async () => {
    const other = await holder(file);
    try {
      const said = await refusal(() => openWorkspace(file), file);
      expect(said).toMatch(/^FILE_LOCKED «\u00a0F\u00a0» est déjà ouvert par .*depuis le .*Fermez-le là-bas/);
      expect(said).toContain(`${userInfo().username} (${hostname()})`);
      expect(await findings(file)).toEqual([]);
    } finally {
      await killed(other);
    }
  });

  test('opens once that process is dead, whose note lies', async () => {
    await killed(await holder(file));
    expect(existsSync(noteOf(file))).toBe(true);
    const session = reopened(file);
    expect(randomGesture(session, random).head.seq).toBe(10);
    leaveSession(session);
    expect(existsSync(noteOf(file))).toBe(false);
    expect(await findings(file)).toEqual([]);
  });

  test('by another program, which leaves no note', async () => {
    const other = new Database(file);
    try {
      other.exec('BEGIN EXCLUSIVE');
      const said = await refusal(() => openWorkspace(file), file);
      expect(said).toMatch(/^FILE_LOCKED «\u00a0F\u00a0» est déjà ouvert dans une autre application/);
    } finally {
      other.close();
    }
    leaveSession(reopened(file));
  });
});

describe('the file that this very process has open', () => {
  test('can be verified without its lock being lost, by any of its names', async () => {
    const engine = createEngine(() => undefined, 'Jeanne Essai');
    const link = folder.at(`Lien ${count}.cpne`);
    linkSync(file, link);
    try {
      await answer(engine, 'workspace.open', { file });
      for (const name of [file, link]) {
        expect(await answer(engine, 'workspace.verify', { file: name, ancre: null })).toMatchObject({
          findings: [],
          sha256: sha256FromOutside(file),
        });
        expect(attemptElsewhere('ouvrir', file).code).toBe('FILE_LOCKED');
      }
    } finally {
      engine.close();
    }
  });

  test.each([
    ['document.validate', (path: string) => ({ file: path })],
    ['evaluation.evaluer', (path: string) => ({ grille: path, saisie: path })],
    ['import.list', (path: string) => ({ file: path })],
    ['import.preview', (path: string) => ({ file: path, numero: null })],
    ['document.export', (path: string) => ({ ref: 'é', numero: null, to: path })],
    ['grille.export', (path: string) => ({ ref: 'é', designation: 'é', numero: null, to: path })],
  ])('is refused to %s: nothing reads it or writes over it', async (channel, request) => {
    const engine = createEngine(() => undefined, 'Jeanne Essai');
    try {
      await answer(engine, 'workspace.open', { file });
      const before = sha256FromOutside(file);
      const list = (await answer(engine, 'referentiel.list', {})) as readonly { id: string }[];
      const asked = { ...request(file), ...(channel === 'document.export' ? { ref: list[0]?.id } : {}) };
      const result = await engine.handle(channel, asked, quietTask);
      if (result.ok) throw new Error('not refused');
      expect(told(result.error, file)).toMatch(
        /^FILE_IS_WORKSPACE «\u00a0F\u00a0» est le fichier ouvert dans Paritaire.*pas été modifié/,
      );
      expect(attemptElsewhere('ouvrir', file).code).toBe('FILE_LOCKED');
      expect(sha256FromOutside(file)).toBe(before);
    } finally {
      engine.close();
    }
  });
});

describe('a commit that was cut (hot journal)', () => {
  test('is undone at the next opening, and what was acknowledged is there', async () => {
    const before = logicalContent(file);
    cutCommit(file);
    expect(readFileSync(`${file}-journal`).toString('hex', 0, 8)).toBe('d9d505f920a163d7');
    expect(readFileSync(file).includes('à moitié écrit')).toBe(true);
    leaveSession(reopened(file));
    expect(logicalContent(file)).toBe(before);
    const session = reopened(file);
    expect(randomGesture(session, random).head.seq).toBe(10);
    leaveSession(session);
    expect(await findings(file)).toEqual([]);
  });

  test('is verified on a copy: the file and its journal stay as the cut left them', async () => {
    cutCommit(file);
    const before = [sha256OfFile(file), sha256OfFile(`${file}-journal`)];
    expect(await findings(file)).toEqual([]);
    expect([sha256OfFile(file), sha256OfFile(`${file}-journal`)]).toEqual(before);
  });

  test('copied without its journal, is recognised', async () => {
    cutCommit(file);
    expect(readFileSync(file).includes('à moitié écrit')).toBe(true);
    const torn = folder.at('Déchiré.cpne');
    copyFileSync(file, torn);
    const before = sha256OfFile(torn);
    const outcome = await findings(torn).catch((error: unknown) => [String(error)]);
    expect(outcome.length).toBeGreaterThan(0);
    expect(sha256OfFile(torn)).toBe(before);
  });
});
