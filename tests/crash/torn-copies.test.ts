import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { EngineError } from '../../main/engine/errors.ts';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { chosenSeed, randomSource, type RandomSource } from '../support/random-source.ts';
import { fill, leaveSession, newSession, reopened, temporaryFolder } from '../support/workspace.ts';
import { rawDatabase } from './database.ts';
import { startedWriter } from './kill.ts';

const seed = chosenSeed('Copies');
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** `refused` at opening already; `verified`: opens, but verification finds it torn. */
type State =
  | { readonly kind: 'whole'; readonly seq: number; readonly hash: string }
  | { readonly kind: 'verified' | 'refused' };

async function stateOf(copy: string): Promise<State> {
  try {
    leaveSession(reopened(copy));
    const { findings, head } = await verifyFile(copy, quietTask);
    if (findings.length > 0 || head === null) return { kind: 'verified' };
    return { kind: 'whole', seq: head.seq, hash: head.hash };
  } catch (error) {
    if (error instanceof EngineError) return { kind: 'refused' };
    throw error;
  }
}

function hashesOf(file: string): ReadonlyMap<number, string> {
  return rawDatabase(
    file,
    (db) =>
      new Map(db.prepare('SELECT seq, lower(hex(hash)) FROM journal').raw().all() as [number, string][]),
  );
}

/** As a slow key or a network does: commits have time to come in between. */
async function slowCopy(from: string, to: string, random: RandomSource): Promise<void> {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w')];
  try {
    const chunk = Buffer.alloc(random.pick([4096, 65536, 1 << 20]));
    for (let length = readSync(source, chunk); length > 0; length = readSync(source, chunk)) {
      writeSync(target, chunk, 0, length);
      if (random.oneIn(20)) await sleep(1);
    }
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

test('a copy taken while gestures are committed is whole, or recognised as torn', async () => {
  const random = randomSource(seed);
  const file = folder.at('Original.cpne');
  const session = newSession(file);
  fill(session, randomSource(seed + 1), { referentiels: 3, versions: 0, gestures: 5 });
  leaveSession(session);
  const writer = startedWriter('gestures', seed, file);
  await writer.firstAcknowledgement;
  const copies: string[] = [];
  for (let i = 0; i < 40; i++) {
    const copy = folder.at(`Copie ${i}.cpne`);
    await slowCopy(file, copy, random);
    copies.push(copy);
  }
  await writer.kill();
  leaveSession(reopened(file));

  const states: (State & { readonly copy: string })[] = [];
  for (const copy of copies) states.push({ ...(await stateOf(copy)), copy });
  const count = (kind: State['kind']): number => states.filter((state) => state.kind === kind).length;
  console.log(
    `Copies : ${count('whole')} entières, ${count('refused')} refusées à l’ouverture, ${count('verified')} reconnues à la vérification`,
  );
  // What is called whole is a moment that the original went through, or was one gesture away from when it was killed: that gesture's
  // pages stood in the file, its rollback journal beside it was not copied.
  const moments = hashesOf(file);
  const strangers = states.filter((state) => {
    if (state.kind !== 'whole' || moments.get(state.seq) === state.hash) return false;
    const inTheAir = state.seq === moments.size + 1;
    return !inTheAir || hashesOf(state.copy).get(moments.size) !== moments.get(moments.size);
  });
  expect(strangers).toEqual([]);
  expect(count('whole')).toBeGreaterThan(0);
});
