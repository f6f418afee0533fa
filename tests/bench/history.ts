import type Database from 'better-sqlite3';
import { historyPage } from '../../main/engine/history/history.ts';
import { closeWorkspace, openWorkspace } from '../../main/engine/opening.ts';
import { referentielAt } from '../../main/engine/version/moment.ts';
import type { HistoryPage } from '../../shared/contract/answers/history.ts';
import { noFilter, type JournalFilter } from '../../shared/contract/shapes.ts';
import type { LongHistory } from './history-made.ts';
import { interleaved, median, percentile95, ratioMeasure, timed, type Measure } from './measure.ts';
import { Random } from './random.ts';

const GOAL_PAGE_MS = 50;
const GOAL_STATE_MS = 2000;
const pageLength = 100;

type Condition = readonly [kind: string, value: string];

interface Asked {
  readonly filter: JournalFilter;
  /** The same for SQL written by hand. */
  readonly conditions: readonly Condition[];
}

/** What people ask of a journal: one thing, or several at once, of days in the middle of it too. */
function someFilter(
  random: Random,
  { from, to, referentiels, worded }: LongHistory,
  people: readonly string[],
): Asked {
  const person: Condition = ['person', random.pick(people)];
  const home: Condition = ['referentiel', random.pick(referentiels).id];
  const entity: Condition = ['entity', 'competence'];
  const op: Condition = ['op', 'item.changed'];
  const item: Condition = ['item', random.pick(worded).id];
  const college: Condition = ['college', 'salaries'];
  const conditions = random.pick([
    [person],
    [home],
    [item],
    [college, entity, op],
    [person, entity],
    [person, home],
    [person, home, op],
  ]);
  const asked = new Map(conditions);
  const start = from + random.next() * (to - from);
  const isOfDays = random.next() < 0.5;
  const instant = (time: number): string => new Date(Math.floor(time)).toISOString();
  return {
    conditions,
    filter: {
      ...noFilter,
      person: asked.get('person') ?? null,
      home: asked.get('referentiel') ?? null,
      entity: asked.has('entity') ? 'competence' : null,
      op: asked.has('op') ? 'item.changed' : null,
      item: asked.get('item') ?? null,
      college: asked.has('college') ? 'salaries' : null,
      from: isOfDays ? instant(start) : null,
      to: isOfDays ? instant(start + 30 * 86_400_000) : null,
      phase: random.next() < 0.2 ? 'before' : null,
    },
  };
}

/** Reading the rows of the journal that have these keys, by SQL that knows which they are. */
function bareReader(db: Database.Database): (conditions: readonly Condition[]) => void {
  const keyOf = db.prepare('SELECT n FROM historyKey WHERE kind = ? AND value = ?').pluck();
  const queries = [1, 2, 3].map((count) =>
    db.prepare(
      `SELECT seq, corps FROM journal WHERE seq IN (SELECT p0.seq FROM ${Array.from({ length: count }, (_, i) => `historyPosting AS p${i}`).join(', ')} WHERE ${Array.from({ length: count }, (_, i) => `p${i}.key = ? AND p${i}.seq = p0.seq`).join(' AND ')} ORDER BY p0.seq DESC LIMIT ${pageLength})`,
    ),
  );
  return (conditions) => {
    queries[conditions.length - 1]?.all(conditions.map(([kind, value]) => keyOf.get(kind, value)));
  };
}

/** Asked for until it is full, or nothing is left. */
function firstPage(db: Database.Database, filter: JournalFilter): void {
  let count = 0;
  for (let from: number | null = null; ;) {
    const page: HistoryPage = historyPage(db, { filter, way: 'older', from, limit: pageLength - count });
    if (page.preparing !== null) throw new Error('the journal is not ready');
    count += page.lines.length;
    from = page.next;
    if (from === null || count === pageLength) return;
  }
}

/** First pages of a filtered history, and a référentiel as it was in the middle of it. */
export async function measureHistory(
  history: LongHistory,
  rounds: number,
  seed: number,
): Promise<readonly Measure[]> {
  const random = new Random(seed);
  const workspace = openWorkspace(history.file);
  const { db } = workspace;
  const people = db.prepare("SELECT value FROM historyKey WHERE kind = 'person'").pluck().all() as string[];
  const rows = (db.prepare('SELECT max(seq) FROM journal').pluck().get() as number).toLocaleString('fr-FR');
  const bare = bareReader(db);
  const pages: number[] = [];
  const bares: number[] = [];
  for (let i = 0; i < rounds * 20; i++) {
    const { filter, conditions } = someFilter(random, history, people);
    pages.push(await timed(() => firstPage(db, filter)));
    bares.push(await timed(() => bare(conditions)));
  }
  const middle = Math.floor((workspace.head?.seq ?? 0) / 2);
  const itsRows = db.prepare(
    `SELECT corps FROM historyPosting JOIN journal USING (seq) WHERE key = (SELECT n FROM historyKey WHERE kind = 'referentiel' AND value = ?) AND seq > ?`,
  );
  const ids = history.referentiels.map(({ id }) => id);
  let id = '';
  const state = await interleaved(
    rounds,
    1,
    () => {
      id = random.pick(ids);
      return timed(() => referentielAt(workspace, id, `@${middle}`));
    },
    () => timed(() => itsRows.all(id, middle)),
  );
  workspace.changed = false;
  closeWorkspace(workspace);
  const p95 = percentile95(pages);
  return [
    {
      name: `Première page d’un journal filtré, ${rows} lignes, p95 (nu : SQL à la main)`,
      ours: p95,
      bare: percentile95(bares),
      unit: 'ms',
      ratio: median(pages) / median(bares),
      goal: { words: `< ${GOAL_PAGE_MS} ms`, met: p95 < GOAL_PAGE_MS },
    },
    {
      ...ratioMeasure('Un référentiel au milieu de ce journal (nu : lire ses lignes depuis)', state, null),
      goal: { words: `< ${GOAL_STATE_MS / 1000} s`, met: state.ours < GOAL_STATE_MS },
    },
  ];
}
