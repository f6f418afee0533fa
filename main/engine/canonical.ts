import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { isObject } from '../../shared/domain/json.ts';

/** Documents are some ten deep; what is deeper comes from elsewhere, and could exhaust the stack. */
const plainDepth = 64;

/**
 * Is this plain JSON whose members already stand in canonical order? Then JSON.stringify writes the very text of RFC 8785, whose
 * numbers and strings are those of ECMAScript. Anything unusual is not: it is left to the full algorithm, which sorts or refuses.
 */
function isInOrder(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'boolean') return true;
  if (depth === plainDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isInOrder(item, depth + 1));
  if (!isObject(value)) return false;
  let previous = '';
  // Parsed or put together here: nothing is inherited. `Object.keys` would make a list for each of thousands of items.
  for (const name in value) {
    if (name < previous || name === 'toJSON' || !isInOrder(value[name], depth + 1)) return false;
    previous = name;
  }
  return true;
}

/** How JSON.stringify writes half of a surrogate pair, which RFC 8785 refuses; and a backslash that only looks like it, which is rare. */
const HALF = '\\ud';

/** RFC 8785: the one text that a JSON value has. Documents are put together in order, which spares the sorting. */
export function canonical(value: unknown): string {
  const plain = isInOrder(value) ? JSON.stringify(value) : undefined;
  const text = plain === undefined || plain.includes(HALF) ? canonicalize(value) : plain;
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

const isShallow = (value: unknown, depth = 0): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth < plainDepth && Object.values(value).every((one) => isShallow(one, depth + 1)));

/** Is this the one text of what was read from it? What is deeper than what is written here is no text of ours. @throws when it has none, as half of a surrogate pair. */
export const isTextOf = (text: string, read: unknown): boolean => isShallow(read) && canonical(read) === text;

const encoder = new TextEncoder();

/** A unit of UTF-16 takes three bytes at most. */
const mostBytes = 3;

/** The bytes of a text: `Buffer.from` goes through it twice, to know how many there will be; room that is not written costs nothing. */
export function utf8(text: string): Buffer {
  const room = Buffer.allocUnsafeSlow(text.length * mostBytes);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

export function sha256(content: string | Buffer): string {
  return hash('sha256', content, 'hex');
}
