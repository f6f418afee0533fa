import type Database from 'better-sqlite3';
import type { Touch } from '../../../shared/contract/answers/journal.ts';
import type { Change, Gesture } from '../../../shared/domain/gesture.ts';
import { sameJson } from '../../../shared/domain/json.ts';
import { applyChange, mismatch } from '../../../shared/domain/row.ts';
import { entityLabels } from '../../../shared/i18n/fr/entities.ts';
import { EngineError } from '../errors.ts';
import { canonical, utf8 } from '../canonical.ts';
import { currentFormat } from '../workspace/migrations/index.ts';
import { readRowsOf } from '../workspace/read-rows.ts';
import { deleteRows, insertRow, updateRow } from '../workspace/rows.ts';
import { fileError } from '../workspace/sqlite-errors.ts';
import { one, run } from '../workspace/statements.ts';
import { checkCoffre } from '../personne/coffre.ts';
import type { Head, Workspace } from '../workspace/workspace.ts';
import { chainHash, genesisHash } from './chain.ts';
import { checkGesture } from './check-change.ts';
import { checkCommentaires } from './check-commentaires.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkDossiers } from './check-dossiers.ts';
import { checkPartages } from './check-partages.ts';
import { checkPassages } from './check-passages.ts';
import { checkPlaces, referentielsOf } from './check-places.ts';
import { checkRelectures, checkUneSeule, closesPar } from './check-relectures.ts';
import { journalFormat } from './entries.ts';
import { parentsIn } from './parents.ts';

export interface CommitResult extends Touch {
  readonly head: Head;
  readonly changes: readonly Change[];
}

/** Each table of frozen bytes, and the column that says whose they are, or which. */
export const frozenTables = { document: 'version', instantane: 'relecture', fichier: 'sha256' } as const;

/** Bytes frozen by this gesture, written beside its rows: the document of a version, the snapshot of a review, a file of a dossier. */
export interface Frozen {
  readonly table: keyof typeof frozenTables;
  readonly id: string;
  readonly octets: Buffer;
}

/** Members are given in the order that canonical JSON wants: it is then the plain JSON of the object. */
function corpsOf({ at, author, changes, op, reason, undoOf }: Gesture, replica: string): Buffer {
  const text = canonical({
    at,
    author: { college: author.college, id: author.id, nom: author.nom },
    changes: changes.map(({ after, before, entity, id }) => ({ after, before, entity, id })),
    format: journalFormat,
    op,
    reason,
    replica,
    schema: currentFormat,
    undoOf,
  });
  return utf8(text);
}

type Batch = readonly [Change, ...Change[]];

/**
 * Removals that follow each other, together; any other change is alone. Taking out what was pasted alternates kinds at each row: links
 * are only checked at COMMIT, so that the order of removals does not count.
 */
function* removalsTogether(changes: readonly Change[]): Generator<Batch> {
  let batch: [Change, ...Change[]] | null = null;
  for (const change of changes) {
    if (batch !== null && change.after === null && batch[0].after === null) {
      batch.push(change);
      continue;
    }
    if (batch !== null) yield batch;
    batch = [change];
  }
  if (batch !== null) yield batch;
}

function write(db: Database.Database, batch: Batch): void {
  const [{ entity, id, before, after }] = batch;
  if (after === null)
    for (const [kind, ofKind] of Map.groupBy(batch, (change) => change.entity))
      deleteRows(
        db,
        kind,
        ofKind.map((change) => change.id),
      );
  else if (before === null) insertRow(db, entity, id, after);
  else updateRow(db, entity, id, after);
}

/**
 * Applies changes one after the other, to the rows held in memory and to the file. Then reads again what was written: what the journal
 * says must be what the file holds (fossil-scm.org/home/doc/trunk/www/selfcheck.wiki).
 */
function applyChanges(db: Database.Database, changes: readonly Change[]): void {
  const rows = readRowsOf(db, changes);
  for (const batch of removalsTogether(changes)) {
    for (const change of batch) {
      const { entity, id } = change;
      if (mismatch(rows.get(entity)?.get(id), change) !== null)
        throw EngineError.of('CONFLICT', { entity: entityLabels[entity], id });
      applyChange(rows, change);
    }
    write(db, batch);
  }
  const written = readRowsOf(db, changes);
  for (const { entity, id } of changes)
    if (!sameJson(written.get(entity)?.get(id), rows.get(entity)?.get(id)))
      throw new Error(`${entity} ${id}: not written as asked`);
}

