import type Database from 'better-sqlite3';
import type { State } from '../../../shared/domain/row.ts';
import { digestOf, linkHash } from '../journal/chain.ts';
import type { Received } from '../history/received.ts';
import { readGesture, readReceived, type Corps } from '../journal/entries.ts';
import { Sortes } from '../journal/sortes.ts';
import { all, one } from '../workspace/statements.ts';
import type { Report } from './findings.ts';
import { sameText } from './same-text.ts';

/** A row received, as it is kept. */
export interface Recue {
  readonly hash: string;
  readonly seq: number;
  readonly corps: string | null;
  readonly sha256: Buffer;
  readonly prev_hash: Buffer;
}

/** All of them, by hash. */
export const lignesRecues = (db: Database.Database): ReadonlyMap<string, Recue> =>
  new Map(
    (all(db, 'SELECT hash, seq, corps, sha256, prev_hash FROM journalRecu', []) as readonly Recue[]).map(
      (row) => [row.hash, row],
    ),
  );

/** As the history reads them. */
export const commeRecues =
  (recues: ReadonlyMap<string, Recue>) =>
  (hash: string): Received | undefined => {
    const row = recues.get(hash);
    return row === undefined ? undefined : { ...row, before: hashDAvant(row) };
  };

const table = 'journalRecu';
const texte = { table, column: 'corps', key: 'hash' } as const;

/** Is a row the one that its hash names? */
export const tient = ({ corps, sha256: digest, prev_hash: prev, hash }: Recue): boolean =>
  (corps === null || digestOf(corps).equals(digest)) && linkHash(prev, digest).toString('hex') === hash;

/**
 * The column that is no longer what its hash says; null when the row is whole. A text that was kept back is known by its digest. `nommee`: another
 * row, or a merge, still names it by that hash.
 */
function changee(db: Database.Database, row: Recue, nommee: boolean): string | null {
  const { hash, corps, sha256: digest, prev_hash: prev } = row;
  const nomme = (said: Buffer): boolean => linkHash(prev, said).toString('hex') === hash;
  const dit = corps === null ? digest : digestOf(corps);
  if (!dit.equals(digest)) return nomme(digest) ? 'corps' : nomme(dit) ? 'sha256' : 'hash';
  if (!nomme(digest)) return nommee ? 'prev_hash' : 'hash';
  return corps !== null && !sameText(db, texte, hash, corps) ? 'corps' : null;
}

/** Seq of a row of the file’s own journal, by its hash. */
const propre = (db: Database.Database, hash: string): number | undefined =>
  (one(db, 'SELECT seq FROM journal WHERE hash = unhex(?)', [hash]) as { readonly seq: number } | undefined)
    ?.seq;

export const hashDAvant = ({ prev_hash: prev }: Recue): string => prev.toString('hex');

/** Rows that some head leads to. */
function atteintes(recues: ReadonlyMap<string, Recue>, tetes: ReadonlySet<string>): ReadonlySet<string> {
  const vues = new Set<string>();
  for (const tete of tetes)
    for (
      let row = recues.get(tete);
      row !== undefined && !vues.has(row.hash);
      row = recues.get(hashDAvant(row))
    )
      vues.add(row.hash);
  return vues;
}

/** Of an identifier that a row gives to two items, the row is told. */
function tenirAuxSortes(rows: readonly Recue[], present: State, report: Report): void {
  const sortes = new Sortes();
  for (const [entity, items] of present) for (const id of items.keys()) sortes.noter({ entity, id });
  for (const { hash, corps } of rows.toSorted((a, b) => a.seq - b.seq)) {
    const autre = sortes.noterTout(readGesture(corps)?.changes ?? []);
    if (autre !== null)
      report('RECUE_IDENTIFIANT', { hash, id: autre.id }, { table, row: hash, field: 'corps' });
  }
}

/**
 * Rows received of other journals: each against its own hash, the row before it there or in the file’s own journal, with the number before; each
 * head that a merge ever named; none that no head leads to; and an identifier is that of one item, in them and in `present`. What they say is handed to `onGeste`, with the hash of the row before.
 */
export function recusPass(
  db: Database.Database,
  recues: ReadonlyMap<string, Recue>,
  tetes: ReadonlySet<string>,
  present: State,
  report: Report,
  onGeste: (seq: number, precedent: string, geste: Corps) => void,
): void {
  const rows = [...recues.values()];
  const nommees = new Set([...tetes, ...rows.map(hashDAvant)]);
  const seqDe = (hash: string): number | undefined => recues.get(hash)?.seq ?? propre(db, hash);
  for (const hash of nommees)
    if (seqDe(hash) === undefined) report('RECUE_MISSING', { hash }, { table, row: hash });
  const vues = atteintes(recues, tetes);
  for (const row of rows) {
    const { hash, seq, corps } = row;
    const avant = seqDe(hashDAvant(row));
    const field =
      changee(db, row, nommees.has(hash)) ?? (avant !== undefined && seq !== avant + 1 ? 'seq' : null);
    if (field !== null) report('RECUE_CHANGED', { hash }, { table, row: hash, field });
    if (!vues.has(hash)) report('RECUE_UNEXPECTED', { hash }, { table, row: hash });
    const geste = corps === null ? null : readReceived(corps, seq);
    if (geste !== null) onGeste(seq, hashDAvant(row), geste);
    else if (corps !== null && field === null)
      report('RECUE_UNREADABLE', { hash }, { table, row: hash, field: 'corps' });
  }
  tenirAuxSortes(rows, present, report);
}
