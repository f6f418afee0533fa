import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { readSource } from '../../main/engine/exchange/import/source.ts';
import { quietTask } from '../../main/engine/task.ts';
import { diff } from '../../shared/diff/diff.ts';
import type { Referentiel } from '../../shared/generated/document.ts';
import { interleaved, ratioMeasure, timed, type Measure } from './measure.ts';
import { idSource, Random } from './random.ts';
import { countItems, hugeSize, makeReferentiel } from './referentiel.ts';
import { wording } from './words.ts';

/** The same document some months later: one competence in twenty reworded, one bloc's competences turned round, one bloc gone. */
function revised(before: Referentiel, random: Random): Referentiel {
  const after = structuredClone(before);
  for (const { competences } of after.blocs) {
    for (const competence of competences) if (random.next() < 0.05) competence.libelle = wording(random);
  }
  after.blocs[0]?.competences.reverse();
  after.blocs.pop();
  return after;
}

export async function measureDiff(rounds: number, seed: number): Promise<Measure> {
  const random = new Random(seed);
  const before = makeReferentiel(random, idSource(random), hugeSize, 'Certificat comparé');
  const after = revised(before, random);
  const pairs = await interleaved(
    rounds,
    3,
    () => timed(() => diff(before, after)),
    () => timed(() => JSON.stringify(before) === JSON.stringify(after)),
  );
  const items = countItems(before).toLocaleString('fr-FR');
  return ratioMeasure(`Comparer deux documents de ${items} éléments (nu : deux JSON.stringify)`, pairs, null);
}

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
