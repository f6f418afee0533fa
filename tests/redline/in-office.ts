import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet } from '../../shared/paper/sheet.ts';
import { wordText, type WordBlock } from '../support/word-text.ts';
import { zipPart } from '../support/zip-part.ts';
import { redlined } from './drawn.ts';
import { resolveInOffice, type Asked } from './libreoffice.ts';

const sides = [
  { command: 'Accept', side: 'after' },
  { command: 'Reject', side: 'before' },
] as const;

/**
 * What a file says as LibreOffice wrote it; no change is left in it. A paragraph that went before a table that went too stays, empty: LibreOffice
 * cannot make one of a paragraph and a table.
 */
async function written(
  file: string,
): Promise<{ readonly text: readonly WordBlock[]; readonly left: number }> {
  const xml = await zipPart(readFileSync(file), 'word/document.xml');
  return {
    text: wordText(xml).filter((block) => block !== ''),
    left: [...xml.matchAll(/<w:(?:ins|del)[ >]/g)].length,
  };
}

/** Of each pair, what LibreOffice made otherwise than it should: accepted, the second text; rejected, the first. */
export async function faultsInOffice(
  folder: string,
  pairs: readonly (readonly [Sheet, Sheet])[],
): Promise<readonly string[]> {
  const file = (i: number, name: string): string => join(folder, `${i}-${name}.docx`);
  const asked: Asked[] = [];
  for (const [i, [a, b]] of pairs.entries()) {
    const made = await redlined(a, b);
    for (const name of ['before', 'after', 'both'] as const) writeFileSync(file(i, name), made[name]);
    for (const { command, side } of sides) {
      asked.push({ command, source: file(i, 'both'), target: file(i, command) });
      asked.push({ command: 'keep', source: file(i, side), target: file(i, `${side}-kept`) });
    }
  }
  resolveInOffice(asked);
  const faults: string[] = [];
  for (const i of pairs.keys())
    for (const { command, side } of sides) {
      const [made, meant] = [await written(file(i, command)), await written(file(i, `${side}-kept`))];
      if (made.left > 0) faults.push(`${i} ${command}: ${made.left} changements restent`);
      if (JSON.stringify(made.text) !== JSON.stringify(meant.text)) faults.push(`${i} ${command}`);
    }
  return faults;
}
