import { guessDelimiter, readDelimited } from './delimited.ts';
import { gridOf, outlineRows, SourceError, type Grid } from './grid.ts';
import { readHtml } from './html.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Slices } from './slices.ts';

/** What a clipboard holds; empty where it holds nothing of the kind. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** More text than the largest référentiel has; a page of pictures pasted as text stops here. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** Whether what is pasted makes items: a table, or several lines, which are a list or the rows of a CSV. One line is words for a field. */
export function holdsItems({ html, text }: Pasted): boolean {
  if (/<table[\s>]/i.test(html) || text.includes('\t')) return true;
  const lines =
    text === '' ? (html.match(/<(?:p|li|h[1-6]|br)[\s/>]/gi) ?? []) : text.trim().split(/[\r\n]+/);
  return lines.length > 1;
}

/** Lines without columns: a list, whose depth its bullets tell. */
function* readLines(text: string): Slices<readonly Grid[]> {
  const rows = outlineRows(paragraphsOf(text));
  yield 1;
  const grid = gridOf({ name: '', rows, hiddenColumns: new Set(), saysMerged: false });
  return grid.width === 0 ? [] : [grid];
}

/** Delimited text, whatever its delimiter, or lines. */
export function readText(text: string): Slices<readonly Grid[]> {
  // A spreadsheet writes a cell of several lines between quotes, even when there is but one column.
  const delimiter = guessDelimiter(text) ?? (/(?:^|\n)"/.test(text) ? '\t' : null);
  return delimiter === null ? readLines(text) : readDelimited(text, delimiter);
}

/**
 * The tables of a clipboard: its HTML, else its text.
 * @throws SourceError
 */
export function* readPasted({ html, text }: Pasted): Slices<readonly Grid[]> {
  if (html.length > MAX_CHARACTERS || text.length > MAX_CHARACTERS) throw new SourceError('tooLarge');
  const grids = html.trim() === '' ? [] : yield* readHtml(html);
  const found = grids.length > 0 ? grids : yield* readText(text);
  if (found.length === 0) throw new SourceError('empty');
  return found;
}
