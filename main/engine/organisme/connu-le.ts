import type Database from 'better-sqlite3';
import { inverseChanges } from '../../../shared/domain/gesture.ts';
import { applyChange, type MutableState } from '../../../shared/domain/row.ts';
import type { Organisme } from '../../../shared/generated/document.ts';
import { parseCorps } from '../journal/entries.ts';
import { one, statement } from '../workspace/statements.ts';
import { organismesDe, readRegistre } from './registre.ts';

/** The journal’s last row that was written by that instant: the order of rows is what counts, were a clock set back. */
function lastSeqAt(db: Database.Database, instant: string): number {
  const sql = 'SELECT seq FROM journal WHERE at <= ? ORDER BY seq DESC LIMIT 1';
  return (one(db, sql, [instant]) as { readonly seq: number } | undefined)?.seq ?? 0;
}

/**
 * The register as it was known at an instant: as it is, with what was written since undone. A correction then leaves both what was true
 * and what was believed (docs/adr/0018): going back costs what was written since, not the whole journal.
 */
export function registreConnuLe(db: Database.Database, instant: string): readonly Organisme[] {
  const state: MutableState = new Map([...readRegistre(db)].map(([entity, rows]) => [entity, new Map(rows)]));
  const rows = statement(db, 'SELECT corps FROM journal WHERE seq > ? ORDER BY seq DESC').iterate(
    lastSeqAt(db, instant),
  ) as IterableIterator<{ readonly corps: string }>;
  for (const { corps } of rows)
    for (const change of inverseChanges(parseCorps(corps).changes))
      if (state.has(change.entity)) applyChange(state, change);
  return organismesDe(state);
}
