import type Database from 'better-sqlite3';
import { applyChange, emptyState, type MutableState, type State } from '../../shared/domain/row.ts';
import { statement } from '../../main/engine/workspace/statements.ts';
import { parseCorps, type Corps } from '../../main/engine/journal/entries.ts';

function replayRow(state: MutableState, corps: Corps): void {
  for (const change of corps.changes) applyChange(state, change);
}

/** The rows as they were once the journal's row `seq` was written. */
export function stateAt(db: Database.Database, seq: number): State {
  const state = emptyState();
  const rows = statement(db, 'SELECT corps FROM journal WHERE seq <= ? ORDER BY seq').iterate(
    seq,
  ) as IterableIterator<{ corps: string }>;
  for (const { corps } of rows) replayRow(state, parseCorps(corps));
  return state;
}
