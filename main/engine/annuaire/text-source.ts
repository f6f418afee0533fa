import { isAscii, isUtf8 } from 'node:buffer';
import { EngineError } from '../errors.ts';

/** What lists are written in: UTF-8 as published, Windows-1252 once Excel has saved them. */
export type Encodage = 'UTF-8' | 'Windows-1252';

const LINE_FEED = 0x0a;
/** Octets that may begin a sign whose end is in the next chunk. */
const MOST_CUT = 3;

/** The octets up to those that may be the beginning of a sign. */
function wholeLength(bytes: Buffer): number {
  let length = bytes.length;
  while (length > 0 && bytes.length - length < MOST_CUT && (bytes[length - 1] ?? 0) > 0x7f) length -= 1;
  return length;
}

/** Octets that end a sign begun before. */
const isContinuation = (octet: number | undefined): boolean => octet !== undefined && (octet & 0xc0) === 0x80;

/** Lines of these octets before the one that is not UTF-8. */
function linesBeforeFault(bytes: Buffer): number {
  let from = 0;
  while (from < MOST_CUT && isContinuation(bytes[from])) from += 1;
  let lines = 0;
  for (let to = bytes.indexOf(LINE_FEED); to !== -1; to = bytes.indexOf(LINE_FEED, from)) {
    if (!isUtf8(bytes.subarray(from, to))) return lines;
    lines += 1;
    from = to + 1;
  }
  return lines;
}

/**
 * The text of a list, piece by piece. The first octets that are not ASCII say the encoding; from then on it is the same, or the file is
 * refused rather than read wrongly.
 */
export class TextSource {
  readonly #file: string;
  readonly #linesGiven: () => number;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  #encodage: Encodage | null = null;
  #carried: Buffer = Buffer.alloc(0);
  #isFirst = true;

  /** `linesGiven`: lines of the text given so far. */
  constructor(file: string, linesGiven: () => number) {
    this.#file = file;
    this.#linesGiven = linesGiven;
  }

  get encodage(): Encodage {
    return this.#encodage ?? 'UTF-8';
  }

  write(bytes: Buffer): string {
    if (this.#isFirst) this.#begin(bytes);
    if (this.#encodage === 'UTF-8') return this.#decode(bytes, true);
    if (this.#encodage === 'Windows-1252') return windows1252(bytes);
    const all = this.#carried.length === 0 ? bytes : Buffer.concat([this.#carried, bytes]);
    const length = wholeLength(all);
    this.#carried = all.subarray(length);
    return this.#undecided(all.subarray(0, length));
  }

  end(): string {
    if (this.#encodage === 'UTF-8') return this.#decode(Buffer.alloc(0), false);
    return isUtf8(this.#carried) ? this.#carried.toString('utf8') : windows1252(this.#carried);
  }

  #begin(bytes: Buffer): void {
    this.#isFirst = false;
    const mark = bytes.toString('latin1', 0, 2);
    const why =
      mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff' ? 'utf16' : bytes.includes(0) ? 'binary' : null;
    if (why !== null) throw EngineError.of('ANNUAIRE_FILE', { file: this.#file, why });
  }

  #undecided(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString('latin1');
    try {
      const text = this.#utf8.decode(bytes, { stream: true });
      this.#encodage = 'UTF-8';
      return text + this.#decode(this.#taken(), true);
    } catch {
      // Not UTF-8: then it is what Excel writes.
      this.#encodage = 'Windows-1252';
      return windows1252(bytes) + windows1252(this.#taken());
    }
  }

  #taken(): Buffer {
    const carried = this.#carried;
    this.#carried = Buffer.alloc(0);
    return carried;
  }

  #decode(bytes: Buffer, isMore: boolean): string {
    try {
      return this.#utf8.decode(bytes, { stream: isMore });
    } catch (cause) {
      const line = this.#linesGiven() + linesBeforeFault(bytes) + 1;
      throw EngineError.of('ANNUAIRE_LINE', { file: this.#file, line, why: 'encoding' }, cause);
    }
  }
}

const decoder1252 = new TextDecoder('windows-1252');

/** A sign an octet: nothing is ever cut. */
function windows1252(bytes: Buffer): string {
  return decoder1252.decode(bytes);
}
