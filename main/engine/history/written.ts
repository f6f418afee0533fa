import type Database from 'better-sqlite3';
import type { Change } from '../../../shared/domain/gesture.ts';
import { isObject, type Json } from '../../../shared/domain/json.ts';
import { provenance, type GesteSur, type Provenance } from '../../../shared/fusion/provenance.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { all } from '../workspace/statements.ts';
import { itsRows } from './postings.ts';

/** A gesture of another journal on an item, and the merge that first brought it. */
export interface TheirGesture extends GesteSur {
  readonly hash: string;
  /** In the journal that it comes from. */
  readonly seq: number;
  readonly broughtBy: number;
  readonly gesture: Corps;
}

/** Of an item, in the order that they came. */
export const theirsSql = `
  SELECT hash, r.seq AS seq, p.seq AS broughtBy, corps FROM historyReceived AS p JOIN journalRecu AS r USING (hash)
  WHERE ${itsRows('receivedItem')} AND p.seq <= ? ORDER BY p.seq, r.seq, hash`;

interface Stored {
  readonly hash: string;
  readonly seq: number;
  readonly broughtBy: number;
  readonly corps: string;
}

export const isMerge = ({ op }: Pick<Corps, 'op'>): boolean => op.startsWith('fusion.');

/** What others did to an item, as far as a merge could know. */
export function theirsOn(db: Database.Database, id: string, merge: number): readonly TheirGesture[] {
  return (all(db, theirsSql, [id, merge]) as readonly Stored[]).flatMap(({ corps, ...row }) => {
    const gesture = readGesture(corps);
    return gesture === null
      ? []
      : gesture.changes
          .filter((change) => change.id === id)
          .map((change) => ({ ...row, gesture, change, isReunion: isMerge(gesture) }));
  });
}

/** By item, members that a merge was answered in other words; a code that two items had is one. Of two decisions that are both kept, none. */
export function otherWords(changes: readonly Change[]): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { entity, before, after } of changes) {
    const said = entity === 'fusion' && before === null ? after?.['reponses'] : null;
    for (const answer of Array.isArray(said) ? (said as readonly Json[]) : []) {
      if (!isObject(answer) || answer['choix'] !== 'autre' || typeof answer['id'] !== 'string') continue;
      if (answer['question'] === 'deuxDecisions') continue;
      const membre = typeof answer['membre'] === 'string' ? answer['membre'] : 'code';
      words.set(answer['id'], (words.get(answer['id']) ?? new Set()).add(membre));
    }
  }
  return words;
}

/** What a merge, row `seq`, did to an item: who wrote it, and what whoever merged decided. What rows are found by is up to date. */
export function whoWrote(
  db: Database.Database,
  seq: number,
  { changes }: Pick<Corps, 'changes'>,
  change: Change,
): Provenance<TheirGesture> {
  return provenance(change, theirsOn(db, change.id, seq), otherWords(changes).get(change.id) ?? new Set());
}
