/**
 * The process that gets killed: writes to a workspace without end and says on its standard output, a line each, what was done.
 * Arguments: what to do, seed, file or folder.
 */
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, subjectOf } from '../../main/engine/exchange/json/document.ts';
import { acceptImport, planImport } from '../../main/engine/exchange/import/import.ts';
import type { CommitResult } from '../../main/engine/journal/commit.ts';
import { quietTask } from '../../main/engine/task.ts';
import { provenanceOf } from '../../main/engine/version/provenance.ts';
import { copieOuverte, reunir } from '../support/copies.ts';
import { adoptRandom, importRandom, randomGesture, wideGesture } from '../support/random-gestures.ts';
import { largeSize, randomReferentiel } from '../support/random-referentiel.ts';
import { randomSource, type RandomSource } from '../support/random-source.ts';
import { closeSession, leaveSession, newSession, reopened } from '../support/workspace.ts';

/** Said only once what it says is done: straight to the pipe, nothing kept in this process. */
function acknowledge(line: string): void {
  writeSync(1, `${line}\n`);
}

function acknowledgeHead({ head }: CommitResult): void {
  acknowledge(`${head.seq} ${head.hash.toString('hex')}`);
}

function gestures(file: string, random: RandomSource): never {
  const session = reopened(file);
  for (;;) {
    const draw = random.integer(1, 40);
    if (draw === 1) acknowledgeHead(adoptRandom(session, random));
    else if (draw === 2) acknowledgeHead(importRandom(session, random, largeSize));
    else if (draw <= 5) acknowledgeHead(wideGesture(session, random, 300));
    else acknowledgeHead(randomGesture(session, random));
  }
}

function creations(folder: string, random: RandomSource): never {
  for (let i = 0; ; i++) {
    const file = join(folder, `nouveau-${random.seed}-${i}.cpne`);
    leaveSession(newSession(file));
    acknowledge(file);
  }
}

async function imports(file: string, random: RandomSource): Promise<never> {
  const session = reopened(file);
  const source = `${file}.${random.seed}.json`;
  for (;;) {
    const subject = subjectOf(randomReferentiel(random, largeSize));
    writeFileSync(
      source,
      documentOf(subject, provenanceOf(session.workspace), { statut: 'brouillon' }).octets,
    );
    const result = acceptImport(session, await planImport(session.workspace, source, null, quietTask), null);
    if (result !== null) acknowledgeHead(result);
  }
}

/** Takes in again and again what somebody does in a copy: backups, rows of another journal, one gesture. */
async function reunions(file: string, random: RandomSource): Promise<never> {
  const session = reopened(file);
  const path = `${file}.${random.seed}.copies`;
  mkdirSync(path);
  const autre = copieOuverte(session, join(path, 'autre.cpne'), 'Bruno Essai');
  const folder = { path, at: (name: string) => join(path, name), remove: () => undefined };
  for (;;) {
    if (random.oneIn(4)) adoptRandom(autre, random);
    else wideGesture(autre, random, 300);
    const { gestes } = await reunir(session, autre, folder, () => ({ choix: 'leur' }));
    for (const geste of gestes) acknowledgeHead(geste);
  }
}

/** Opens, changes, closes: most of the time goes into backups. */
function closings(file: string, random: RandomSource): never {
  for (;;) {
    const session = reopened(file);
    const result = randomGesture(session, random);
    closeSession(session);
    acknowledgeHead(result);
  }
}

const works = { gestures, creations, imports, reunions, closings } as const;

export type Work = keyof typeof works;

const [work, seed, path] = process.argv.slice(2);
if (work === undefined || !Object.hasOwn(works, work) || path === undefined)
  throw new Error('what, seed and path, please');
await works[work as Work](path, randomSource(Number(seed)));
