import type Database from 'better-sqlite3';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { Provenance } from '../../../shared/fusion/provenance.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { statement } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { itsRows } from './postings.ts';
import { isMerge, whoWrote, type TheirGesture } from './written.ts';

/** What gestures between two moments did to an item: the last to touch each of its fields, and why it was touched at all. */
interface Touched {
  /** '' : the item itself, which came or went. */
  readonly byField: Map<string, Pick<Corps, 'author' | 'at'>>;
  readonly reasons: Set<string>;
}

export type Between = ReadonlyMap<string, Touched>;

/** Of the rows that are about one thing alone: there may be a million others. */
const sqlOf = (kind: Of['kind']): string => `
  SELECT seq, corps FROM historyPosting JOIN journal USING (seq)
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
  const rows = statement(db, sqlOf(of.kind)).iterate(of.id, from, to) as IterableIterator<{
    readonly seq: number;
    readonly corps: string;
  }>;
  for (const { seq, corps } of rows) {
    const gesture = readGesture(corps);
    if (gesture === null) continue;
    for (const change of gesture.changes) {
      if (!ids.has(change.id)) continue;
      const item = touched.get(change.id) ?? { byField: new Map(), reasons: new Set() };
      touched.set(change.id, item);
      if (isMerge(gesture)) touchByOthers(item, gesture, whoWrote(db, seq, gesture, change));
      else touch(item, gesture, change);
    }
  }
  return touched;
}

function touch(item: Touched, { author, at, reason }: Corps, { before, after }: Change): void {
  if (reason !== null) item.reasons.add(reason);
  // What comes or goes whole is no longer what anybody did of it before.
  const isWhole = before === null || after === null;
  if (isWhole) item.byField.clear();
  for (const field of isWhole ? [''] : Object.keys(after)) item.byField.set(field, { author, at });
}

/** What a merge brought is by whoever wrote it, for the reasons that they gave; what was decided as it came is by whoever merged. */
function touchByOthers(
  item: Touched,
  merge: Corps,
  { recus, auteurs, propre }: Provenance<TheirGesture>,
): void {
  const made = auteurs.get('');
  if (made !== undefined) item.byField.clear();
  if (propre !== null) touch(item, merge, propre);
  for (const { geste } of recus) if (geste.gesture.reason !== null) item.reasons.add(geste.gesture.reason);
  for (const [field, theirs] of auteurs) {
    const { author, at } = theirs.gesture;
    if (field === '' || theirs !== made) item.byField.set(field, { author, at });
  }
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
