import { closeSync, copyFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Finding } from '../../shared/contract/answers/workspace.ts';
import { EngineError } from '../../main/engine/errors.ts';
import { quietTask } from '../../main/engine/task.ts';
import { verifyFile } from '../../main/engine/verify/verify.ts';
import type { RandomSource } from '../support/random-source.ts';
import { logicalContent, pagesOf } from './database.ts';
import { offsetIn, payloadLength, type LiveRow } from './sqlite-pages.ts';

/** What a byte of the file is, as far as the promise goes. */
type Place =
  | { readonly kind: 'content'; readonly table: string; readonly row: string }
  | { readonly kind: 'serial types'; readonly table: string; readonly row: string }
  | { readonly kind: 'elsewhere'; readonly table: null; readonly row: null };

export interface Flip {
  readonly offset: number;
  readonly mask: number;
  readonly place: Place;
}

/** What verification said of a flipped file. `unsaid`: it said nothing, and nothing had changed. */
type Outcome = 'named' | 'found' | 'refused' | 'unsaid';

export interface Verdict {
  readonly flip: Flip;
  readonly outcome: Outcome;
  /** Why the promise is broken; null when it is kept. */
  readonly miss: string | null;
}

/** How findings call a row: by its name in the schema, by its first key elsewhere; one that is its rowid is not kept in the record. */
export function rowName({ table, rowid, values }: LiveRow): string {
  return String(values[table === 'sqlite_schema' ? 1 : 0] ?? rowid);
}

/** Draws bytes to flip: in the rows' content, in the records' headers, or anywhere else, headers and cell pointers most. */
export function flipDrawer(file: string, random: RandomSource): () => Flip {
  const { size, rows } = pagesOf(file);
  const bytes = readFileSync(file);
  const live = new Set(
    rows.flatMap((row) =>
      row.segments.flatMap(({ offset, length }) => Array.from({ length }, (_, i) => offset + i)),
    ),
  );
  const byTable = new Map<string, LiveRow[]>();
  for (const row of rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
  const tables = [...byTable.values()];
  const mask = (): number => (random.oneIn(2) ? 1 << random.integer(0, 7) : random.integer(1, 255));

  const inRow = (): Flip => {
    const row = random.pick(random.pick(tables));
    const length = payloadLength(row);
    const inHeader = random.oneIn(5) || length === row.headerLength;
    const position = inHeader
      ? random.integer(0, row.headerLength - 1)
      : random.integer(row.headerLength, length - 1);
    const place: Place = { kind: inHeader ? 'serial types' : 'content', table: row.table, row: rowName(row) };
    return { offset: offsetIn(row, position), mask: mask(), place };
  };
  const elsewhere = (): Flip => {
    for (;;) {
      const page = random.integer(0, bytes.length / size - 1) * size;
      const offset = random.pick([
        random.integer(0, 99),
        page + random.integer(0, 40),
        page + random.integer(0, size - 1),
        random.integer(0, bytes.length - 1),
      ]);
      if (!live.has(offset))
        return { offset, mask: mask(), place: { kind: 'elsewhere', table: null, row: null } };
    }
  };
  return () => (random.oneIn(2) ? inRow() : elsewhere());
}

function flipByte(file: string, offset: number, value: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, Uint8Array.of(value), 0, 1, offset);
  } finally {
    closeSync(descriptor);
  }
}

/** What verification finds, or that it refuses the file. */
export async function findingsOf(file: string): Promise<readonly Finding[] | 'refused'> {
  try {
    return (await verifyFile(file, quietTask)).findings;
  } catch (error) {
    if (error instanceof EngineError) return 'refused';
    throw error;
  }
}

function judged(flip: Flip, findings: readonly Finding[] | 'refused', same: () => boolean): Verdict {
  const { place } = flip;
  if (findings === 'refused') {
    // A table's content never keeps a file from being read; only the structure does.
    const told = place.kind !== 'content' || place.table === 'sqlite_schema';
    return { flip, outcome: 'refused', miss: told ? null : 'refused, although the row can be read' };
  }
  if (findings.length === 0) {
    if (place.kind === 'content')
      return { flip, outcome: 'unsaid', miss: 'content of a row changed, nothing found' };
    return { flip, outcome: 'unsaid', miss: same() ? null : 'the content differs, nothing found' };
  }
  const named = findings.some(({ table, row, message }) =>
    place.table === 'sqlite_schema'
      ? message.includes(`« ${place.row} »`)
      : table === place.table && row === place.row,
  );
  if (named) return { flip, outcome: 'named', miss: null };
  const said = findings
    .map(({ code, table, row, message }) => `${code} ${table ?? '-'} ${row ?? '-'} ${message}`)
    .join(' / ');
  if (place.kind === 'content' && place.table !== 'sqlite_schema')
    return { flip, outcome: 'found', miss: `row not named: ${said.slice(0, 600)}` };
  const table =
    place.kind === 'elsewhere' ||
    place.table === 'sqlite_schema' ||
    findings.some((finding) => finding.table === place.table);
  return { flip, outcome: 'found', miss: table ? null : `table not named: ${said.slice(0, 600)}` };
}

export interface FlipBench {
  /** Flips one byte of the file, verifies, puts the byte back. */
  attempt(flip: Flip): Promise<Verdict>;
}

/** `work`: the file that is flipped, made here from the sound one. */
export function flipBench(sound: string, work: string): FlipBench {
  copyFileSync(sound, work);
  const bytes = readFileSync(sound);
  const expected = logicalContent(sound);
  const same = (): boolean => {
    const copy = `${work}.copie`;
    copyFileSync(work, copy);
    return logicalContent(copy) === expected;
  };
  return {
    attempt: async (flip) => {
      const before = bytes.readUInt8(flip.offset);
      flipByte(work, flip.offset, before ^ flip.mask);
      try {
        return judged(flip, await findingsOf(work), same);
      } catch (error) {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { flip, outcome: 'unsaid', miss: `defect: ${detail}` };
      } finally {
        flipByte(work, flip.offset, before);
      }
    },
  };
}

/** One line that says a miss so that it can be seen again. */
export function described({ flip, miss }: Verdict): string {
  const { offset, mask, place } = flip;
  const where = place.kind === 'elsewhere' ? 'elsewhere' : `${place.kind} of ${place.table} ${place.row}`;
  return `byte ${offset} ^ ${mask} (${where}): ${miss ?? 'ok'}`;
}
