import { create, type Delta } from 'jsondiffpatch';
import { diff } from '../../shared/diff/diff.ts';
import { isObject } from '../../shared/domain/json.ts';
import type { Competence, Referentiel } from '../../shared/generated/document.ts';
import { interleaved, ratioMeasure, timed, type Measure } from './measure.ts';
import { idSource, Random } from './random.ts';
import { countItems, hugeSize, makeReferentiel } from './referentiel.ts';
import { wording } from './words.ts';

/** Of competences, one by one: within their bloc, and to another. */
const movedOneByOne = 100;

function taken(from: Competence[], random: Random): Competence {
  const [one] = from.splice(random.below(from.length), 1);
  if (one === undefined) throw new Error('an empty bloc');
  return one;
}

const put = (into: Competence[], one: Competence, random: Random): void =>
  void into.splice(random.below(into.length + 1), 0, one);

/**
 * The same version some months later: one competence in twenty reworded, one bloc's turned round, competences moved in their blocs and from one bloc to
 * another, one bloc gone.
 */
function revised(before: Referentiel, random: Random): Referentiel {
  const after = structuredClone(before);
  after.blocs.pop();
  const [turned, ...others] = after.blocs.map(({ competences }) => competences);
  if (turned === undefined) throw new Error('no bloc');
  for (const competence of others.flat()) if (random.next() < 0.05) competence.libelle = wording(random);
  turned.reverse();
  for (let i = 0; i < movedOneByOne; i++) {
    // Each bloc gives to the one after it, so that what moves within one is never what came from elsewhere.
    const [giving, within] = [others[i % 2], others[2 + (i % 2)]];
    const taking = others[4 + (i % 2)];
    if (giving === undefined || within === undefined || taking === undefined)
      throw new Error('too few blocs');
    put(taking, taken(giving, random), random);
    const one = taken(within, random);
    put(within, one, random);
  }
  return after;
}

/** What it says of an item that it saw move: ['', where, 3] (github.com/benjamine/jsondiffpatch, docs/deltas.md). */
function movesIn(delta: Delta): number {
  if (Array.isArray(delta)) return delta[2] === 3 ? 1 : 0;
  return isObject(delta) ? Object.values(delta).reduce<number>((sum, one) => sum + movesIn(one), 0) : 0;
}

/** Two versions against jsondiffpatch, told what identifies an item; and how many moves each recognises. */
export async function measureCompare(rounds: number, seed: number): Promise<Measure> {
  const random = new Random(seed);
  const before = makeReferentiel(random, idSource(random), hugeSize, 'Certificat comparé');
  const after = revised(before, random);
  const peer = create({
    objectHash: (item) => (isObject(item) ? String(item['id'] ?? item['code']) : undefined),
  });
  const recognised = diff(before, after).filter(
    (one) => one.before?.place !== undefined && one.after?.place !== undefined,
  ).length;
  const peers = movesIn(peer.diff(before, after));
  const pairs = await interleaved(
    rounds,
    3,
    () => timed(() => diff(before, after)),
    () => timed(() => peer.diff(before, after)),
  );
  const items = countItems(before).toLocaleString('fr-FR');
  const counted = `${recognised} déplacements vus ; jsondiffpatch, ${peers}`;
  return ratioMeasure(`Comparer deux versions de ${items} éléments (${counted})`, pairs, 1);
}