/** The text goes as bytes, made once: as a text, each use of megabytes would encode them again. */
function append(db: Database.Database, previous: Head | null, corps: Buffer, at: string): Head {
  const seq = (previous?.seq ?? 0) + 1;
  const prevHash = previous?.hash ?? genesisHash;
  const hash = chainHash(prevHash, corps);
  run(db, 'INSERT INTO journal (seq, corps, prev_hash, hash) VALUES (?, CAST(? AS TEXT), ?, ?)', [
    seq,
    corps,
    prevHash,
    hash,
  ]);
  // Compared where it stands: a row of megabytes would be made into a text again.
  const written = one(
    db,
    'SELECT corps = CAST(? AS TEXT) AND hash = ? AS isSame FROM journal WHERE seq = ?',
    [corps, hash, seq],
  ) as { isSame: number } | undefined;
  if (written?.isSame !== 1) throw new Error(`journal row ${seq}: not written as asked`);
  return { seq, hash, at };
}

function freeze(db: Database.Database, frozen: Frozen): void {
  const { table, id, octets } = frozen;
  run(db, `INSERT INTO ${table} (${frozenTables[table]}, octets) VALUES (?, ?)`, [id, octets]);
}

const comesFromElsewhere = ({ op }: Gesture): boolean => op === 'fusion.faite' || op === 'fusion.actes';

/**
 * What stands here does not change because another copy says otherwise: a decision that something rests on, a draft in review, unless what
 * comes also says that the review is over.
 */
function checkHere(db: Database.Database, changes: readonly Change[]): void {
  checkDecisions(db, changes);
  checkRelectures(db, parentsIn(db, changes), changes, closesPar(changes));
}

/** Rolls back without hiding why: SQLite may already have done so itself (sqlite.org/lang_transaction.html). */
function rollBack(db: Database.Database): void {
  if (db.inTransaction) db.exec('ROLLBACK');
}

function explained(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return EngineError.of('LINK_BROKEN', {}, error);
  if (typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT') && error instanceof Error) {
    return EngineError.of('CHANGE_REFUSED', { detail: error.message }, error);
  }
  return fileError(error, file) ?? error;
}

/**
 * The only way anything is written: new rows and the journal row that says so, in one transaction, or nothing at all.
 * `beside` runs last inside the transaction: what it writes beside the rows, or refuses.
 * @throws EngineError CONFLICT when a `before` no longer holds, CHANGE_REFUSED, LINK_BROKEN, or the file's own errors.
 */
export function commit(
  workspace: Workspace,
  gesture: Gesture,
  replica: string,
  frozen: readonly Frozen[] = [],
  beside?: (db: Database.Database) => void,
): CommitResult {
  const { db } = workspace;
  checkGesture(gesture);
  const corps = corpsOf(gesture, replica);
  try {
    run(db, 'BEGIN IMMEDIATE', []);
    const comes = comesFromElsewhere(gesture);
    // What comes was decided, read and closed elsewhere: it is held to what stands here before it.
    if (comes) checkHere(db, gesture.changes);
    applyChanges(db, gesture.changes);
    const parents = parentsIn(db, gesture.changes);
    checkPlaces(db, parents, gesture.changes);
    checkPartages(db, parents, gesture.changes);
    checkPassages(db, gesture.changes);
    checkDossiers(db, parents, gesture.changes);
    checkUneSeule(db, gesture.changes);
    if (!comes) {
      checkDecisions(db, gesture.changes);
      checkRelectures(db, parents, gesture.changes);
      checkCommentaires(db, parents, gesture.changes);
    }
    const referentiels = referentielsOf(parents, gesture.changes);
    for (const one of frozen) freeze(db, one);
    const head = append(db, workspace.head, corps, gesture.at);
    beside?.(db);
    checkCoffre(db, gesture);
    run(db, 'COMMIT', []);
    workspace.head = head;
    workspace.changed = true;
    return {
      head,
      changes: gesture.changes,
      touched: [...new Set(gesture.changes.map((change) => change.entity))],
      referentiels,
    };
  } catch (error) {
    rollBack(db);
    throw explained(error, workspace.file);
  }
}
