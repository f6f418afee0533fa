import { SourceError, type Grid } from './grid.ts';
import type { Slices } from './slices.ts';
import { readPasted, readText } from './source.ts';
import { isWorkbook, readWorkbook } from './workbook/workbook.ts';

/** Of a file of tables. */
export const maxOctets = 32 * 1024 * 1024;

/** The decoder that every host has, and that this layer does not know. */
type Decoder = new (
  label: string,
  options?: { readonly fatal?: boolean },
) => {
  decode(octets: Uint8Array): string;
};

/** UTF-16 when it says so, UTF-8 when it is, else what Excel writes in French. */
function decoded(octets: Uint8Array, Decode: Decoder): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return new Decode('utf-16le').decode(octets);
  try {
    return new Decode('utf-8', { fatal: true }).decode(octets);
  } catch (error) {
    // Bytes that are no UTF-8: it is the answer sought, not a fault.
    if (!(error instanceof TypeError)) throw error;
    return new Decode('windows-1252').decode(octets);
  }
}

/**
 * The tables of a file: a workbook by its first bytes, whatever its name, else a text.
 * @throws SourceError
 */
export function readOctets(octets: Uint8Array, Decode: Decoder): Slices<readonly Grid[]> {
  if (octets.length > maxOctets) throw new SourceError('tooLarge');
  if (isWorkbook(octets)) return readWorkbook(octets);
  const text = decoded(octets, Decode);
  if (text.includes('\0')) throw new SourceError('notText');
  return /^\s*<(?:!doctype html|html|table)/i.test(text)
    ? readPasted({ html: text, text: '' })
    : readFilled(text);
}

function* readFilled(text: string): Slices<readonly Grid[]> {
  const grids = yield* readText(text);
  if (grids.length === 0) throw new SourceError('empty');
  return grids;
}
