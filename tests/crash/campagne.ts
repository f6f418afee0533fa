/**
 * The whole campaign: `npm run campagne -- [--graine=N] [--coupures=200] [--octets=5000] [--etapes=N]`. The same seed draws the same kills and the same
 * flips; the moment at which a kill lands still depends on the machine. `etapes`: at how many writes of each merge it is killed; otherwise at each.
 */
import { parseArgs } from 'node:util';
import { randomSource, type RandomSource } from '../support/random-source.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/workspace.ts';
import { countGiven, say, seedGiven, Tally } from './campaign.ts';
import { described, flipBench, flipDrawer } from './flips.ts';
import { couperA, nouvelleEpreuve, numerosTires } from './etapes.ts';
import { travaux } from './etapes-depart.ts';
import { makeFullWorkspace } from './full-workspace.ts';
import { kill } from './kills.ts';
import type { Work } from './writer.ts';

async function killing(
  folder: TemporaryFolder,
  random: RandomSource,
  work: Work,
  times: number,
): Promise<number> {
  let [acknowledged, hot, broken] = [0, 0, 0];
  for (let i = 0; i < times; i++) {
    const outcome = await kill(folder, random.integer(1, 2 ** 30), work);
    acknowledged += outcome.acknowledged;
    if (outcome.hotJournal) hot++;
    if (outcome.faults.length > 0) {
      broken++;
      say(`  ÉCHEC graine ${outcome.seed}, ${outcome.delayMs} ms : ${outcome.faults.join(' / ')}`);
    }
  }
  say(
    `${work} : ${times} coupures, ${acknowledged} accusés de réception, ${hot} commits coupés net, ${broken} promesses rompues`,
  );
  return broken;
}

async function flipping(folder: TemporaryFolder, random: RandomSource, times: number): Promise<number> {
  const sound = folder.at('sain.cpne');
  await makeFullWorkspace(sound, random.integer(1, 2 ** 30));
  const bench = flipBench(sound, folder.at('travail.cpne'));
  const draw = flipDrawer(sound, random);
  const tally = new Tally();
  let missed = 0;
  for (let i = 0; i < times; i++) {
    const verdict = await bench.attempt(draw());
    tally.add(`${verdict.flip.place.kind} : ${verdict.outcome}`);
    if (verdict.miss !== null) {
      missed++;
      say(`  ÉCHEC ${described(verdict)}`);
    }
  }
  tally.say();
  say(`octets : ${times} inversés, ${missed} manqués`);
  return missed;
}

/** A merge is killed at each of its writes, or at as many as are asked, drawn. */
async function cuttingMerges(
  folder: TemporaryFolder,
  random: RandomSource,
  most: number | null,
): Promise<number> {
  let broken = 0;
  for (const travail of travaux) {
    const epreuve = await nouvelleEpreuve(folder, travail, random.integer(1, 2 ** 30));
    const numeros = numerosTires(epreuve, random, most ?? epreuve.ecritures.length);
    const tally = new Tally();
    for (const numero of numeros) {
      const { quoi, etape, hotJournal, faults } = await couperA(epreuve, numero);
      tally.add(`geste ${etape}${hotJournal ? ', à défaire' : ''}`);
      if (faults.length === 0) continue;
      broken++;
      say(`  ÉCHEC ${travail}, écriture ${numero} (${quoi}) : ${faults.join(' / ')}`);
    }
    say(`réunion (${travail}) : tuée à ${numeros.length} de ses ${epreuve.ecritures.length} écritures`);
    tally.say();
  }
  return broken;
}

const { values } = parseArgs({
  options: {
    graine: { type: 'string' },
    coupures: { type: 'string' },
    octets: { type: 'string' },
    etapes: { type: 'string' },
  },
});
const seed = seedGiven(values.graine);
const kills = countGiven(values.coupures, 200);
const flips = countGiven(values.octets, 5000);
const etapes = values.etapes === undefined ? null : countGiven(values.etapes, 0);
const random = randomSource(seed);
const folder = temporaryFolder();
say(`Campagne : graine ${seed} (--graine=${seed} la rejoue)`);
const started = performance.now();
try {
  let failures = await killing(folder, random, 'gestures', kills);
  for (const work of ['imports', 'reunions', 'creations', 'closings'] as const)
    failures += await killing(folder, random, work, Math.ceil(kills / 8));
  failures += await cuttingMerges(folder, random, etapes);
  failures += await flipping(folder, random, flips);
  say(
    `${failures === 0 ? 'Rien n’a été perdu ni manqué' : `${failures} échecs`} ; ${Math.round((performance.now() - started) / 1000)} s`,
  );
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  folder.remove();
}
