import { afterAll, describe, expect, test } from 'vitest';
import { readState } from '../../../tests/support/whole-state.ts';
import { copieDe, copieOuverte, reunir, type Repondre } from '../../../tests/support/copies.ts';
import { gridRandom, importRandom, randomGesture } from '../../../tests/support/random-gestures.ts';
import { randomSource, type RandomSource } from '../../../tests/support/random-source.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import { leaveSession, newSession, temporaryFolder } from '../../../tests/support/workspace.ts';
import { canonical } from '../canonical.ts';
import type { Session } from '../session.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Whoever answers, the same of the two values is kept: neither side has more of a say. */
const laPlusPetite: Repondre = ({ question, notre, leur, sorte }) => {
  if (question === null) return undefined;
  // What was taken away on one side is kept wherever it is.
  if (sorte === 'retrait') return { choix: question === 'retireIci' ? 'leur' : 'notre' };
  if (question === 'memeCode' || question === 'deuxDecisions') return { choix: 'leur' };
  return { choix: canonical(leur) < canonical(notre) ? 'leur' : 'notre' };
};

/** All that three copies say, but for what each has seen of the others. */
function sansFusions({ workspace }: Session): unknown {
  const { fusion: _fusion, ...rows } = Object.fromEntries(readState(workspace.db));
  return rows;
}

const tousDeux = (copies: readonly Session[]): readonly (readonly [Session, Session])[] =>
  copies.flatMap((a) => copies.filter((b) => b !== a).map((b) => [a, b] as const));

async function diverger(copies: readonly Session[], random: RandomSource): Promise<void> {
  for (let i = 0; i < 12; i++) {
    const session = random.pick(copies);
    const other = random.pick(copies.filter((copy) => copy !== session));
    if (random.oneIn(5)) await reunir(session, other, folder, laPlusPetite);
    else randomGesture(session, random);
  }
}

describe('three copies that go their ways, with what each takes in of the others now and then', () => {
  test.each([1, 2, 3, 4])(
    'say the same once all is taken in, and each is sound (graine %i)',
    async (seed) => {
      const random = randomSource(seed);
      const premiere = newSession(folder.at(`a-${seed}.cpne`));
      importRandom(premiere, random);
      gridRandom(premiere, random);
      semerRegistre(premiere);
      const copies = [
        premiere,
        ...['Bruno', 'Claire'].map((nom) => copieOuverte(premiere, folder.at(`${nom}-${seed}.cpne`), nom)),
      ];
      await diverger(copies, random);
      for (const [ici, la] of [...tousDeux(copies), ...tousDeux(copies)])
        await reunir(ici, la, folder, laPlusPetite);
      const [dit, ...autres] = copies.map(sansFusions);
      for (const autre of autres) expect(autre).toEqual(dit);
      for (const [ici, la] of tousDeux(copies))
        expect((await reunir(ici, la, folder)).plan.points).toEqual([]);
      for (const copie of copies) {
        const file = copieDe(copie, folder.at('a-verifier.cpne'));
        expect((await verifyFile(file, quietTask)).findings).toEqual([]);
        leaveSession(copie);
      }
    },
    60_000,
  );
});
