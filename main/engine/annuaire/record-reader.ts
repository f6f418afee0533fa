import { Records, type Delimiter } from '../../../shared/paste/delimited.ts';
import { EngineError } from '../errors.ts';

/** A row of a list, and the line of the file where it begins. */
export interface ListRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters of a line; those of the list have some 600. */
const LONGEST_LINE = 256 * 1024;
/** Characters of a row that holds line ends, between quotes: how far the quote that closes is looked for. */
const LONGEST_QUOTED = 64 * 1024;

const delimiters: readonly Delimiter[] = [';', '\t', ','];

const hasOddQuotes = (text: string): boolean => text.split('"').length % 2 === 0;

/** A line of the text, and where the next one begins. */
interface Line {
  readonly text: string;
  readonly next: number;
}

/**
 * The rows of a delimited text that comes piece by piece. The first line says how many columns there are and what parts them; a row
 * that has not as many is refused. A quote that closes nothing, in a line that is whole without it, is a quote like another.
 */
export class RecordReader {
  readonly #file: string;
  #text = '';
  #at = 0;
  /** Lines read. */
  #lines = 0;
  #delimiter: Delimiter = ';';
  #width = 0;
  #isLast = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Lines of the text given so far, those that are not read yet included. */
  get linesGiven(): number {
    return this.#lines + this.#text.slice(this.#at).split('\n').length - 1;
  }

  /** Takes the next piece; answers the rows that it completes, the header among them. */
  *write(piece: string): Generator<ListRecord> {
    this.#text = this.#text.slice(this.#at) + piece;
    this.#at = 0;
    for (let record = this.#next(); record !== null; record = this.#next()) yield record;
  }

  /** The rows that were waiting for more. */
  *end(): Generator<ListRecord> {
    this.#isLast = true;
    yield* this.write('');
  }

  /** Null: what is left is no whole row yet. */
  #next(): ListRecord | null {
    for (;;) {
      const first = this.#lineAt(this.#at, 1);
      if (first === null) return null;
      if (first.text.trim() === '') this.#advance(first.next, 1);
      else return this.#row(first);
    }
  }

  #row(first: Line): ListRecord | null {
    if (this.#width === 0) return this.#header(first);
    const line = this.#lines + 1;
    if (!first.text.includes('"')) {
      const cells = this.#sized(first.text.split(this.#delimiter));
      if (cells === null) throw this.#widthFault(line, first.text);
      this.#advance(first.next, 1);
      return { line, cells };
    }
    return this.#quoted(first, line);
  }

  #header(first: Line): ListRecord {
    const split = delimiters.map((delimiter) => ({
      delimiter,
      cells: new Records(first.text, delimiter).next() ?? [],
    }));
    const [best] = split.toSorted((a, b) => b.cells.length - a.cells.length);
    const cells = best?.cells ?? [];
    this.#delimiter = best?.delimiter ?? ';';
    this.#width = cells.length;
    this.#advance(first.next, 1);
    return { line: this.#lines, cells };
  }

  #quoted(first: Line, line: number): ListRecord | null {
    let { text, next } = first;
    let count = 1;
    while (hasOddQuotes(text) && text.length < LONGEST_QUOTED) {
      const more = this.#lineAt(next, count + 1);
      if (more === null && !this.#isLast) return null;
      if (more === null) break;
      text += `\n${more.text}`;
      ({ next } = more);
      count += 1;
    }
    const cells = hasOddQuotes(text) ? null : this.#parsed(text);
    if (cells !== null) {
      this.#advance(next, count);
      return { line, cells };
    }
    const asWritten = this.#sized(first.text.split(this.#delimiter));
    if (asWritten === null) {
      if (hasOddQuotes(first.text)) throw this.#fault(line, 'quotes');
      throw this.#widthFault(line, first.text);
    }
    this.#advance(first.next, 1);
    return { line, cells: asWritten };
  }

  #parsed(text: string): readonly string[] | null {
    const records = new Records(text, this.#delimiter);
    const cells = records.next();
    return cells === null || records.at < text.length ? null : this.#sized(cells);
  }

  /** The cells when there are as many as columns; more are forgiven when they are empty. */
  #sized(cells: readonly string[]): readonly string[] | null {
    if (cells.length <= this.#width) return cells.length === this.#width ? cells : null;
    return cells.slice(this.#width).every((cell) => cell === '') ? cells : null;
  }

  /** A whole line; null when its end is still to come. `count`: which one it is, from where the row begins. */
  #lineAt(from: number, count: number): Line | null {
    const found = this.#text.indexOf('\n', from);
    const end = found === -1 ? this.#text.length : found;
    if (end - from > LONGEST_LINE) throw this.#fault(this.#lines + count, 'long');
    if (found === -1 && (!this.#isLast || from >= end)) return null;
    const text = this.#text.slice(from, this.#text[end - 1] === '\r' && end > from ? end - 1 : end);
    return { text, next: end + 1 };
  }

  #advance(to: number, lines: number): void {
    this.#at = to;
    this.#lines += lines;
  }

  #widthFault(line: number, text: string): EngineError {
    const found = (new Records(text, this.#delimiter).next() ?? []).length;
    return EngineError.of('ANNUAIRE_LINE', {
      file: this.#file,
      line,
      why: 'width',
      found,
      expected: this.#width,
    });
  }

  #fault(line: number, why: 'quotes' | 'long'): EngineError {
    return EngineError.of('ANNUAIRE_LINE', { file: this.#file, line, why });
  }
}
