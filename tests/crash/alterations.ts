/**
 * The tamper campaign: `npm run alterations -- [--graine=N] [--cas=10000]`. Each case is a change, an insertion, a deletion or a swap in a table
 * of a full workspace, by SQL or by bytes; the same seed draws the same cases. Exit code 1 when one is missed, or an untouched file is accused.
 */
import { parseArgs } from 'node:util';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import { tempInMemory } from '../support/memory-folder.ts';
import { randomSource, type RandomSource } from '../support/random-source.ts';
import { temporaryFolder } from '../support/workspace.ts';
import { countGiven, say, seedGiven, Tally } from './campaign.ts';
import { makeFullWorkspace } from './full-workspace.ts';
import { drawTamper, tamperBench, tamperSaid } from './tampers.ts';

/** Cases on one workspace; then another is made. */
const casesAWorkspace = 500;

interface Outcome {
  readonly missed: number;
  readonly accused: number;
  readonly redrawn: number;
}

async function accusedOf(file: string): Promise<number> {
  const { findings } = await verifyFile(file, quietTask);
  for (const { message } of findings) say(`  ÉCHEC fichier intact accusé : ${message}`);
  return findings.length;
}

async function altering(
  file: string,
  work: string,
  cases: number,
  random: RandomSource,
  tally: Tally,
): Promise<Outcome> {
  await makeFullWorkspace(file, random.integer(1, 2 ** 30));
  const bench = tamperBench(file, work);
  let [missed, redrawn, accused] = [0, 0, await accusedOf(file)];
  for (let done = 0; done < cases;) {
    const verdict = await bench.attempt(drawTamper(random));
    if (verdict === null) {
      redrawn++;
      continue;
    }
    done++;
    tally.add(`${verdict.tamper.way}, ${verdict.tamper.kind} : ${verdict.outcome}`);
    if (verdict.miss === null) continue;
    missed++;
    say(`  ÉCHEC ${tamperSaid(verdict)}`);
  }
  accused += await accusedOf(file);
  return { missed, accused, redrawn };
}

const { values } = parseArgs({ options: { graine: { type: 'string' }, cas: { type: 'string' } } });
const seed = seedGiven(values.graine);
const cases = countGiven(values.cas, 10_000);
const random = randomSource(seed);
tempInMemory();
const folder = temporaryFolder();
say(`Altérations : graine ${seed} (--graine=${seed} les rejoue)`);
const started = performance.now();
try {
  const tally = new Tally();
  let [missed, accused, redrawn, workspaces] = [0, 0, 0, 0];
  for (let left = cases; left > 0; left -= casesAWorkspace) {
    workspaces++;
    const file = folder.at(`sain${workspaces}.cpne`);
    const some = await altering(
      file,
      folder.at('altere.cpne'),
      Math.min(left, casesAWorkspace),
      random,
      tally,
    );
    missed += some.missed;
    accused += some.accused;
    redrawn += some.redrawn;
    say(
      `  espace ${workspaces} : ${Math.min(cases, workspaces * casesAWorkspace)} altérations, ${missed} manquées`,
    );
  }
  tally.say();
  say(
    `${cases} altérations de ${workspaces} espaces, ${redrawn} sans effet tirées à nouveau, ${missed} manquées`,
  );
  say(`Fichiers intacts : ${2 * workspaces} vérifications, ${accused} accusations`);
  say(`${Math.round((performance.now() - started) / 1000)} s`);
  process.exitCode = missed + accused === 0 ? 0 : 1;
} finally {
  folder.remove();
}
