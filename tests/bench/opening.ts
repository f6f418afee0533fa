import Database from 'better-sqlite3';
import { createEngine } from '../../main/engine/engine.ts';
import { ask } from './ask.ts';
import { interleaved, timed, type Measure } from './measure.ts';
import type { Made } from './workspace.ts';

const goalMs = 1000;

/** Opening until the first screen has its data, against opening the same file and counting its référentiels. */
export async function measureOpening(
  { file, referentiels }: Made,
  rounds: number,
): Promise<readonly Measure[]> {
  const pairs = await interleaved(
    rounds,
    1,
    async () => {
      const engine = createEngine(() => undefined);
      const elapsed = await timed(async () => {
        await ask(engine, 'workspace.open', { file });
        await ask(engine, 'workspace.current', {});
        await ask(engine, 'referentiel.list', {});
      });
      engine.close();
      return elapsed;
    },
    () =>
      timed(() => {
        const db = new Database(file);
        db.prepare('SELECT count(*) FROM referentiel').get();
        db.close();
      }),
  );
  const name = `Ouvrir un espace de ${referentiels.length} référentiels jusqu’au premier écran`;
  return [{ name, ...pairs, unit: 'ms', goal: { words: '< 1 s', met: pairs.ours < goalMs } }];
}
