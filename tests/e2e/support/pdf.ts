import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Pdf {
  readonly text: string;
  readonly size: readonly number[];
}

export function readPdf(file: string): Pdf {
  const text = readFileSync(file).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  return { text, size: [Math.round(Number(width)), Math.round(Number(height))] };
}

/** Text of each page; null where nothing on the machine reads a PDF. */
export function pagesOf(file: string): readonly string[] | null {
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
