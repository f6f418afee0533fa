import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import { SourceError } from '../grid.ts';
import type { Slices } from '../slices.ts';

const SLICE = 65_536;
/** Of the file, and of what it unfolds to: a workbook of fifty thousand rows of text has a tenth of these. */
const workbookCaps = { octets: 32 * 1024 * 1024, unfolded: 160 * 1024 * 1024, parts: 2_000 } as const;

/** The parts that hold text and where it stands; pictures, styles and formulas of charts are never unfolded. */
const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedstrings\.xml|worksheets\/[^/]+\.xml)$/i;

/** What a workbook's archive is unfolded into, part by part: whatever sizes it announces, what comes out is counted. */
class Unfolding {
  readonly #chunks = new Map<string, Uint8Array[]>();
  #octets = 0;
  #parts = 0;

  readonly unzip = new Unzip((file) => {
    this.#parts += 1;
    if (this.#parts > workbookCaps.parts) throw new SourceError('tooLarge');
    if (!WANTED.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    this.#chunks.set(file.name.toLowerCase(), chunks);
    file.ondata = (error, chunk) => {
      // The library hands back what is thrown here, as an error of the part.
      if (error !== null) throw refusal(error);
      this.#octets += chunk.length;
      if (this.#octets > workbookCaps.unfolded) throw new SourceError('tooLarge');
      chunks.push(chunk);
    };
    file.start();
  });

  texts(): ReadonlyMap<string, string> {
    return new Map([...this.#chunks].map(([name, chunks]) => [name, strFromU8(joined(chunks))]));
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * The XML parts of a workbook by their lower-case names.
 * @throws SourceError
 */
export function* readParts(octets: Uint8Array): Slices<ReadonlyMap<string, string>> {
  if (octets.length > workbookCaps.octets) throw new SourceError('tooLarge');
  const unfolding = new Unfolding();
  unfolding.unzip.register(UnzipInflate);
  for (let at = 0; at < octets.length; at += SLICE) {
    pushed(unfolding.unzip, octets.subarray(at, at + SLICE), at + SLICE >= octets.length);
    yield Math.min((at + SLICE) / octets.length, 1);
  }
  return unfolding.texts();
}

function pushed(unzip: Unzip, chunk: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(chunk, isLast);
  } catch (error) {
    throw refusal(error);
  }
}

/** Whatever the library says against the archive is one refusal. */
const refusal = (error: unknown): SourceError =>
  error instanceof SourceError ? error : new SourceError('notWorkbook', error);
