import Database from 'better-sqlite3';
import type { VerifyReport } from '../../../shared/contract/answers/workspace.ts';
import { applyChange, emptyState, mismatch, type MutableState } from '../../../shared/domain/row.ts';
import { isEntityName } from '../../../shared/domain/entities.ts';
import { EngineError } from '../errors.ts';
import { anchorOf } from '../espace/espace.ts';
import type { JournalRow } from '../journal/chain.ts';
import { parseCorps } from '../journal/entries.ts';
import type { Task } from '../task.ts';
import { checkIdentity } from '../workspace/header.ts';
import { upgrade } from '../workspace/migrate.ts';
import { setPragmas } from '../workspace/pragmas.ts';
import { privateCopy, type OpenFile, type PrivateCopy } from '../workspace/private-copy.ts';
import { openingError } from '../workspace/sqlite-errors.ts';
import { chainPass } from './chain-pass.ts';
import { collector, type Report } from './findings.ts';
import { historyExpected, type HistoryExpected } from './history-pass.ts';
import { coffrePass, effacees } from './coffre-pass.ts';
import { decisionsPass } from './decisions-pass.ts';
import { rowsPass } from './rows-pass.ts';
import { checkPages, checkSchema } from './structure.ts';
import { versionsPass, type Adoption } from './versions-pass.ts';

interface Replay {
  readonly state: MutableState;
  readonly adoptions: Map<string, Adoption>;
  /** Every seal that the journal named, and whose it is. */
  readonly sceaux: Map<string, string>;
  /** Null when what it is found by cannot even be read. */
  readonly history: HistoryExpected | null;
  /** What the first row of the journal did. */
  firstOp: string | null;
}

function replayRow(replay: Replay, row: JournalRow, report: Report): void {
  const corps = parseCorps(row.corps);
  replay.firstOp ??= corps.op;
  replay.history?.follow(row.seq, corps);
  for (const change of corps.changes) {
    const { entity, id } = change;
    if (!isEntityName(entity) || mismatch(replay.state.get(entity)?.get(id), change) !== null) {
      report('REPLAY_CONFLICT', { seq: row.seq, entity, id }, { table: 'journal', row: String(row.seq) });
      continue;
    }
    applyChange(replay.state, change);
    const sceau = entity === 'personne' ? change.after?.['sceau'] : null;
    if (typeof sceau === 'string') replay.sceaux.set(sceau, id);
    if (entity === 'version')
      replay.adoptions.set(id, { seq: row.seq, previousHash: row.prev_hash.toString('hex') });
  }
}

/** An emptied file is consistent with its empty journal: but every workspace begins by its own creation. */
function checkBeginning({ state, firstOp }: Replay, report: Report): void {
  if (firstOp !== 'espace.created') report('JOURNAL_START', undefined, { table: 'journal' });
  const count = state.get('espace')?.size ?? 0;
  if (count !== 1) report('ESPACE_COUNT', { count }, { table: 'espace' });
}

/** A row that was altered may say anything. */
function replayReadable(replay: Replay, row: JournalRow, report: Report): void {
  try {
    replayRow(replay, row, report);
  } catch {
    report('ENTRY_UNREADABLE', { seq: row.seq }, { table: 'journal', row: String(row.seq) });
  }
}

/** A step that damaged pages stop half-way is a finding; the steps after it still say what they can. */
function guarded<T>(report: Report, table: string, step: () => T, otherwise: T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof EngineError && error.code === 'CANCELLED') throw error;
    report(
      'TABLE_UNREADABLE',
      { table, detail: error instanceof Error ? error.message : String(error) },
      { table },
    );
    return otherwise;
  }
}

function examine(db: Database.Database, copy: PrivateCopy, task: Task): VerifyReport {
  const { findings, report } = collector();
  guarded(report, 'sqlite_schema', () => checkPages(db, report), undefined);
  guarded(report, 'sqlite_schema', () => checkSchema(db, report), undefined);
  const history = guarded(report, 'historyPosting', () => historyExpected(db), null);
  const replay: Replay = {
    state: emptyState(),
    adoptions: new Map(),
    sceaux: new Map(),
    history,
    firstOp: null,
  };
  const onRow = (row: JournalRow): void => replayReadable(replay, row, report);
  const head = guarded(report, 'journal', () => chainPass(db, task, report, onRow), null);
  checkBeginning(replay, report);
  const rows = rowsPass(db, replay.state, report);
  guarded(report, 'document', () => versionsPass(db, replay.state, replay.adoptions, report), undefined);
  guarded(report, 'decision', () => decisionsPass(replay.state, report), undefined);
  // Derived from the journal: where that is altered, it says so itself.
  if (findings.every(({ table }) => table !== 'journal'))
    guarded(report, 'historyPosting', () => history?.compare(report), undefined);
  const personnes = replay.state.get('personne') ?? new Map();
  guarded(report, 'coffre', () => coffrePass(db, personnes, replay.sceaux, report), undefined);
  return {
    file: copy.original,
    sha256: copy.sha256,
    readAt: copy.readAt,
    head: head === null ? null : anchorOf(head),
    gestures: head?.seq ?? 0,
    rows,
    versions: replay.state.get('version')?.size ?? 0,
    effacees: effacees(personnes),
    findings,
  };
}

/**
 * Examines a file on a private copy: its pages, its structure, the chain of its journal, every row against a replay of the
 * journal, every frozen version. Damage is a finding, never an exception; what is not a workspace at all is refused.
 * `open`: the workspace that this process has open, if any.
 */
export async function verifyFile(
  file: string,
  task: Task,
  open: OpenFile | null = null,
): Promise<VerifyReport> {
  const copy = await privateCopy(file, open);
  let db: Database.Database | null = null;
  try {
    db = new Database(copy.path);
    setPragmas(db, copy.original);
    checkIdentity(db, copy.original);
    upgrade(db, copy.original);
    return examine(db, copy, task);
  } catch (error) {
    throw openingError(error, copy.original) ?? error;
  } finally {
    db?.close();
    copy.remove();
  }
}
