import { SourceError, type Grid } from '../../../shared/paste/grid.ts';
import type { Slices } from '../../../shared/paste/slices.ts';
import { readPasted, readText } from '../../../shared/paste/source.ts';
import { isWorkbook, readWorkbook } from '../../../shared/paste/workbook/workbook.ts';

const MAX_OCTETS = 32 * 1024 * 1024;

/** UTF-16 when it says so, UTF-8 when it is, else what Excel writes in French. */
function decoded(octets: Uint8Array): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch (error) {
    // Bytes that are no UTF-8: it is the answer sought, not a fault.
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(octets);
  }
}

/** The tables of a file: a workbook by its first bytes, whatever its name, else a text. */
export async function readFile(file: File): Promise<Slices<readonly Grid[]>> {
  if (file.size > MAX_OCTETS) throw new SourceError('tooLarge');
  const octets = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(octets)) return readWorkbook(octets);
  const text = decoded(octets);
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
