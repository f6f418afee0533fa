import type Database from 'better-sqlite3';
import { readGesture, type Corps } from '../journal/entries.ts';
import { statement } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { itsRows } from './postings.ts';

/** What gestures between two moments did to an item: the last to touch each of its fields, and why it was touched at all. */
interface Touched {
  /** '' : the item itself, which came or went. */
  readonly byField: Map<string, Pick<Corps, 'author' | 'at'>>;
  readonly reasons: Set<string>;
}

export type Between = ReadonlyMap<string, Touched>;

/** Of the rows that are about one thing alone: there may be a million others. */
const sqlOf = (kind: Of['kind']): string => `
  SELECT corps FROM historyPosting JOIN journal USING (seq)
  WHERE ${itsRows(kind)} AND seq > ? AND seq <= ? ORDER BY seq`;

/** A référentiel, or a training body. */
interface Of {
  readonly kind: 'referentiel' | 'organisme';
  readonly id: string;
}

/** What was done to these items of it after the row `from` of the journal, up to `to`. */
export function touchedBetween(
  db: Database.Database,
  of: Of,
  ids: ReadonlySet<string>,
  from: number,
  to: number,
): Between {
  const touched = new Map<string, Touched>();
  catchUp(db);
  const rows = statement(db, sqlOf(of.kind)).iterate(of.id, from, to) as IterableIterator<{ corps: string }>;
  for (const { corps } of rows) {
    const gesture = readGesture(corps);
    if (gesture === null) continue;
    const { author, at, reason, changes } = gesture;
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

/** The same of several items that are read as one: who touched any of them last. Null: nobody did. */
export function touchedAsOne(between: Between): Touched | null {
  const all = [...between.values()];
  const [last] = all
    .flatMap(({ byField }) => [...byField.values()])
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (last === undefined) return null;
  return { byField: new Map([['', last]]), reasons: new Set(all.flatMap(({ reasons }) => [...reasons])) };
}
