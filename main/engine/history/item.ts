import type Database from 'better-sqlite3';
import type { ItemHistory, ItemStep } from '../../../shared/contract/answers/history.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import { membersOf } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { parseCorps, readCorps } from '../journal/entries.ts';
import { namesCited, subjectOf } from '../journal/subject.ts';
import { loadMembers } from '../workspace/rows.ts';
import { one } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { lanesOf } from './lanes.ts';
import { timer } from './patience.ts';
import { itsRows } from './postings.ts';
import { changesOf, stepsAt } from './steps.ts';
import { beyond, walk } from './walk.ts';
import { gesturesIn, whoWroteIn } from './written.ts';

const lastSql = `SELECT max(seq) AS seq FROM historyPosting WHERE ${itsRows('item')}`;

/** The kind of an item, as the last row that touched it says. */
function entityOf(db: Database.Database, id: string): EntityName {
  const { seq } = one(db, lastSql, [id]) as { readonly seq: number | null };
  const [change] = seq === null ? [] : changesOf(parseCorps(readCorps(db, seq)), id, null);
  if (change === undefined) throw EngineError.of('ITEM_UNKNOWN', { id });
  return change.entity;
}

/** What happened to one item, or to one field of it, newest first. */
export function itemHistory(
  db: Database.Database,
  { id, field, from, limit }: Request<'history.item'>,
): ItemHistory | null {
  if (catchUp(db, timer()) !== null) return null;
  const lanes = beyond(lanesOf(db, { ...noFilter, item: id }, 'decided'), 'older', from);
  const isOver = timer();
  const entity = entityOf(db, id);
  const known = field !== null && membersOf(entity).includes(field) ? field : null;
  const gestures = gesturesIn(db);
  const read = { db, gestures, whoWrote: whoWroteIn(db, gestures) };
  const steps: ItemStep[] = [];
  let next: number | null = null;
  let reached = 0;
  for (const { seq, isFound } of walk(db, lanes, 'older')) {
    // A merge may be found for what it did, and for what it brought.
    if (isFound && seq !== reached) steps.push(...stepsAt(read, seq, { id, field: known }));
    if (isFound) reached = seq;
    if (steps.length >= limit || isOver()) {
      next = seq;
      break;
    }
  }
  const current = loadMembers(db, entity, id, membersOf(entity)) ?? null;
  const [last] = steps.flatMap(({ changes }) => changes);
  const subject = subjectOf(db, { entity, id, before: last?.before ?? null, after: current });
  const noms = namesCited(
    db,
    steps.flatMap(({ changes }) => changes),
  );
  return { subject, field: known, current, steps, noms, next };
}
