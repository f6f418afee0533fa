import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EngineError } from '../../main/engine/errors.ts';
import { backupsOf } from '../../main/engine/workspace/backup-folders.ts';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { readHead } from '../../main/engine/journal/chain.ts';
import { randomGesture } from '../support/random-gestures.ts';
import { randomSource, type RandomSource } from '../support/random-source.ts';
import { fill, leaveSession, newSession, reopened, type TemporaryFolder } from '../support/workspace.ts';
import { killedWriter } from './kill.ts';
import type { Work } from './writer.ts';

/** What one kill showed. */
export interface Kill {
  readonly work: Work;
  readonly seed: number;
  readonly delayMs: number;
  readonly acknowledged: number;
  /** A commit was cut: SQLite had to restore the file at the next opening. */
  readonly hotJournal: boolean;
  /** Promises that were broken, in words. */
  readonly faults: readonly string[];
}

/** What keeps a file from being called sound: findings, or a refusal to read it. */
export async function soundness(file: string): Promise<readonly string[]> {
  try {
    const { findings } = await verifyFile(file, quietTask);
    return findings.slice(0, 5).map(({ message }) => `${basename(file)}: ${message}`);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return [error.message];
  }
}

/** No acknowledged gesture is lost, the chain verifies, and work goes on. */
async function checkReopened(
  file: string,
  acknowledgements: readonly string[],
  random: RandomSource,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const session = reopened(file);
  try {
    const { db } = session.workspace;
    const last = readHead(db)?.seq ?? 0;
    for (const line of acknowledgements) {
      const [seq, expected] = line.split(' ');
      const row = db
        .prepare('SELECT lower(hex(hash)) AS hash FROM journal WHERE seq = ?')
        .get(Number(seq)) as { hash: string } | undefined;
      if (row?.hash !== expected)
        faults.push(`acknowledged gesture ${seq} is not in the journal (head ${last})`);
    }
    const { head } = randomGesture(session, random);
    if (head.seq !== last + 1) faults.push(`after ${last}, a further gesture took ${head.seq}`);
  } finally {
    leaveSession(session);
  }
  return [...faults, ...(await soundness(file))];
}

/** Whatever stands under a workspace's name is whole, and the creation that was cut can be made again. */
async function checkCreated(
  folder: string,
  acknowledgements: readonly string[],
  seed: number,
): Promise<readonly string[]> {
  const present = readdirSync(folder).filter((name) => name.endsWith('.cpne'));
  const lost = acknowledgements
    .filter((file) => !existsSync(file))
    .map((file) => `${basename(file)} was acknowledged and is not there`);
  const unsound = [];
  for (const name of present) unsound.push(...(await soundness(join(folder, name))));
  const next = join(folder, `nouveau-${seed}-${acknowledgements.length}.cpne`);
  if (!existsSync(next)) leaveSession(newSession(next));
  return [...lost, ...unsound, ...(await soundness(next))];
}

async function checkBackups(file: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const backup of backupsOf(file)) faults.push(...(await soundness(backup)));
  return faults;
}

/** A journal whose header is still there: pages to be put back (sqlite.org/fileformat.html#the_rollback_journal). */
export function isHot(file: string): boolean {
  const journal = `${file}-journal`;
  return existsSync(journal) && readFileSync(journal).toString('hex', 0, 8) === 'd9d505f920a163d7';
}

function startingFile(folder: TemporaryFolder, seed: number): string {
  const file = folder.at(`coupure-${seed}.cpne`);
  const session = newSession(file);
  // Not the writer's own draws: their identifiers would be the same.
  fill(session, randomSource(seed + 1_000_000_007), { referentiels: 2, versions: 0, gestures: 0 });
  leaveSession(session);
  return file;
}

/** One kill: a work, drawn with its moment by the seed, cut; then the file looked at as the next person would. */
export async function kill(folder: TemporaryFolder, seed: number, work: Work): Promise<Kill> {
  const random = randomSource(seed + 2_000_000_011);
  const delayMs = random.integer(0, 400);
  if (work === 'creations') {
    const place = folder.at(`creations-${seed}`);
    mkdirSync(place);
    const acknowledgements = await killedWriter(work, seed, place, delayMs);
    const faults = await checkCreated(place, acknowledgements, seed);
    return { work, seed, delayMs, acknowledged: acknowledgements.length, hotJournal: false, faults };
  }
  const file = startingFile(folder, seed);
  const acknowledgements = await killedWriter(work, seed, file, delayMs);
  const hotJournal = isHot(file);
  const faults = [
    ...(work === 'closings' ? await checkBackups(file) : []),
    ...(await checkReopened(file, acknowledgements, random)),
  ];
  return { work, seed, delayMs, acknowledged: acknowledgements.length, hotJournal, faults };
}
