import type Database from 'better-sqlite3';
import { statement } from '../workspace/statements.ts';
import { parseCorps, type Corps } from './entries.ts';

/** What gestures between two moments did to an item: the last to touch each of its fields, and why it was touched at all. */
interface Touched {
  /** '' : the item itself, which came or went. */
  readonly byField: Map<string, Pick<Corps, 'author' | 'at'>>;
  readonly reasons: Set<string>;
}

export type Between = ReadonlyMap<string, Touched>;

const sql = 'SELECT corps FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq';

/** What was done to these items after the row `from` of the journal, up to `to`. */
export function touchedBetween(
  db: Database.Database,
  ids: ReadonlySet<string>,
  from: number,
  to: number,
): Between {
  const touched = new Map<string, Touched>();
  const rows = statement(db, sql).iterate(from, to) as IterableIterator<{ corps: string }>;
  for (const { corps } of rows) {
    const { author, at, reason, changes } = parseCorps(corps);
    for (const { id, before, after } of changes) {
      if (!ids.has(id)) continue;
      const item = touched.get(id) ?? { byField: new Map(), reasons: new Set() };
      touched.set(id, item);
      if (reason !== null) item.reasons.add(reason);
      // What comes or goes whole is no longer what anybody did of it before.
      const isWhole = before === null || after === null;
      if (isWhole) item.byField.clear();
      for (const field of isWhole ? [''] : Object.keys(after)) item.byField.set(field, { author, at });
    }
  }
  return touched;
}
