import { rowsAfter, type EntityRow } from '../../shared/document/rows.ts';
import type { Change } from '../../shared/domain/gesture.ts';

/** Gestures that were shown at once and that the engine has not answered yet, the first one first. */
const gestures = new Set<readonly Change[]>();

/** Answers what says that it was answered. */
export function depart(changes: readonly Change[]): () => void {
  gestures.add(changes);
  return () => void gestures.delete(changes);
}

/**
 * Rows as the engine says they are, with what it has not heard of yet. Without that, the answer to a gesture would take away what was
 * typed since, until its own answer comes.
 */
export function withWhatIsOnTheWay(rows: readonly EntityRow[]): readonly EntityRow[] {
  return [...gestures].reduce(rowsAfter, rows);
}
