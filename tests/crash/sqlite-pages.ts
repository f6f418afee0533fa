/** Reads a database file's b-tree pages without SQLite, to know which byte is what (sqlite.org/fileformat.html). */

/** A b-tree whose cells hold rows: a table, or the primary key that a WITHOUT ROWID table is. */
export interface Tree {
  readonly table: string;
  readonly rootpage: number;
  readonly withoutRowid: boolean;
}

interface Segment {
  readonly offset: number;
  readonly length: number;
}

type Value = null | number | bigint | string | Buffer;

export interface LiveRow {
  readonly table: string;
  /** Null in a WITHOUT ROWID table. */
  readonly rowid: number | null;
  /** Where the payload stands in the file: its start in the cell, its rest on overflow pages. */
  readonly segments: readonly Segment[];
  /** Length of the record header at the start of the payload: serial types, no content. */
  readonly headerLength: number;
  readonly values: readonly Value[];
}

interface Varint {
  readonly value: number;
  readonly end: number;
}

function varint(bytes: Buffer, start: number): Varint {
  let value = 0n;
  for (let i = 0; i < 8; i++) {
    const byte = bytes.readUInt8(start + i);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: Number(value), end: start + i + 1 };
  }
  return {
    value: Number(BigInt.asIntN(64, (value << 8n) | BigInt(bytes.readUInt8(start + 8)))),
    end: start + 9,
  };
}

const integerLengths = [0, 1, 2, 3, 4, 6, 8] as const;

function contentLength(serial: number): number {
  if (serial >= 12) return Math.floor((serial - 12) / 2);
  if (serial === 7) return 8;
  return integerLengths[serial] ?? 0;
}

function content(serial: number, bytes: Buffer): Value {
  if (serial === 0) return null;
  if (serial === 8 || serial === 9) return serial - 8;
  if (serial === 7) return bytes.readDoubleBE(0);
  if (serial === 6) return bytes.readBigInt64BE(0);
  if (serial < 6) return bytes.readIntBE(0, bytes.length);
  return serial % 2 === 1 ? bytes.toString('utf8') : bytes;
}

function record(payload: Buffer): Pick<LiveRow, 'headerLength' | 'values'> {
  const header = varint(payload, 0);
  const values: Value[] = [];
  let at = header.value;
  for (let next = header.end; next < header.value;) {
    const serial = varint(payload, next);
    const length = contentLength(serial.value);
    values.push(content(serial.value, payload.subarray(at, at + length)));
    at += length;
    next = serial.end;
  }
  return { headerLength: header.value, values };
}

const interiorIndex = 2;
const interiorTable = 5;
const leafIndex = 10;
const leafTable = 13;

export interface Pages {
  readonly size: number;
  /** Every row of the trees, in the order of the file's cells. */
  readonly rows: readonly LiveRow[];
}

/** Payload bytes kept in the cell itself; the rest is on overflow pages. */
function localLength(payload: number, usable: number, isTable: boolean): number {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (payload <= most) return payload;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((payload - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

export function readPages(bytes: Buffer, trees: readonly Tree[]): Pages {
  const size = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16);
  const usable = size - bytes.readUInt8(20);
  const rows: LiveRow[] = [];

  const segmentsOf = (start: number, length: number, isTable: boolean): readonly Segment[] => {
    const local = localLength(length, usable, isTable);
    const segments: Segment[] = [{ offset: start, length: local }];
    let left = length - local;
    for (let page = left > 0 ? bytes.readUInt32BE(start + local) : 0; left > 0;) {
      const base = (page - 1) * size;
      const here = Math.min(left, usable - 4);
      segments.push({ offset: base + 4, length: here });
      left -= here;
      page = bytes.readUInt32BE(base);
    }
    return segments;
  };
  const addRow = (tree: Tree, cell: number, isTable: boolean): void => {
    const length = varint(bytes, cell);
    const rowid = isTable ? varint(bytes, length.end) : null;
    const segments = segmentsOf(rowid?.end ?? length.end, length.value, isTable);
    const payload = Buffer.concat(
      segments.map(({ offset, length: here }) => bytes.subarray(offset, offset + here)),
    );
    rows.push({ table: tree.table, rowid: rowid?.value ?? null, segments, ...record(payload) });
  };
  const walk = (tree: Tree, page: number): void => {
    const base = (page - 1) * size;
    const header = base + (page === 1 ? 100 : 0);
    const type = bytes.readUInt8(header);
    const interior = type === interiorIndex || type === interiorTable;
    if (!interior && type !== leafIndex && type !== leafTable)
      throw new Error(`page ${page} of ${tree.table}: type ${type}`);
    const cells = bytes.readUInt16BE(header + 3);
    for (let i = 0; i < cells; i++) {
      const cell = base + bytes.readUInt16BE(header + (interior ? 12 : 8) + 2 * i);
      if (interior) walk(tree, bytes.readUInt32BE(cell));
      // Interior cells of a table hold rowids only; those of a WITHOUT ROWID table are rows like the others.
      if (type === interiorIndex) addRow(tree, cell + 4, false);
      if (!interior) addRow(tree, cell, type === leafTable);
    }
    if (interior) walk(tree, bytes.readUInt32BE(header + 8));
  };
  for (const tree of trees) walk(tree, tree.rootpage);
  return { size, rows };
}

/** The page that holds a row, and the place of its cell there. */
interface Cells {
  /** Start of the page. */
  readonly base: number;
  /** Start of its b-tree header. */
  readonly header: number;
  readonly count: number;
  /** Start of the array of cell pointers. */
  readonly pointers: number;
  /** Start of the cells. */
  readonly content: number;
  /** Which of the cells is the row's, and where it starts. */
  readonly index: number;
  readonly cell: number;
}

export function cellsAround(bytes: Buffer, row: LiveRow): Cells {
  const size = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16);
  const start = offsetIn(row, 0);
  const base = Math.floor(start / size) * size;
  const header = base + (base === 0 ? 100 : 0);
  const isInterior = bytes.readUInt8(header) === interiorIndex;
  const count = bytes.readUInt16BE(header + 3);
  const pointers = header + (isInterior ? 12 : 8);
  const cells = Array.from({ length: count }, (_, i) => base + bytes.readUInt16BE(pointers + 2 * i));
  // The last cell that starts before the payload is its own.
  const cell = Math.max(...cells.filter((place) => place < start));
  const content = base + (bytes.readUInt16BE(header + 5) || 65536);
  return { base, header, count, pointers, content, index: cells.indexOf(cell), cell };
}

/** Place in the file of the payload's byte `position`. */
export function offsetIn(row: LiveRow, position: number): number {
  let left = position;
  for (const { offset, length } of row.segments) {
    if (left < length) return offset + left;
    left -= length;
  }
  throw new Error(`no byte ${position} in a row of ${row.table}`);
}

export function payloadLength(row: LiveRow): number {
  return row.segments.reduce((sum, { length }) => sum + length, 0);
}
