import { EngineError } from '../../errors.ts';

const UTF8_BOM = [0xef, 0xbb, 0xbf];
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);
const LESS_THAN = 0x3c;
/** Enough of the beginning to recognise UTF-16 in all its forms and to see past the byte order mark. */
const HEAD_BYTES = 4;

/** Decodes an XML source piece by piece. UTF-8 only: any other encoding is refused by name rather than read wrongly. */
export class Utf8Source {
  readonly #file: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #head: Buffer | null = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
  }

  /** The text of the next bytes; may be empty while a character or the head is incomplete. */
  write(bytes: Buffer): string {
    if (this.#head === null) return this.#decode(bytes, bytes);
    const head = Buffer.concat([this.#head, bytes]);
    if (head.length < HEAD_BYTES) {
      this.#head = head;
      return '';
    }
    return this.#begin(head);
  }

  /** The text left at the end of the source. A character cut in two there means that the file is cut. */
  end(): string {
    if (this.#head !== null && this.#head.length === 0) {
      throw EngineError.of('FICHE_NOT_FC', { file: this.#file, why: 'empty' });
    }
    const text = this.#head === null ? '' : this.#begin(this.#head);
    try {
      return text + this.#decoder.decode();
    } catch (cause) {
      throw EngineError.of('FICHE_TRUNCATED', { file: this.#file }, cause);
    }
  }

  #begin(head: Buffer): string {
    this.#head = null;
    if (isUtf16(head)) throw EngineError.of('FICHE_ENCODING', { file: this.#file, encoding: 'UTF-16' });
    if (!startsLikeXml(head)) throw EngineError.of('FICHE_NOT_FC', { file: this.#file, why: 'notXml' });
    return this.#decode(head, head);
  }

  #decode(bytes: Buffer, context: Buffer): string {
    try {
      return this.#decoder.decode(bytes, { stream: true });
    } catch (cause) {
      const encoding = declaredEncoding(context.toString('latin1', 0, 256));
      throw EngineError.of('FICHE_ENCODING', { file: this.#file, encoding }, cause);
    }
  }
}

export function isUtf8Name(encoding: string): boolean {
  return /^utf-?8$/i.test(encoding);
}

/** The encoding that an XML declaration names when it is another than UTF-8; empty when none is named. */
function declaredEncoding(head: string): string {
  const named =
    /^[^<]{0,4}<\?xml[^>]{0,200}?encoding\s?=\s?["']([A-Za-z][A-Za-z0-9._-]{0,40})["']/.exec(head)?.[1] ?? '';
  return isUtf8Name(named) ? '' : named;
}

function isUtf16(head: Buffer): boolean {
  const [a, b] = head;
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  return marked || (a === LESS_THAN && b === 0) || (a === 0 && b === LESS_THAN);
}

function startsLikeXml(head: Buffer): boolean {
  let at = UTF8_BOM.every((byte, index) => head[index] === byte) ? UTF8_BOM.length : 0;
  while (at < head.length && BLANKS.has(head[at] ?? 0)) at += 1;
  return at === head.length || head[at] === LESS_THAN;
}
