import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEspace } from '../../main/engine/espace/espace.ts';
import { openSession, type Session } from '../../main/engine/session.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '../../main/engine/opening.ts';
import { adoptRandom, importRandom, randomGesture } from './random-gestures.ts';
import type { RandomSource } from './random-source.ts';

export interface TemporaryFolder {
  readonly path: string;
  /** Path of a file of that name in the folder. */
  at(name: string): string;
  remove(): void;
}

/** A folder of its own for a test, and within it a user's folder that every process of the test sees. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'paritaire essai é '));
  // Readable by the unprivileged processes that some tests start.
  chmodSync(path, 0o755);
  const user = join(path, 'utilisateur');
  mkdirSync(user);
  process.env['PARITAIRE_DOSSIER'] = user;
  return {
    path,
    at: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A new workspace of a fictional CPNE, open. */
export function newSession(file: string): Session {
  const workspace = createWorkspace(file, (unfinished) =>
    createEspace(openSession(unfinished, 'Jeanne Essai'), 'CPNE des essais', ['9998']),
  );
  return openSession(workspace, 'Jeanne Essai');
}

export function reopened(file: string): Session {
  return openSession(openWorkspace(file), 'Jeanne Essai');
}

/** Closes as the application does, backup included. */
export function closeSession({ workspace }: Session): void {
  closeWorkspace(workspace);
}

/** Closes without the backup, which takes most of the time of a short test. */
export function leaveSession({ workspace }: Session): void {
  workspace.changed = false;
  closeWorkspace(workspace);
}

export interface Content {
  readonly referentiels: number;
  readonly versions: number;
  readonly gestures: number;
}

/** Fills a workspace: référentiels, adopted versions, then random gestures. */
export function fill(
  session: Session,
  random: RandomSource,
  { referentiels, versions, gestures }: Content,
): void {
  for (let i = 0; i < referentiels; i++) importRandom(session, random);
  for (let i = 0; i < versions; i++) adoptRandom(session, random);
  for (let i = 0; i < gestures; i++) randomGesture(session, random);
}

export function sha256OfFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
