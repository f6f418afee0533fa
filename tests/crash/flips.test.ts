import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { quietTask } from '../../main/engine/task.ts';
import { tempInMemory } from '../support/memory-folder.ts';
import { chosenSeed, randomSource } from '../support/random-source.ts';
import { sha256OfFile, temporaryFolder } from '../support/workspace.ts';
import { described, flipBench, flipDrawer, type Flip } from './flips.ts';
import { makeFullWorkspace } from './full-workspace.ts';

const flips = 80;
const seed = chosenSeed('Octets');
tempInMemory();
const folder = temporaryFolder();
const sound = folder.at('sain.cpne');
const work = folder.at('travail.cpne');

beforeAll(() => makeFullWorkspace(sound, seed));
afterAll(() => folder.remove());

test('the sound file is found sound', async () => {
  const { findings, gestures, versions } = await verifyFile(sound, quietTask);
  expect(findings).toEqual([]);
  expect(gestures).toBeGreaterThanOrEqual(200);
  expect(versions).toBe(5);
});

test('one byte flipped in a row is found and the row named; anywhere else, found or without effect', async () => {
  const bench = flipBench(sound, work);
  const draw = flipDrawer(sound, randomSource(seed));
  const misses: string[] = [];
  const seen = new Set<Flip['place']['kind']>();
  for (let i = 0; i < flips; i++) {
    const verdict = await bench.attempt(draw());
    seen.add(verdict.flip.place.kind);
    if (verdict.miss !== null) misses.push(described(verdict));
  }
  expect(misses).toEqual([]);
  expect(seen.size).toBe(3);
});

test('verifying changed nothing, neither in the sound file nor in the flipped one', () => {
  const copy = folder.at('copie.cpne');
  copyFileSync(sound, copy);
  expect(sha256OfFile(work)).toBe(sha256OfFile(copy));
});
