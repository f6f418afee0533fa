import type Database from 'better-sqlite3';
import type { VerifyReport } from '../../../shared/contract/answers/workspace.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { applyChange, emptyState, mismatch, type MutableState } from '../../../shared/domain/row.ts';
import { entityNames, isEntityName } from '../../../shared/domain/entities.ts';
import type { PrintedAnchor } from '../../../shared/domain/printed-anchor.ts';
import { EngineError } from '../errors.ts';
import { anchorOf } from '../espace/espace.ts';
import type { JournalRow } from '../journal/chain.ts';
import { isSigned, isWritten, parseCorps, type Corps } from '../journal/entries.ts';
import { counting, throwIfCancelled, type Task } from '../task.ts';
import { upgrade } from '../workspace/migrate.ts';
import type { OpenFile, PrivateCopy } from '../workspace/private-copy.ts';
import { one } from '../workspace/statements.ts';
import { throughCopy } from '../workspace/through-copy.ts';
import { anchorPass } from './anchor-pass.ts';
import { chainPass } from './chain-pass.ts';
import { collector, type Report } from './findings.ts';
import {
  historyExpected,
  posted,
  readStored,
  storedKeys,
  type Digests,
  type Posted,
  type HistoryExpected,
} from './history-pass.ts';
import { coffrePass, effacees } from './coffre-pass.ts';
import { decisionsPass } from './decisions-pass.ts';
import { fichiersPass } from './fichiers-pass.ts';
import { createClock, type Clock } from './entry-checks.ts';
import { commeRecues, lignesRecues, recusPass } from './recus-pass.ts';
import { rowsPass } from './rows-pass.ts';
import { checkPages, checkSchema } from './structure.ts';
import { suitePass } from './suite-pass.ts';
import { gelees, geleesPass, type Adoption } from './versions-pass.ts';

/** What the rows of the journal say, gathered as they are read. */
interface Replay {
  readonly state: MutableState;
  readonly adoptions: Map<string, Adoption>;
  /** Every seal that the journal named, and whose it is. */
  readonly sceaux: Map<string, string>;
  /** The SHA-256 of every file that was joined to a dossier, and what it was then called. */
  readonly fichiers: Map<string, string>;
  /** Hashes of the heads that merges ever named. */
  readonly tetes: Set<string>;
  /** Frozen elsewhere, and brought by a merge. */
  readonly venues: Set<string>;
  readonly clock: Clock;
  /** Null when what it is found by cannot even be read. */
  readonly history: HistoryExpected | null;
  /** What the first row of the journal did. */
  firstOp: string | null;
}

function replayRow(replay: Replay, row: JournalRow, report: Report): void {
  const corps = parseCorps(row.corps);
  const place = { table: 'journal', row: String(row.seq), field: 'corps' };
  replay.firstOp ??= corps.op;
  replay.history?.follow(row.seq, corps);
  replay.clock.read(row.seq, corps.at);
  if (!isWritten(corps, row.seq)) report('ENTRY_UNREADABLE', { seq: row.seq }, place);
  if (!isSigned(corps.author)) report('AUTHOR_UNKNOWN', { seq: row.seq }, place);
  for (const change of corps.changes) {
    const { entity, id } = change;
    if (!isEntityName(entity) || mismatch(replay.state.get(entity)?.get(id), change) !== null) {
      report('REPLAY_CONFLICT', { seq: row.seq, entity, id }, place);
      continue;
    }
    applyChange(replay.state, change);
    const sceau = entity === 'personne' ? change.after?.['sceau'] : null;
    if (typeof sceau === 'string') replay.sceaux.set(sceau, id);
    if (entity === 'pieceJointe' && change.before === null)
      replay.fichiers.set(change.after?.['sha256'] as string, change.after?.['nom'] as string);
    if (entity === 'fusion') for (const { hash } of tetesDe(change.after)) replay.tetes.add(hash);
    if (gele(change) && corps.op === 'fusion.actes') replay.venues.add(id);
    if (gele(change)) replay.adoptions.set(id, { seq: row.seq, previousHash: row.prev_hash.toString('hex') });
  }
}

/** Does it freeze a document, which names the row before? */
const gele = ({ entity, before }: Change): boolean =>
  (entity === 'version' || entity === 'relecture') && before === null;

const tetesDe = (fusion: JsonObject | null): readonly { readonly hash: string }[] =>
  (fusion?.['tetes'] ?? []) as readonly { readonly hash: string }[];

