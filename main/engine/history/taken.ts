import { sameJson } from '../../../shared/domain/json.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { reponsesSur } from '../fusion/reponses.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { inOrder, type Received } from './received.ts';
import { changesOn, isMerge, readOnce } from './written.ts';

/** Was the member answered in other words, which what came is part of? */
const isOtherWords = ({ changes }: Corps, id: string, member: string): boolean =>
  reponsesSur(changes, id).some(({ choix, membre }) => choix === 'autre' && membre === member);

/** Does a merge give an item what a gesture of others had given it? */
const isTaken = (merge: Corps, { id, before, after }: Change, theirs: Corps): boolean =>
  changesOn(theirs.changes, id).some((its) => {
    if (after === null || its.after === null) return after === its.after;
    if (its.before === null) return before === null;
    return Object.entries(its.after).some(
      ([member, value]) =>
        member in after && (sameJson(after[member] ?? null, value) || isOtherWords(merge, id, member)),
    );
  });

/** Rows of other journals, as they are looked for. */
interface Known {
  /** Hashes of those on an item that the file had already. */
  readonly on: (id: string) => Iterable<string>;
  readonly rowOf: (hash: string) => Received | undefined;
}

/** Rows that a merge before had brought, and put off, or was undone with: this one takes them. Merges of others only bring what others did. */
export function takenBy(merge: Corps, { on, rowOf }: Known): readonly Received[] {
  if (!isMerge(merge)) return [];
  const gestureOf = readOnce((hash: string) => readGesture(rowOf(hash)?.corps ?? null));
  const taken = new Set<string>();
  for (const change of merge.changes)
    for (const hash of change.entity === 'fusion' ? [] : on(change.id)) {
      const theirs = taken.has(hash) ? null : gestureOf(hash);
      if (theirs !== null && !isMerge(theirs) && isTaken(merge, change, theirs)) taken.add(hash);
    }
  return [...taken].flatMap((hash) => rowOf(hash) ?? []).toSorted(inOrder);
}
