import type Database from 'better-sqlite3';
import { emptyState, applyChange } from '../../../shared/domain/row.ts';
import { sameJson } from '../../../shared/domain/json.ts';
import { one } from '../workspace/statements.ts';
import { loadMembers } from '../workspace/rows.ts';
import { parseCorps } from './entries.ts';

/**
 * Does the file hold what its last gesture says? A file copied in the middle of a commit has pages from before and from after: its
 * journal and its rows then disagree about that gesture, which is all that opening has the time to compare.
 */
export function lastGestureHolds(db: Database.Database): boolean {
  const row = one(db, 'SELECT corps FROM journal ORDER BY seq DESC LIMIT 1', []) as
    { corps: string } | undefined;
  if (row === undefined) return true;
  const { changes } = parseCorps(row.corps);
  const state = emptyState();
  for (const change of changes) applyChange(state, change);
  return changes.every(({ entity, id }) => {
    const expected = state.get(entity)?.get(id);
    const found = loadMembers(db, entity, id, Object.keys(expected ?? {}));
    return sameJson(found, expected);
  });
}
