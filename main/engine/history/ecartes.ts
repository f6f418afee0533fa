import type Database from 'better-sqlite3';
import type { Ecarte } from '../../../shared/contract/answers/history.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { reponsesSur } from '../fusion/reponses.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { all } from '../workspace/statements.ts';
import { itsRows } from './postings.ts';

/** What whoever merged refused of an item, or put off; of one of its fields when `field` is given. */
export const ecartesDe = (changes: readonly Change[], id: string, field: string | null): readonly Ecarte[] =>
  reponsesSur(changes, id).flatMap(({ membre, sorte, question, choix, motif = null }) =>
    (choix === 'notre' || choix === 'plusTard') && (field === null || membre === field)
      ? [{ membre, sorte, question, choix, motif }]
      : [],
  );

/** Merges of other copies that were answered about an item, among what one merge brought here. */
export const answeredSql = `
  SELECT hash, r.seq AS seq, corps FROM historyReceived AS p JOIN journalRecu AS r USING (hash)
  WHERE ${itsRows('receivedAnswered')} AND p.seq = ? ORDER BY r.seq DESC, hash`;

interface Stored {
  readonly hash: string;
  readonly seq: number;
  readonly corps: string;
}

/** A merge of another copy by which something of an item was refused there, or put off. */
export interface EcarteAilleurs {
  readonly hash: string;
  /** In the journal that it comes from. */
  readonly seq: number;
  readonly gesture: Corps;
  /** The merge itself, as its journal keeps it. */
  readonly fusion: Change;
  readonly ecartes: readonly Ecarte[];
}

/** Newest first. `merge`: the row that brought them. */
export function ecartesAilleurs(
  db: Database.Database,
  merge: number,
  id: string,
  field: string | null,
): readonly EcarteAilleurs[] {
  return (all(db, answeredSql, [id, merge]) as readonly Stored[]).flatMap(({ hash, seq, corps }) => {
    const gesture = readGesture(corps);
    const fusion = gesture?.changes.find(({ entity }) => entity === 'fusion');
    if (gesture === null || fusion === undefined) return [];
    const ecartes = ecartesDe(gesture.changes, id, field);
    return ecartes.length === 0 ? [] : [{ hash, seq, gesture, fusion, ecartes }];
  });
}
