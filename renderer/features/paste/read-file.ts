import { maxOctets, readOctets } from '../../../shared/paste/file.ts';
import { SourceError, type Grid } from '../../../shared/paste/grid.ts';
import type { Slices } from '../../../shared/paste/slices.ts';

/** The tables of a file that the person chose. */
export async function readFile(file: File): Promise<Slices<readonly Grid[]>> {
  // Before anything of it is read.
  if (file.size > maxOctets) throw new SourceError('tooLarge');
  return readOctets(new Uint8Array(await file.arrayBuffer()), TextDecoder);
}
