import type Database from 'better-sqlite3';
import type { TeteVue } from '../../../shared/contract/paquet.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { EngineError } from '../errors.ts';
import type { LigneRecue } from '../fusion/autre.ts';
import { isVisa } from '../fusion/visas.ts';
import { sansDoublon, tetesDites } from '../fusion/vus.ts';
import { genesisHash, linkFault, type JournalRow } from '../journal/chain.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { counting, type Task } from '../task.ts';
import { all, one } from '../workspace/statements.ts';
import { ligneDuJournal, seTient } from './lignes.ts';

/** A journal that is sent from: no row of an altered one leaves. */
export interface Source {
  readonly db: Database.Database;
  /** Its name, as it is told. */
  readonly file: string;
}

const alteree = ({ file }: Source, seq: number): EngineError =>
  EngineError.of('PAQUET_SOURCE_ALTEREE', { file, seq });

function gesteDe(source: Source, seq: number, corps: string): Corps {
  const geste = readGesture(corps);
  if (geste === null) throw alteree(source, seq);
  return geste;
}

const rowsSql = 'SELECT seq, corps, prev_hash, hash FROM journal WHERE seq > ? ORDER BY seq';

const rowSql = 'SELECT seq, corps, hash FROM journal WHERE seq = ?';

/**
 * The row that a package follows: 0, before the first. A visa is followed by nothing: whoever had nothing else to take in that package noted nothing of it,
 * and has the row before.
 */
export function ligneAvant(source: Source, seq: number, last: number): Pick<JournalRow, 'seq' | 'hash'> {
  if (seq === 0) return { seq, hash: genesisHash };
  const row = one(source.db, rowSql, [seq]) as Pick<JournalRow, 'seq' | 'corps' | 'hash'> | undefined;
  if (row === undefined || seq >= last) throw EngineError.of('PAQUET_DEPUIS', { seq, last });
  return isVisa(gesteDe(source, seq, row.corps)) ? ligneAvant(source, seq - 1, last) : row;
}

/** The rows of a file's own journal after one, each held to the one before, with what it says. */
export function* lignesPropres(
  source: Source,
  apres: Pick<JournalRow, 'seq' | 'hash'>,
  total: number,
  task: Task,
): Generator<{ readonly ligne: LigneRecue; readonly geste: Corps }> {
  const step = counting(task, total);
  let previous = apres;
  for (const row of source.db.prepare(rowsSql).iterate(apres.seq) as IterableIterator<JournalRow>) {
    if (linkFault(previous, row) !== null) throw alteree(source, row.seq);
    yield { ligne: ligneDuJournal(row), geste: gesteDe(source, row.seq, row.corps) };
    previous = row;
    step();
  }
}

interface Recue {
  readonly hash: string;
  readonly seq: number;
  readonly corps: string | null;
  readonly sha256: Buffer;
  readonly prev_hash: Buffer;
}

const reunionsJusquaSql = `SELECT seq, corps FROM journal WHERE seq <= ? AND instr(corps, '"entity":"fusion"') > 0 ORDER BY seq`;

/** Heads that were seen once a row was written. Of a merge that was undone by then, nobody who has the journal so far kept the rows. */
function tetesJusqua(source: Source, seq: number): readonly TeteVue[] {
  const tenues = new Map<string, readonly TeteVue[]>();
  for (const row of all(source.db, reunionsJusquaSql, [seq]) as readonly Pick<JournalRow, 'seq' | 'corps'>[])
    for (const { entity, id, after } of gesteDe(source, row.seq, row.corps).changes)
      if (entity === 'fusion') tenues.set(id, tetesDites(after));
  return [...tenues.values()].flat();
}

/** Rows received that lead to these heads: whoever has seen the heads has them. */
function menantA(db: Database.Database, tetes: readonly TeteVue[]): ReadonlySet<string> {
  const avant = new Map(
    (
      all(db, 'SELECT hash, lower(hex(prev_hash)) AS avant FROM journalRecu', []) as {
        readonly hash: string;
        readonly avant: string;
      }[]
    ).map((row) => [row.hash, row.avant]),
  );
  const found = new Set<string>();
  for (const tete of tetes)
    for (let hash: string | undefined = tete.hash; hash !== undefined && !found.has(hash);) {
      if (!avant.has(hash)) break;
      found.add(hash);
      hash = avant.get(hash);
    }
  return found;
}

/** Rows of other journals that whoever has this one up to a row may lack. */
export function* lignesRecues(
  source: Source,
  apres: number,
): Generator<{ readonly ligne: LigneRecue; readonly changes: readonly Change[] }> {
  const { db } = source;
  const connues = menantA(db, tetesJusqua(source, apres));
  const rows = db.prepare('SELECT hash, seq, corps, sha256, prev_hash FROM journalRecu ORDER BY seq, hash');
  for (const row of rows.iterate() as IterableIterator<Recue>) {
    if (connues.has(row.hash)) continue;
    const { seq, corps, sha256, prev_hash: prevHash } = row;
    const ligne = { seq, corps, sha256, prevHash, hash: Buffer.from(row.hash, 'hex') };
    if (!seTient(ligne)) throw alteree(source, seq);
    yield { ligne, changes: corps === null ? [] : gesteDe(source, seq, corps).changes };
  }
}

/** Every gesture that a file holds, its own and those received. */
export function* tousLesChangements(source: Source): Generator<Change> {
  for (const sql of [
    'SELECT seq, corps FROM journal ORDER BY seq',
    'SELECT seq, corps FROM journalRecu WHERE corps IS NOT NULL',
  ])
    for (const { seq, corps } of source.db.prepare(sql).iterate() as IterableIterator<JournalRow>)
      yield* gesteDe(source, seq, corps).changes;
}

/** The heads that are seen, each once. */
export function tetesVues({ db }: Source): readonly TeteVue[] {
  const lists = all(db, 'SELECT tetes FROM fusion ORDER BY id', []) as { readonly tetes: string }[];
  return sansDoublon(lists.flatMap(({ tetes }) => JSON.parse(tetes) as readonly TeteVue[]));
}
