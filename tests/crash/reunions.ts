/**
 * Copies that go their ways and are merged: `npm run reunions -- [--graine=N] [--cas=100] [--pas=30]`. Each case is a story drawn from a seed of its own, which is said; no work may be lost
 * with nobody deciding. Exit code 1 when some is, or when a story ends with copies that do not say the same; the story is then told.
 */
import { parseArgs } from 'node:util';
import { CopiesAuHasard } from '../support/copies-au-hasard.ts';
import { tempInMemory } from '../support/memory-folder.ts';
import { temporaryFolder } from '../support/workspace.ts';
import { countGiven, say, seedGiven } from './campaign.ts';

const { values } = parseArgs({
  options: { graine: { type: 'string' }, cas: { type: 'string' }, pas: { type: 'string' } },
});
const seed = seedGiven(values.graine);
const [cases, steps] = [countGiven(values.cas, 100), countGiven(values.pas, 30)];

async function isFautive(graine: number): Promise<boolean> {
  const folder = temporaryFolder();
  const copies = new CopiesAuHasard(graine, folder);
  try {
    await copies.vivre(steps);
    if (copies.fautes.length === 0) return false;
    say(`ÉCHEC graine ${graine} (--graine=${graine} --cas=1 --pas=${steps})`);
    for (const line of copies.recit) say(`  ${line}`);
    return true;
  } finally {
    copies.fermer();
    folder.remove();
  }
}

tempInMemory();
say(`Réunions : graine ${seed} (--graine=${seed} les rejoue)`);
const started = performance.now();
let failures = 0;
for (let done = 1; done <= cases; done++) {
  if (await isFautive(seed + done - 1)) failures++;
  if (done % 50 === 0) say(`  ${done} histoires, ${failures} fautives`);
}
const seconds = Math.round((performance.now() - started) / 1000);
say(`${cases} histoires de ${steps} pas, ${failures} fautives ; ${seconds} s`);
process.exitCode = failures === 0 ? 0 : 1;
