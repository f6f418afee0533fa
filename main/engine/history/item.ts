import type Database from 'better-sqlite3';
import type { ItemHistory, ItemStep } from '../../../shared/contract/answers/history.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { membersOf } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { parseCorps, readCorps } from '../journal/entries.ts';
import { linesAt } from '../journal/lines.ts';
import { subjectOf } from '../journal/subject.ts';
import { loadMembers } from '../workspace/rows.ts';
import { one } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { lanesOf } from './lanes.ts';
import { timer } from './patience.ts';
import { itsRows } from './postings.ts';
import { beyond, walk } from './walk.ts';

/** What a row did to one item, to one field of it when `field` is given. */
function changesOf(db: Database.Database, seq: number, id: string, field: string | null): readonly Change[] {
  return parseCorps(readCorps(db, seq)).changes.filter((change) => {
    const { before, after } = change;
    return change.id === id && (field === null || field in { ...before, ...after });
  });
}

const lastSql = `SELECT max(seq) AS seq FROM historyPosting WHERE ${itsRows('item')}`;

/** The kind of an item, as the last row that touched it says. */
function entityOf(db: Database.Database, id: string): EntityName {
  const { seq } = one(db, lastSql, [id]) as { readonly seq: number | null };
  const [change] = seq === null ? [] : changesOf(db, seq, id, null);
  if (change === undefined) throw EngineError.of('ITEM_UNKNOWN', { id });
  return change.entity;
}

/** What happened to one item, or to one field of it, newest first. */
export function itemHistory(
  db: Database.Database,
  { id, field, from, limit }: Request<'history.item'>,
): ItemHistory | null {
  if (catchUp(db, timer()) !== null) return null;
  const lanes = beyond(lanesOf(db, { ...noFilter, item: id }), 'older', from);
  const isOver = timer();
  const entity = entityOf(db, id);
  const known = field !== null && membersOf(entity).includes(field) ? field : null;
  const steps: ItemStep[] = [];
  let next: number | null = null;
  for (const { seq, isFound } of walk(db, lanes, 'older')) {
    const changes = isFound ? changesOf(db, seq, id, known) : [];
    const [line] = changes.length === 0 ? [] : linesAt(db, [seq]);
    if (line !== undefined) steps.push({ line, changes });
    if (steps.length >= limit || isOver()) {
      next = seq;
      break;
    }
  }
  const current = loadMembers(db, entity, id, membersOf(entity)) ?? null;
  const [last] = steps.flatMap(({ changes }) => changes);
  const subject = subjectOf(db, { entity, id, before: last?.before ?? null, after: current });
  return { subject, field: known, current, steps, next };
}
