import { spawn, spawnSync, type ChildProcess, type SpawnSyncOptions } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./attempt.ts', import.meta.url));

export interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly findings?: number;
  readonly head?: number;
  readonly copy?: string;
}

/** `nobody`: the user without rights of POSIX systems, whom a read-only file stops as it does not stop root. */
export const nobody = 65534;

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

type Action = 'ouvrir' | 'verifier' | 'reprendre';

function attempt(action: Action, file: string, options: SpawnSyncOptions): Answer {
  const { stdout, stderr, error } = spawnSync(process.execPath, [script, action, file], {
    ...options,
    encoding: 'utf8',
  });
  if (error !== undefined || stdout === '') throw error ?? new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

/** Opens (`ouvrir`) a file from another process, verifies it (`verifier`), or copies its newest backup (`reprendre`). */
export function attemptElsewhere(action: Action, file: string): Answer {
  return attempt(action, file, {});
}

/** The same, without root's rights. */
export function attemptUnprivileged(action: Action, file: string, userFolder: string): Answer {
  const env = {
    ...process.env,
    PARITAIRE_DOSSIER: userFolder,
    ...(isRoot() ? { DEVENIR: String(nobody) } : {}),
  };
  return attempt(action, file, { env });
}

/** Reads a file that this process has open without dropping its lock. */
export function sha256FromOutside(file: string): string {
  const program =
    "process.stdout.write(require('crypto').hash('sha256', require('fs').readFileSync(process.argv[1])))";
  return spawnSync(process.execPath, ['-e', program, file], { encoding: 'utf8' }).stdout;
}

/** A process that has the file open, until it is killed. */
export async function holder(file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script, 'tenir', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('the file could not be opened');
    }),
  ]);
  return child;
}

export async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Leaves a file as a commit that was cut leaves it: half written, with its journal. */
export function cutCommit(file: string): void {
  const { signal, stderr } = spawnSync(process.execPath, [script, 'couper', file], { encoding: 'utf8' });
  if (signal !== 'SIGKILL') throw new Error(`not cut: ${stderr}`);
}
