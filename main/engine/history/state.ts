import type Database from 'better-sqlite3';
import { inverseChanges, type Change } from '../../../shared/domain/gesture.ts';
import { applyChange, emptyState, type MutableState, type State } from '../../../shared/domain/row.ts';
import { parseCorps } from '../journal/entries.ts';
import { readDraft } from '../referentiel/queries.ts';
import { one, statement } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { itsRows } from './postings.ts';

const ofIt = itsRows('referentiel');
/** Looked at one by one: a row is read when its turn comes. */
export const stateSql = {
  back: `SELECT corps FROM historyPosting JOIN journal USING (seq) WHERE ${ofIt} AND seq > ? ORDER BY seq DESC`,
  forth: `SELECT corps FROM historyPosting JOIN journal USING (seq) WHERE ${ofIt} AND seq <= ? ORDER BY seq`,
} as const;

const countSql = `SELECT count(*) AS count FROM historyPosting WHERE ${ofIt} AND seq BETWEEN ? AND ?`;

/** The rows of a référentiel and of its grids as they are: what changes are applied to. */
function presentState(db: Database.Database, id: string): MutableState {
  const state = emptyState();
  for (const [entity, rows] of readDraft(db, id))
    for (const [one, row] of rows) state.get(entity)?.set(one, row);
  return state;
}

/**
 * The rows of a référentiel once the journal's row `seq` was written: from what they are, what was done since being undone, or from
 * nothing, whichever is the shorter way. Only rows that are about it are read.
 */
export function referentielStateAt(db: Database.Database, id: string, seq: number): State {
  catchUp(db);
  const count = (first: number, last: number): number =>
    (one(db, countSql, [id, first, last]) as { readonly count: number }).count;
  const isBack = count(seq + 1, Number.MAX_SAFE_INTEGER) <= count(1, seq);
  const state = isBack ? presentState(db, id) : emptyState();
  const changesOf = (changes: readonly Change[]): readonly Change[] =>
    isBack ? inverseChanges(changes) : changes;
  const rows = statement(db, isBack ? stateSql.back : stateSql.forth).iterate(id, seq) as IterableIterator<{
    readonly corps: string;
  }>;
  for (const { corps } of rows)
    for (const change of changesOf(parseCorps(corps).changes)) applyChange(state, change);
  return state;
}
