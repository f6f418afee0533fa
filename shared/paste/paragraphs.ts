import { hasOBullets, lineStart } from '../french/line-start.ts';

/** One paragraph or list item of a cell. */
export interface Paragraph {
  readonly text: string;
  /** How deep it stands in lists; 0: in none. */
  readonly level: number;
}

/** What is there for the layout alone: soft hyphens, zero-width characters, controls. Line ends stay. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|(?![\n\t])\p{Cc}/gu;
const SPACES = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const HARD = /[\u00a0\u2007\u202f]/;

/** Word processors pad with hard spaces: one stays hard only where French typography wants it so. */
function singleSpaced(line: string): string {
  return line.replace(SPACES, (run, at: number) => {
    const [before, next] = [line[at - 1] ?? '', line[at + run.length] ?? ''];
    return HARD.test(run) && (before === '«' || /[;:!?»%€]/.test(next)) ? '\u00a0' : ' ';
  });
}

/** A text as typed, without what a word processor put in it: NFC, single spaces, « ’ » where ‘ was meant. Keeps its line ends. */
function cleanText(source: string): string {
  return source
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/(?<=\p{L})\u2018(?=\p{L})/gu, '’')
    .split('\n')
    .map((line) => singleSpaced(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Clean paragraphs: those that are blank go, a bullet typed by hand makes a list item as one of the word processor does. */
export function cleanParagraphs(raw: readonly Paragraph[]): readonly Paragraph[] {
  const clean = raw.map(({ text, level }) => ({ text: cleanText(text), level }));
  const oBullets = hasOBullets(clean.map(({ text }) => text));
  return clean
    .map(({ text, level }) => {
      const { puce, brut } = lineStart(text, oBullets);
      return puce === '' ? { text, level } : { text: brut, level: Math.max(level, 1) };
    })
    .filter(({ text }) => text !== '');
}

/** The paragraphs of a plain text, one a line. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return cleanParagraphs(
    text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map((line) => ({ text: line, level: 0 })),
  );
}
