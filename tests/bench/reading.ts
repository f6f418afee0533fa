import Database from 'better-sqlite3';
import { createEngine } from '../../main/engine/engine.ts';
import { removedItem } from '../../main/engine/journal/removed.ts';
import { openWorkspace, closeWorkspace } from '../../main/engine/opening.ts';
import { createSituations } from '../../main/engine/referentiel/situation.ts';
import { noFilter } from '../../shared/contract/shapes.ts';
import { ask } from './ask.ts';
import { interleaved, ratioMeasure, timed, type Measure } from './measure.ts';
import type { Made } from './workspace.ts';

const pageSize = 100;

/** What an item was that is gone: the first question asked of an open file reads its whole journal. */
async function measureRemoved(file: string, rounds: number): Promise<Measure> {
  const justOpened = (read: (db: Database.Database) => unknown) => async () => {
    const db = new Database(file, { readonly: true });
    const took = await timed(() => read(db));
    db.close();
    return took;
  };
  return ratioMeasure(
    'Ce qu’était un élément disparu, première fois (nu : lire tout le journal)',
    await interleaved(
      rounds,
      1,
      justOpened((db) => removedItem(db, { entity: 'bloc', id: '' })),
      justOpened((db) => db.prepare('SELECT sum(length(corps)) FROM journal').get()),
    ),
    null,
  );
}

/** What a window asks for while somebody works: a page of the journal, a référentiel's rows, where it stands. */
export async function measureReading(
  { file, referentiels }: Made,
  rounds: number,
): Promise<readonly Measure[]> {
  const id = referentiels[0]?.id ?? '';
  const engine = createEngine(() => undefined);
  await ask(engine, 'workspace.open', { file });
  const times = async (read: () => Promise<unknown>) => {
    const runs: number[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await timed(read));
    return runs;
  };
  const page = await times(() =>
    ask(engine, 'history.page', { filter: noFilter, way: 'older', from: null, limit: pageSize }),
  );
  const rows = await times(() => ask(engine, 'referentiel.rows', { id }));
  engine.close();
  const workspace = openWorkspace(file);
  // The engine keeps it until a gesture touches the référentiel: found again each time, as after such a gesture.
  const situation = (): Promise<number> => timed(() => createSituations().of(workspace.db, id));
  const bare = (sql: string, value: string | number) => () =>
    timed(() => workspace.db.prepare(sql).all(value));
  const turn = (runs: readonly number[]) => {
    let next = 0;
    return () => runs[next++ % runs.length] ?? 0;
  };
  const lastRows = bare('SELECT seq, corps FROM journal ORDER BY seq DESC LIMIT ?', pageSize);
  const itsBlocs = bare('SELECT * FROM bloc WHERE referentiel = ?', id);
  const measures = [
    ratioMeasure(
      `Une page de ${pageSize} gestes du journal (nu : les lire)`,
      await interleaved(rounds, 1, turn(page), lastRows),
      null,
    ),
    ratioMeasure(
      'Les lignes d’un référentiel de 499 éléments (nu : lire ses blocs)',
      await interleaved(rounds, 1, turn(rows), itsBlocs),
      null,
    ),
    ratioMeasure(
      'Où en est ce référentiel, contrôles compris (nu : lire ses blocs)',
      await interleaved(rounds, 1, situation, itsBlocs),
      null,
    ),
  ];
  closeWorkspace(workspace);
  return [...measures, await measureRemoved(file, rounds)];
}
