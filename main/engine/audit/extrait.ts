import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import type { ExtraitEcrit } from '../../../shared/contract/answers/workspace.ts';
import application from '../../../package.json' with { type: 'json' };
import { sha256 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { anchorOf } from '../espace/espace.ts';
import { writeAtomically } from '../exchange/atomic-write.ts';
import { readHead, type JournalRow } from '../journal/chain.ts';
import { frozenTables } from '../journal/commit.ts';
import { chunksOf } from '../jsonl.ts';
import { counting, throwIfCancelled, type Task } from '../task.ts';
import type { OpenFile, PrivateCopy } from '../workspace/private-copy.ts';
import { one } from '../workspace/statements.ts';
import { throughCopy } from '../workspace/through-copy.ts';
import type { Head } from '../workspace/workspace.ts';

interface Asked {
  readonly file: string;
  readonly to: string;
  /** Rows by the digest of their text, save those that freeze a document. */
  readonly sansCorps: boolean;
}

/** Files of a dossier are no texts, and may be heavy: their rows name their hashes. */
const { fichier: _fichiers, ...frozenTexts } = frozenTables;

interface Gelee {
  readonly table: string;
  readonly sorte: string;
}

const everFrozen: readonly Gelee[] = Object.entries(frozenTexts).map(([table, sorte]) => ({ table, sorte }));

/** As the canonical text of a creation has it: inside a text of somebody's, its quotation marks would be escaped. */
const freezes = new RegExp(`"before":null,"entity":"(?:${everFrozen.map(({ sorte }) => sorte).join('|')})"`);

/** A damaged row may hold anything where a hash should be. */
const hex = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('hex') : String(value));

const textLine = (text: string, sansCorps: boolean): object =>
  sansCorps && !freezes.test(text) ? { sha256: sha256(text) } : { corps: text };

const rowLine = ({ seq, prev_hash, hash, corps }: JournalRow, sansCorps: boolean): object => ({
  seq,
  prev_hash: hex(prev_hash),
  hash: hex(hash),
  ...textLine(String(corps), sansCorps),
});

/** A row of another journal; its text may never have been sent. */
interface Recue {
  readonly seq: number;
  readonly prev_hash: Buffer;
  readonly hash: string;
  readonly corps: string | null;
  readonly sha256: Buffer;
}

const recueLine = ({ seq, prev_hash, hash, corps, sha256: digest }: Recue, sansCorps: boolean): object => ({
  recue: seq,
  prev_hash: hex(prev_hash),
  hash,
  ...(corps === null ? { sha256: hex(digest) } : textLine(corps, sansCorps)),
});

/** A file may be of a format that had less. */
const hasTable = (db: Database.Database, table: string): boolean =>
  one(db, 'SELECT 1 FROM sqlite_schema WHERE name = ?', [table]) !== undefined;

const countOf = (db: Database.Database, table: string): number =>
  (one(db, `SELECT count(*) AS count FROM ${table}`, []) as { count: number }).count;

/** Rows of other journals, that merges saw. */
function* recuesOf(db: Database.Database, sansCorps: boolean): Generator<object> {
  const rows = db.prepare('SELECT seq, prev_hash, hash, corps, sha256 FROM journalRecu ORDER BY seq, hash');
  for (const row of rows.iterate() as IterableIterator<Recue>) yield recueLine(row, sansCorps);
}

function* rowsOf(db: Database.Database, sansCorps: boolean): Generator<object> {
  const rows = db.prepare('SELECT seq, prev_hash, hash, corps FROM journal ORDER BY seq');
  for (const row of rows.iterate() as IterableIterator<JournalRow>) yield rowLine(row, sansCorps);
}

function* documentsOf(db: Database.Database, { table, sorte }: Gelee): Generator<object> {
  const documents = db.prepare(`SELECT ${sorte} AS id, octets FROM ${table} ORDER BY id`);
  for (const { id, octets } of documents.iterate() as IterableIterator<{ id: string; octets: Buffer }>)
    yield { document: id, sorte, texte: octets.toString('utf8') };
}

/** The lines of an extract, as docs/journal.md says them: what it was read from, rows of other journals, those of the journal, the frozen documents. */
function* linesOf(
  db: Database.Database,
  copy: PrivateCopy,
  head: Head,
  sansCorps: boolean,
  task: Task,
): Generator<object> {
  const frozen = everFrozen.filter(({ table }) => hasTable(db, table));
  const recues = hasTable(db, 'journalRecu') ? countOf(db, 'journalRecu') : 0;
  yield {
    format: 'paritaire/extrait',
    version: 1,
    logiciel: { nom: application.productName, version: application.version },
    fichier: { nom: basename(copy.original), sha256: copy.sha256, luLe: copy.readAt },
    tete: { seq: head.seq, hash: hex(head.hash) },
    recues,
    documents: frozen.reduce((total, { table }) => total + countOf(db, table), 0),
  };
  const step = counting(task, recues + head.seq);
  for (const rows of [...(recues === 0 ? [] : [recuesOf(db, sansCorps)]), rowsOf(db, sansCorps)])
    for (const row of rows) {
      yield row;
      step();
    }
  for (const one of frozen)
    for (const document of documentsOf(db, one)) {
      throwIfCancelled(task);
      yield document;
    }
}

function write(db: Database.Database, copy: PrivateCopy, { to, sansCorps }: Asked, task: Task): ExtraitEcrit {
  const head = readHead(db);
  if (head === null) throw EngineError.of('FILE_FOREIGN', { file: copy.original });
  const sha = writeAtomically(to, chunksOf(linesOf(db, copy, head, sansCorps, task)));
  return { file: to, sha256: sha, head: anchorOf(head) };
}

/**
 * Writes the audit extract of a file, whole or not at all: all that shows the chain, the adopted versions and the texts reviewed to somebody who has no Paritaire. A
 * private copy is read, which is neither verified nor brought up to date: what is altered is shown as it is. Nothing of the safe of persons is in it.
 * `open`: the workspace that this process has open, if any.
 */
export function ecrireExtrait(asked: Asked, task: Task, open: OpenFile | null): Promise<ExtraitEcrit> {
  return throughCopy(asked.file, open, (db, copy) => write(db, copy, asked, task));
}
