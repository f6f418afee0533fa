import { gridOf, rawCell, type Grid, type RawCell, type RawRow } from './grid.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Slices } from './slices.ts';

export type Delimiter = '\t' | ';' | ',';

const YIELD_EVERY = 2_000;

/** Records of a text, fields as written: RFC 4180, forgiving. A quote that nothing closes is a quote like another. */
export class Records {
  readonly #text: string;
  readonly #delimiter: Delimiter;
  #at = 0;
  #quotesClose = true;

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  get at(): number {
    return this.#at;
  }

  /** The next record; null at the end. */
  next(): readonly string[] | null {
    if (this.#at >= this.#text.length) return null;
    const fields: string[] = [];
    for (;;) {
      fields.push(this.#field());
      const end = this.#text[this.#at];
      if (end === this.#delimiter) {
        this.#at += 1;
        continue;
      }
      if (end === '\r' && this.#text[this.#at + 1] === '\n') this.#at += 1;
      this.#at += 1;
      return fields;
    }
  }

  #field(): string {
    const quoted = this.#text[this.#at] === '"' && this.#quotesClose ? this.#quoted() : null;
    if (quoted !== null) return quoted;
    const from = this.#at;
    while (this.#at < this.#text.length && !this.#ends(this.#at)) this.#at += 1;
    return this.#text.slice(from, this.#at);
  }

  #ends(at: number): boolean {
    const char = this.#text[at];
    return char === undefined || char === this.#delimiter || char === '\n' || char === '\r';
  }

  #quoted(): string | null {
    let from = this.#at + 1;
    let value = '';
    for (;;) {
      const quote = this.#text.indexOf('"', from);
      if (quote === -1) {
        this.#quotesClose = false;
        return null;
      }
      value += this.#text.slice(from, quote);
      if (this.#text[quote + 1] === '"') {
        value += '"';
        from = quote + 2;
      } else if (this.#ends(quote + 1)) {
        this.#at = quote + 1;
        return value;
      } else {
        value += '"';
        from = quote + 1;
      }
    }
  }
}

const SAMPLE = 30;

/** The delimiter that makes the most even table of the first records; null when none makes columns. */
export function guessDelimiter(text: string): Delimiter | null {
  let best: { readonly delimiter: Delimiter; readonly score: number } | null = null;
  for (const delimiter of ['\t', ';', ','] as const) {
    const score = evenness(text.slice(0, 100_000), delimiter);
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** Share of the first records that have the usual number of fields, when that number makes a table; tabs and semicolons come first. */
function evenness(text: string, delimiter: Delimiter): number {
  const records = new Records(text, delimiter);
  const widths: number[] = [];
  for (let record = records.next(); record !== null && widths.length < SAMPLE; record = records.next())
    if (record.length > 1 || record[0] !== '') widths.push(record.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  if (usual === undefined || usual[0] < 2) return 0;
  const share = usual[1] / widths.length;
  // Prose has commas: they make columns only when every record has as many.
  if (delimiter === ',' && share < 0.95) return 0;
  return share;
}

/** Rows of a delimited text as they are, line ends in a field being paragraphs. Blank records are kept, for their number. */
export function* readDelimited(text: string, delimiter: Delimiter): Slices<readonly Grid[]> {
  const records = new Records(text.replace(/^\ufeff/, ''), delimiter);
  const rows: RawRow[] = [];
  for (let record = records.next(); record !== null; record = records.next()) {
    const cells = record.map((field): RawCell => rawCell(paragraphsOf(field)));
    rows.push({ number: rows.length + 1, cells });
    if (rows.length % YIELD_EVERY === 0) yield records.at / text.length;
  }
  const grid = gridOf({ name: '', rows, hiddenColumns: new Set(), saysMerged: false });
  return grid.width === 0 ? [] : [grid];
}
