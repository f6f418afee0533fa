import type { RandomSource } from '../support/random-source.ts';
import type { Kind } from './sql-tampers.ts';
import { cellsAround, offsetIn, payloadLength, type LiveRow } from './sqlite-pages.ts';

/** Bytes put in the place of others. */
export interface Edit {
  readonly offset: number;
  readonly octets: Buffer;
}

/** `row`: whose cell or bytes they are. */
export interface ByteTamper {
  readonly edits: readonly Edit[];
  readonly rows: readonly LiveRow[];
}

type Tampering = (octets: Buffer, rows: readonly LiveRow[], random: RandomSource) => ByteTamper | null;

/** One byte of what a row says. */
const change: Tampering = (octets, rows, random) => {
  const row = random.pick(rows);
  const length = payloadLength(row);
  if (length === row.headerLength) return null;
  const offset = offsetIn(row, random.integer(row.headerLength, length - 1));
  const mask = random.oneIn(2) ? 1 << random.integer(0, 7) : random.integer(1, 255);
  return { edits: [{ offset, octets: Buffer.of(octets.readUInt8(offset) ^ mask) }], rows: [row] };
};

/** What two rows say, or a part of it, exchanged where both have the same columns of the same lengths. */
const swap: Tampering = (octets, rows, random) => {
  const [one, other] = [random.pick(rows), random.pick(rows)];
  const length = payloadLength(one);
  const isAlike = one.segments.length === 1 && other.segments.length === 1 && payloadLength(other) === length;
  if (!isAlike) return null;
  const [a, b] = [offsetIn(one, 0), offsetIn(other, 0)];
  const part = (start: number, from: number, to: number): Buffer =>
    Buffer.from(octets.subarray(start + from, start + to));
  if (!part(a, 0, one.headerLength).equals(part(b, 0, one.headerLength))) return null;
  const from = random.oneIn(2) ? one.headerLength : random.integer(one.headerLength, length);
  const to = random.oneIn(2) ? length : random.integer(from, length);
  if (part(a, from, to).equals(part(b, from, to))) return null;
  return {
    edits: [
      { offset: a + from, octets: part(b, from, to) },
      { offset: b + from, octets: part(a, from, to) },
    ],
    rows: [one, other],
  };
};

const uint16 = (value: number): Buffer => {
  const octets = Buffer.alloc(2);
  octets.writeUInt16BE(value);
  return octets;
};

/** A cell taken out of its page: the pointers after it come up by one. */
const deletion: Tampering = (octets, rows, random) => {
  const row = random.pick(rows);
  const page = cellsAround(octets, row);
  if (page.count < 2) return null;
  const pointers = page.pointers + 2 * page.index;
  const after = Buffer.from(octets.subarray(pointers + 2, page.pointers + 2 * page.count));
  return {
    edits: [
      { offset: page.header + 3, octets: uint16(page.count - 1) },
      { offset: pointers, octets: after },
    ].filter((edit) => edit.octets.length > 0),
    rows: [row],
  };
};

/** A cell like another, in the free room of its page, its pointer after that one's. */
const insertion: Tampering = (octets, rows, random) => {
  const row = random.pick(rows);
  const page = cellsAround(octets, row);
  const cell = Buffer.from(octets.subarray(page.cell, offsetIn(row, 0) + payloadLength(row)));
  const end = page.pointers + 2 * page.count;
  const start = page.content - cell.length;
  if (row.segments.length > 1 || start < end + 2) return null;
  const after = octets.subarray(page.pointers + 2 * page.index, end);
  return {
    edits: [
      { offset: page.header + 3, octets: uint16(page.count + 1) },
      { offset: page.header + 5, octets: uint16(start - page.base) },
      { offset: page.pointers + 2 * page.index, octets: Buffer.concat([uint16(start - page.base), after]) },
      { offset: start, octets: cell },
    ],
    rows: [row],
  };
};

export const byteTampers: Readonly<Record<Kind, Tampering>> = { change, insertion, deletion, swap };
