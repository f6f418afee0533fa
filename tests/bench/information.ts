import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { readSource } from '../../main/engine/exchange/import/source.ts';
import { quietTask } from '../../main/engine/task.ts';
import { interleaved, ratioMeasure, timed, type Measure } from './measure.ts';

const fiche = fileURLToPath(new URL('../fixtures/fiches/rncp-cqp.xml', import.meta.url));

export async function measureImport(rounds: number): Promise<Measure> {
  const pairs = await interleaved(
    rounds,
    3,
    () => timed(() => readSource(fiche, null, quietTask)),
    () => timed(() => new SaxesParser().write(readFileSync(fiche, 'utf8')).close()),
  );
  return ratioMeasure('Lire et comprendre une fiche (nu : l’analyseur XML seul)', pairs, null);
}
