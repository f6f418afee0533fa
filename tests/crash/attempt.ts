/**
 * Another person's process: opens, verifies or recovers a file and says on its standard output, in one line of JSON, what came of it. With
 * « tenir » it opens the file and keeps it until it is killed; with « couper » it kills itself in the middle of a commit.
 */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { EngineError } from '../../main/engine/errors.ts';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { copyNewestBackup } from '../../main/engine/recovery.ts';
import { openWorkspace } from '../../main/engine/opening.ts';

function say(value: unknown): void {
  writeSync(1, `${JSON.stringify(value)}\n`);
}

/** Pages are written before the commit when the cache is too small for them: the journal is then what saves the file. */
function cut(file: string): never {
  const { db } = openWorkspace(file);
  db.pragma('cache_size = 1');
  db.exec('BEGIN IMMEDIATE');
  for (const table of ['tache', 'critere', 'competence'])
    db.prepare(`UPDATE ${table} SET libelle = ?`).run('à moitié écrit '.repeat(300));
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
}

async function attempt(action: string, file: string): Promise<void> {
  if (action === 'couper') cut(file);
  if (action === 'verifier') {
    const { findings } = await verifyFile(file, quietTask);
    say({ findings: findings.length });
    return;
  }
  if (action === 'reprendre') {
    say({ copy: await copyNewestBackup(file, quietTask) });
    return;
  }
  const { db } = openWorkspace(file);
  const head = (): unknown => db.prepare('SELECT max(seq) FROM journal').pluck().get();
  say({ head: head() });
  // The connection must stay in use: one that is collected lets go of the file.
  if (action === 'tenir') setInterval(head, 60_000);
}

/**
 * Becomes the user named by DEVENIR once all code is loaded: that user may well not reach the project's folder, and only the file
 * matters here.
 */
function becomeSomeoneElse(): void {
  const user = Number(process.env['DEVENIR']);
  if (!Number.isInteger(user)) return;
  new Database(':memory:').close();
  process.setgroups?.([]);
  process.setgid?.(user);
  process.setuid?.(user);
}

becomeSomeoneElse();
try {
  await attempt(process.argv[2] ?? '', process.argv[3] ?? '');
} catch (error) {
  if (!(error instanceof EngineError)) throw error;
  say({ code: error.code, message: error.message });
}
