import type Database from 'better-sqlite3';
import { choisis, type Provenance } from '../../../shared/fusion/provenance.ts';
import { parseCorps, readCorps } from '../journal/entries.ts';
import { all } from '../workspace/statements.ts';
import { itsRows } from './postings.ts';
import { changesOn, type GestureOn, type WhoWrote } from './written.ts';

type Told = Provenance<GestureOn>['recus'][number];

/** Of an item, rows where a merge may have taken what was brought from `first` on. */
export const mergesSql = `
  SELECT seq FROM historyPosting AS p WHERE ${itsRows('item')} AND seq >= ? AND seq < ?
  AND EXISTS (SELECT 1 FROM historyPosting WHERE seq = p.seq AND key IN (
    SELECT n FROM historyKey WHERE kind = 'op' AND value IN ('fusion.faite', 'fusion.actes')))`;

const nameOf = ({ received }: GestureOn, member: string): string => `${received?.hash} ${member}`;

/** What a gesture of another did, by member; what it did to the item itself is one. */
const membersOf = ({ before, after }: Told['change']): readonly string[] =>
  before === null || after === null ? [''] : Object.keys(after);

/** What merges before one made of gestures received since `first`. */
function toldBefore(
  db: Database.Database,
  whoWrote: WhoWrote,
  id: string,
  { first, seq }: { readonly first: number; readonly seq: number },
): ReadonlySet<string> {
  const merges = all(db, mergesSql, [id, first, seq]) as readonly { readonly seq: number }[];
  return new Set(
    merges.flatMap((merge) => {
      const { changes } = parseCorps(readCorps(db, merge.seq));
      return changesOn(changes, id).flatMap((change) =>
        whoWrote(merge.seq, changes, change).recus.flatMap(({ geste, change: its }) =>
          membersOf(its).map((member) => nameOf(geste, member)),
        ),
      );
    }),
  );
}

/**
 * Gestures of others, as the merge of row `seq` is the first to make something of them: one whose words it answered with others’ again was told before. What
 * gave the very value that it took is told again: the merge before was undone.
 */
export function toldOnce(
  db: Database.Database,
  whoWrote: WhoWrote,
  { id, seq }: { readonly id: string; readonly seq: number },
  { recus, auteurs }: Provenance<GestureOn>,
): readonly Told[] {
  const first = Math.min(...recus.map(({ geste }) => geste.received?.by ?? seq));
  if (first >= seq) return recus;
  const before = toldBefore(db, whoWrote, id, { first, seq });
  return recus.flatMap((told) => {
    const { geste, change } = told;
    const members = membersOf(change).filter(
      (member) => auteurs.get(member) === geste || !before.has(nameOf(geste, member)),
    );
    return members.length === 0 ? [] : [{ ...told, change: choisis(change, new Set(members)) }];
  });
}
