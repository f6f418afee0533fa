import type Database from 'better-sqlite3';
import { inverseChanges } from '../../../shared/domain/gesture.ts';
import { applyChange, type MutableState } from '../../../shared/domain/row.ts';
import type { Organisme } from '../../../shared/generated/document.ts';
import { parseCorps } from '../journal/entries.ts';
import { lastSeqAt } from '../history/last-seq-at.ts';
import { statement } from '../workspace/statements.ts';
import { organismesDe, readRegistre } from './registre.ts';

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
