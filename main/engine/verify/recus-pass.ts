import type Database from 'better-sqlite3';
import { sha256 } from '../canonical.ts';
import { linkHash } from '../journal/chain.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { all, one } from '../workspace/statements.ts';
import type { Report } from './findings.ts';
import { sameText } from './same-text.ts';

interface Recue {
  readonly hash: string;
  readonly seq: number;
  readonly corps: string | null;
  readonly sha256: Buffer;
  readonly prev_hash: Buffer;
}

const table = 'journalRecu';
const texte = { table, column: 'corps', key: 'hash' } as const;

/** The column that is no longer what its hash says; null when the row is whole. A text that was kept back is known by its digest. */
function changee(db: Database.Database, row: Recue): string | null {
  const { hash, corps, sha256: digest, prev_hash: prev } = row;
  const tient = (said: Buffer): boolean => linkHash(prev, said).toString('hex') === hash;
  if (corps !== null && sha256(corps) !== digest.toString('hex'))
    return tient(digest) ? 'corps' : tient(Buffer.from(sha256(corps), 'hex')) ? 'sha256' : 'hash';
  if (!tient(digest)) return 'hash';
  return corps !== null && !sameText(db, texte, hash, corps) ? 'corps' : null;
}

/** Seq of a row of the file’s own journal, by its hash. */
const propre = (db: Database.Database, hash: string): number | undefined =>
  (one(db, 'SELECT seq FROM journal WHERE hash = unhex(?)', [hash]) as { readonly seq: number } | undefined)
    ?.seq;

/** From a head back to the file’s own journal: each row is there, and has the number after that of the one before. Answers the seq of that head, null once something is missing. */
function remonter(
  db: Database.Database,
  recues: ReadonlyMap<string, Recue>,
  vues: Map<string, number | null>,
  tete: string,
  report: Report,
): void {
  const chemin: Recue[] = [];
  let at = tete;
  while (!vues.has(at)) {
    const row = recues.get(at);
    if (row === undefined) break;
    chemin.push(row);
    at = row.prev_hash.toString('hex');
  }
  let seq = vues.get(at) ?? propre(db, at) ?? null;
  if (seq === null && !vues.has(at)) {
    report('RECUE_MISSING', { hash: at }, { table, row: at });
    vues.set(at, null);
  }
  for (const row of chemin.reverse()) {
    if (seq !== null && row.seq !== seq + 1)
      report('RECUE_CHANGED', { hash: row.hash }, { table, row: row.hash, field: 'seq' });
    seq = seq === null ? null : seq + 1;
    vues.set(row.hash, seq);
  }
}

/**
 * Rows received of other journals: each against its own hash, each head that a merge ever named back to the file’s own journal, and none that no head leads to.
 * What they say is handed to `onGeste`, with the hash of the row before. Answers how many they are.
 */
export function recusPass(
  db: Database.Database,
  tetes: ReadonlySet<string>,
  report: Report,
  onGeste: (seq: number, precedent: string, geste: Corps) => void,
): number {
  const rows = all(db, 'SELECT hash, seq, corps, sha256, prev_hash FROM journalRecu', []) as readonly Recue[];
  const recues = new Map(rows.map((row) => [row.hash, row]));
  for (const row of rows) {
    const field = changee(db, row);
    if (field !== null) report('RECUE_CHANGED', { hash: row.hash }, { table, row: row.hash, field });
    const geste = row.corps === null ? null : readGesture(row.corps);
    if (geste !== null) onGeste(row.seq, row.prev_hash.toString('hex'), geste);
  }
  const vues = new Map<string, number | null>();
  for (const tete of tetes) remonter(db, recues, vues, tete, report);
  for (const { hash } of rows)
    if (!vues.has(hash)) report('RECUE_UNEXPECTED', { hash }, { table, row: hash });
  return rows.length;
}
