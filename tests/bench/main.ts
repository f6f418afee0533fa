import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureExample } from '../../main/engine/example.ts';
import { writeProfile } from '../../main/engine/workspace/installation.ts';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { measureAnnuaire } from './annuaire.ts';
import { measureColdStart, type Opened } from './cold-start.ts';
import { measureCompare } from './compare.ts';
import { measureControles } from './controles.ts';
import { hugeGoals, measureDrafting, typicalGoals } from './drafting.ts';
import type { Found } from './electron.ts';
import { measureEvaluation } from './evaluation.ts';
import { measureExport } from './export.ts';
import { measureFluidity } from './fluidity.ts';
import { measureFusion } from './fusion.ts';
import { measureGrille } from './grille.ts';
import { measureGesture } from './gesture.ts';
import { measureHistory } from './history.ts';
import { makeHistory } from './history-made.ts';
import { measureImport } from './information.ts';
import type { Measure } from './measure.ts';
import { measureMemory } from './memory.ts';
import { makeChain } from './chain.ts';
import { measureOpening } from './opening.ts';
import { measurePaste } from './paste.ts';
import { Random } from './random.ts';
import { hugeSize, largeSize } from './referentiel.ts';
import { measureSearch } from './search.ts';
import { printMeasures } from './table.ts';
import { measureRegistre } from './registre.ts';
import { measureRegistreImage } from './registre-image.ts';
import { makeRegistre } from './registre-made.ts';
import { measureReading } from './reading.ts';
import { measureChain, measureVerify } from './verify.ts';
import { makeWorkspace, type Made } from './workspace.ts';

const seed = 20_260_105;

interface Scale {
  readonly gestures: number;
  readonly rounds: number;
  readonly referentiels: number;
  readonly rows: number;
  /** Of a journal whose chain alone is verified. */
  readonly chain: number;
  readonly organismes: number;
  /** Rows of the journal that is filtered. */
  readonly history: number;
  readonly longRounds: number;
  /** Of the application; each takes a few seconds. */
  readonly starts: number;
  /** Times that a window opens, and ten letters typed each time. */
  readonly windows: number;
}

const full: Scale = {
  gestures: 1500,
  rounds: 21,
  referentiels: 100,
  rows: 200_000,
  chain: 1_000_000,
  organismes: 150_000,
  history: 1_000_000,
  longRounds: 3,
  starts: 9,
  windows: 11,
};
/** To see that it runs: its figures say little. */
const quick: Scale = {
  gestures: 200,
  rounds: 5,
  referentiels: 10,
  rows: 5000,
  chain: 20_000,
  organismes: 5000,
  history: 20_000,
  longRounds: 1,
  starts: 2,
  windows: 2,
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function openedAtStart(long: Made): readonly Opened[] {
  const [first] = long.referentiels;
  if (first === undefined) throw new Error('the workspace is empty');
  return [
    { name: 'espace d’exemple', file: ensureExample(), text: example.referentiel.intitule },
    { name: `espace de ${long.referentiels.length} référentiels`, file: long.file, text: first.intitule },
  ];
}

async function measureAll(folder: string, scale: Scale): Promise<void> {
  const show = (measures: readonly Measure[]): void => printMeasures(measures, say);
  const showFound = ({ measures, skipped }: Found): void => {
    show(measures);
    if (skipped !== null) say(skipped);
  };
  const small = makeWorkspace(folder, 'petit', { referentiels: 10, size: largeSize, rows: 2000 }, seed);
  show(await measureGesture(small, scale.gestures, seed));
  const huge = makeWorkspace(folder, 'grand', { referentiels: 1, size: hugeSize, rows: 10 }, seed);
  show(await measureExport(huge, scale.rounds));
  // Last with these files: it writes in them.
  showFound(await measureDrafting(huge, hugeGoals, scale.windows));
  showFound(await measureDrafting(small, typicalGoals, scale.windows));
  showFound(await measureGrille(folder, scale.windows, seed));
  showFound(await measurePaste(folder, scale.longRounds));
  const long = makeWorkspace(
    folder,
    'long',
    { referentiels: scale.referentiels, size: largeSize, rows: scale.rows },
    seed,
  );
  show([
    await measureChain(makeChain(folder, scale.chain, seed), scale.longRounds),
    await measureVerify(long, scale.longRounds),
  ]);
  show(await measureOpening(long, scale.rounds));
  show(await measureReading(long, scale.rounds));
  show(await measureSearch(long, scale.gestures, seed));
  showFound(await measureColdStart(openedAtStart(long), scale.starts));
  showFound(await measureMemory(long, scale.longRounds));
  // Last with that file: it types in it.
  showFound(await measureFluidity(long));
  show(await measureHistory(await makeHistory(folder, scale.history, seed), scale.rounds, seed));
  show(await measureControles(scale.rounds, seed));
  const registre = makeRegistre(folder, seed);
  show(await measureRegistre(registre, scale.rounds, seed));
  showFound(await measureRegistreImage(registre, scale.longRounds, scale.windows));
  showFound(await measureAnnuaire(folder, scale.organismes, scale.longRounds, seed));
  show([await measureEvaluation(scale.longRounds, new Random(seed))]);
  show([await measureFusion(scale.rounds, seed)]);
  show([await measureCompare(scale.rounds, seed), await measureImport(scale.rounds)]);
}

const { values } = parseArgs({ options: { rapide: { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'paritaire-mesures-'));
// Nothing of the person's own folder is read or written.
process.env['PARITAIRE_DOSSIER'] = join(folder, 'dossier');
// Without it the first screen asks who works here.
writeProfile('Banc d’essai', 'secretariat');
const memory = Math.round(totalmem() / 1024 ** 3);
/** Other work on the machine weighs on processor time more than on the disk: said, so that a figure can be judged. */
const load = (): string => (loadavg()[0] ?? 0).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
say(
  `Paritaire, mesures (graine ${seed}). Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cœurs, ${memory} Gio, charge ${load()}.`,
);
try {
  await measureAll(folder, values.rapide ? quick : full);
  say(`Charge à la fin : ${load()}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
