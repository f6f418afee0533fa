/** Comparisons drawn by seed, resolved by LibreOffice: `npm run comparaisons -- [--graine=N] [--paires=300]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { pairs } from './drawn.ts';
import { faultsInOffice } from './in-office.ts';
import { officeObstacle } from './libreoffice.ts';

const { values } = parseArgs({ options: { graine: { type: 'string' }, paires: { type: 'string' } } });
const seed = Number(values.graine ?? Math.trunc(Math.random() * 2 ** 31));
const count = Number(values.paires ?? 300);
/** In one start of LibreOffice. */
const atOnce = 50;

if (officeObstacle !== undefined) throw new Error(officeObstacle);
console.log(`graine ${seed}, ${count} paires`);
const drawn = fc.sample(pairs, { seed, numRuns: count });
let broken = 0;
for (let from = 0; from < count; from += atOnce) {
  const folder = mkdtempSync(join(tmpdir(), 'paritaire-comparaisons-'));
  const faults = await faultsInOffice(folder, drawn.slice(from, from + atOnce));
  broken += faults.length;
  for (const fault of faults) console.log(`  ÉCHEC, à partir de la paire ${from} : ${fault} (${folder})`);
  if (faults.length === 0) rmSync(folder, { recursive: true });
}
console.log(
  `${count * 2} documents acceptés ou refusés en entier, ${broken} qui ne disent pas ce qu’ils doivent`,
);
process.exitCode = broken === 0 ? 0 : 1;
