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

const everFrozen = Object.entries(frozenTexts).map(([table, sorte]) => ({ table, sorte }));

/** As the canonical text of a creation has it: inside a text of somebody's, its quotation marks would be escaped. */
const freezes = new RegExp(`"before":null,"entity":"(?:${everFrozen.map(({ sorte }) => sorte).join('|')})"`);

/** A damaged row may hold anything where a hash should be. */
const hex = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('hex') : String(value));

function rowLine({ seq, prev_hash, hash, corps }: JournalRow, sansCorps: boolean): object {
  const text = String(corps);
  const said = sansCorps && !freezes.test(text) ? { sha256: sha256(text) } : { corps: text };
  return { seq, prev_hash: hex(prev_hash), hash: hex(hash), ...said };
}

/** Those of this file: it may be of a format that had less. */
const frozenIn = (db: Database.Database): typeof everFrozen =>
  everFrozen.filter(
    ({ table }) => one(db, 'SELECT 1 FROM sqlite_schema WHERE name = ?', [table]) !== undefined,
  );

const countOf = (db: Database.Database, table: string): number =>
  (one(db, `SELECT count(*) AS count FROM ${table}`, []) as { count: number }).count;

/** The lines of an extract, as docs/journal.md says them: what it was read from, the rows of the journal, the frozen documents. */
function* linesOf(
  db: Database.Database,
  copy: PrivateCopy,
  head: Head,
  sansCorps: boolean,
  task: Task,
): Generator<object> {
  const frozen = frozenIn(db);
  yield {
    format: 'paritaire/extrait',
    version: 1,
    logiciel: { nom: application.productName, version: application.version },
    fichier: { nom: basename(copy.original), sha256: copy.sha256, luLe: copy.readAt },
    tete: { seq: head.seq, hash: hex(head.hash) },
    documents: frozen.reduce((total, { table }) => total + countOf(db, table), 0),
  };
  const step = counting(task, head.seq);
  const rows = db.prepare('SELECT seq, prev_hash, hash, corps FROM journal ORDER BY seq').iterate();
  for (const row of rows as IterableIterator<JournalRow>) {
    yield rowLine(row, sansCorps);
    step();
  }
  for (const { table, sorte } of frozen) {
    const documents = db.prepare(`SELECT ${sorte} AS id, octets FROM ${table} ORDER BY id`).iterate();
    for (const { id, octets } of documents as IterableIterator<{ id: string; octets: Buffer }>) {
      throwIfCancelled(task);
      yield { document: id, sorte, texte: octets.toString('utf8') };
    }
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