/** What a merge brought was frozen in the journal that it was received with. */
function replayReceived(
  { adoptions, venues }: Replay,
  seq: number,
  previousHash: string,
  geste: Corps,
): void {
  if (geste.op === 'fusion.actes') return;
  for (const change of geste.changes)
    if (gele(change) && venues.has(change.id)) adoptions.set(change.id, { seq, previousHash });
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
    report('ENTRY_UNREADABLE', { seq: row.seq }, { table: 'journal', row: String(row.seq), field: 'corps' });
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

/** How many rows are read, for the progress: a table that cannot be counted is found when it is read. */
function rowCount(db: Database.Database): number {
  const journal = 'SELECT coalesce(max(seq), 0) AS rows FROM journal';
  const others = entityNames.map((entity) => `SELECT count(*) AS rows FROM ${entity}`);
  return [journal, ...others].reduce((sum, sql) => {
    try {
      return sum + (one(db, sql, []) as { rows: number }).rows;
    } catch {
      return sum;
    }
  }, 0);
}

/** A table that cannot be read is named, the one or the other. */
function historyPass(db: Database.Database, history: HistoryExpected | null, report: Report): void {
  const keys = guarded(report, 'historyKey', () => storedKeys(db), null);
  const found = new Map<number, Digests>();
  const read = (table: Posted): boolean =>
    guarded(report, table, () => (readStored(db, table, found), true), false);
  const isRead = posted.map(read).every(Boolean);
  if (keys !== null && isRead) history?.compare(keys, found, report);
}

function examine(
  db: Database.Database,
  copy: PrivateCopy,
  task: Task,
  ancre: PrintedAnchor | null,
): VerifyReport {
  const { findings, remarks, report, remark } = collector();
  guarded(report, 'sqlite_schema', () => checkPages(db, report), undefined);
  guarded(report, 'sqlite_schema', () => checkSchema(db, report), undefined);
  const recues = guarded(report, 'journalRecu', () => lignesRecues(db), null);
  const history = guarded(
    report,
    'historyPosting',
    () => historyExpected(db, commeRecues(recues ?? new Map())),
    null,
  );
  const replay: Replay = {
    state: emptyState(),
    adoptions: new Map(),
    sceaux: new Map(),
    fichiers: new Map(),
    tetes: new Set(),
    venues: new Set(),
    history,
    clock: createClock(),
    firstOp: null,
  };
  const step = counting(task, rowCount(db));
  const onRow = (row: JournalRow): void => replayReadable(replay, row, report);
  const head = guarded(report, 'journal', () => chainPass(db, step, report, onRow), null);
  checkBeginning(replay, report);
  const anchor =
    ancre &&
    guarded(report, 'journal', () => anchorPass(db, recues ?? new Map(), ancre, head, report), {
      ...ancre,
      kept: false,
      received: null,
    });
  replay.clock.say(remark);
  throwIfCancelled(task);
  const rows = rowsPass(db, replay.state, step, report);
  throwIfCancelled(task);
  const received = (seq: number, previous: string, geste: Corps): void =>
    replayReceived(replay, seq, previous, geste);
  if (recues !== null)
    guarded(
      report,
      'journalRecu',
      () => recusPass(db, recues, replay.tetes, replay.state, report, received),
      undefined,
    );
  for (const one of gelees)
    guarded(report, one.table, () => geleesPass(db, one, replay.state, replay.adoptions, report), undefined);
  guarded(report, 'fichier', () => fichiersPass(db, replay.fichiers, report), undefined);
  guarded(report, 'decision', () => decisionsPass(replay.state, report), undefined);
  // Derived from the journal and from rows received: where those are altered, they say so themselves.
  if (findings.every(({ table }) => table !== 'journal' && table !== 'journalRecu')) {
    historyPass(db, history, report);
    const suite = (): void => suitePass(db, replay.state, replay.tetes, task, report);
    guarded(report, 'journalRecu', suite, undefined);
  }
  const personnes = replay.state.get('personne') ?? new Map();
  guarded(report, 'coffre', () => coffrePass(db, personnes, replay.sceaux, report), undefined);
  return {
    file: copy.original,
    sha256: copy.sha256,
    readAt: copy.readAt,
    head: head === null ? null : anchorOf(head),
    anchor,
    gestures: head?.seq ?? 0,
    recues: recues?.size ?? 0,
    rows,
    versions: replay.state.get('version')?.size ?? 0,
    effacees: effacees(personnes),
    findings,
    remarks,
  };
}

/**
 * Examines a file on a private copy: its pages, its structure, the chain of its journal, every row against a replay of the
 * journal, every frozen version. Damage is a finding, never an exception; what is not a workspace at all is refused.
 * `open`: the workspace that this process has open, if any. `ancre`: a head of its journal that was printed earlier.
 */
export function verifyFile(
  file: string,
  task: Task,
  open: OpenFile | null = null,
  ancre: PrintedAnchor | null = null,
): Promise<VerifyReport> {
  return throughCopy(file, open, (db, copy) => {
    upgrade(db, copy.original);
    throwIfCancelled(task);
    return examine(db, copy, task, ancre);
  });
}
