import type Database from 'better-sqlite3';
import type { MadeOf } from '../../../shared/contract/answers/history.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { Origines, Provenance } from '../../../shared/fusion/provenance.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { statement } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { itsRows } from './postings.ts';
import { isMerge, madeOf, reasonOf, whoWroteIn, type GestureOn } from './written.ts';

/** Who gave a field what it says, when, and of whose words where a merge was answered in others. */
interface Hand extends Pick<Corps, 'author' | 'at'> {
  readonly madeOf: MadeOf | null;
}

/** What gestures between two moments did to an item: the last to touch each of its fields, and why it was touched at all. */
interface Touched {
  /** '' : the item itself, which came or went. */
  readonly byField: Map<string, Hand>;
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
  const whoWrote = whoWroteIn(db);
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
      if (isMerge(gesture)) touchByOthers(item, gesture, whoWrote(seq, gesture.changes, change));
      else touch(item, gesture, change);
    }
  }
  return touched;
}

function touch(
  item: Touched,
  gesture: Corps,
  change: Change,
  origins: Origines<GestureOn> = new Map(),
): void {
  const { author, at } = gesture;
  const { before, after } = change;
  const reason = reasonOf(gesture, change);
  if (reason !== null) item.reasons.add(reason);
  // What comes or goes whole is no longer what anybody did of it before.
  const isWhole = before === null || after === null;
  if (isWhole) item.byField.clear();
  for (const field of isWhole ? [''] : Object.keys(after))
    item.byField.set(field, { author, at, madeOf: madeOf(origins, field) });
}

/** What a merge brought is by whoever wrote it, for the reasons that they gave; what was decided as it came is by whoever merged. */
function touchByOthers(
  item: Touched,
  merge: Corps,
  { recus, auteurs, propre, origines }: Provenance<GestureOn>,
): void {
  const made = auteurs.get('');
  if (made !== undefined) item.byField.clear();
  if (propre !== null) touch(item, merge, propre, origines);
  for (const { geste, change } of recus) {
    const reason = reasonOf(geste.gesture, change);
    if (reason !== null) item.reasons.add(reason);
  }
  for (const [field, theirs] of auteurs) {
    if (field !== '' && theirs === made) continue;
    const { author, at } = theirs.gesture;
    const words = recus.find(({ geste }) => geste === theirs)?.origines ?? new Map();
    item.byField.set(field, { author, at, madeOf: madeOf(words, field) });
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
