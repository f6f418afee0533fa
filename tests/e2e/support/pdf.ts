import { spawnSync } from 'node:child_process';
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

const printedBy = (...argv: readonly string[]) =>
  spawnSync('pdftotext', argv, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Why no page of a PDF can be read here, undefined when it can. */
export const pdfObstacle = (): string | undefined =>
  printedBy('-v').error === undefined ? undefined : 'SAUTÉ : rien ne lit les pages d’un PDF (pdftotext)';

/** Text of each page. */
export function pagesOf(file: string): readonly string[] {
  const { error, status, stdout, stderr } = printedBy('-layout', file, '-');
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`pdftotext ended with ${status}: ${stderr}`);
  return stdout.split('\f').slice(0, -1);
}
