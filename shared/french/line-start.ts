/** How lines of a list begin: a bullet, a code. Every pattern is bounded, so that no text makes it slow. */

const BULLET = /^(?:[-–—•*▪●◦·‣➢➤✓✔❖■□§](?![\p{N}])|o(?=[ \u00a0]\p{Lu}))[ \u00a0]?/u;

const SEGMENT = '(?:C |[A-Z]{1,4}[.-]?)\\d{1,3}(?:[.-]\\d{1,3}){0,3}';
/** C1, C.1, C1.2, A1C1, A1-C2.1, BC01C3, RNCP40344BC01… */
const LETTERED = `(?:RNCP\\d{3,5})?${SEGMENT}(?:[.\\- ]?${SEGMENT}){0,2}`;
const WORDED =
  '(?:Compétence|Competence|Activité|Capacité|Mission|Tâche)(?: n°)? ?\\d{1,3}(?:[.-]\\d{1,3}){0,3}';
const DOTTED = '\\d{1,2}(?:\\.\\d{1,2}){1,3}';
const NUMBER = '\\d{1,2}(?:\\.\\d{1,2}){0,3}';
const MARK = '[ \\u00a0]?[.:)°–—-]{1,2}[ \\u00a0]?';

/** The code, then what separates it: a mark before any letter, or a space before a capital. */
const CODE = new RegExp(
  `^(?:(${LETTERED}|${WORDED}|${NUMBER})${MARK}(?=[\\p{L}«"(’'])|(${LETTERED}|${DOTTED})[ \\u00a0](?=\\p{Lu}|[«"]))`,
  'u',
);
const CODE_ALONE = new RegExp(`^(${LETTERED}|${WORDED}|${NUMBER}(?=${MARK}$))(?:${MARK})?$`, 'u');

/** What people number by, as they write it: « a) », « (C3) », « C1.1. - ». Imports take less of it for codes. */
const NUMBERING = new RegExp(
  `^(?:\\((?:${LETTERED}|${NUMBER}|[A-Za-z]|[ivx]{1,4})\\)|(?:[A-Za-z]|[ivx]{1,4})\\)|(?:${LETTERED}|${NUMBER})[.)])[ \\u00a0]?(?:[.:–—-][ \\u00a0]?){0,2}(?=[\\p{L}«"(’'])`,
  'u',
);

export interface LineStart {
  /** The bullet, or empty. */
  readonly puce: string;
  /** The line without its bullet. */
  readonly brut: string;
  /** The code without what separates it from the text, or empty. */
  readonly code: string;
  /** The line without bullet and code. */
  readonly reste: string;
}

/** Takes a line apart. `oBullets`: whether a lone « o » before a capital is a bullet in this text. */
export function lineStart(line: string, oBullets: boolean): LineStart {
  const found = BULLET.exec(line)?.[0] ?? '';
  const bullet = found.startsWith('o') && !oBullets ? '' : found;
  const brut = line.slice(bullet.length).trim();
  const alone = CODE_ALONE.exec(brut)?.[1];
  if (alone !== undefined) return { puce: bullet.trim(), brut, code: alone, reste: '' };
  const coded = CODE.exec(brut);
  if (coded === null) return { puce: bullet.trim(), brut, code: '', reste: brut };
  return {
    puce: bullet.trim(),
    brut,
    code: coded[1] ?? coded[2] ?? '',
    reste: brut.slice(coded[0].length).trim(),
  };
}

/** The line without its bullet, nor the code or the number that it begins with. */
export function wordingOf(line: string): string {
  const { code, reste } = lineStart(line, false);
  return code === '' ? reste.replace(NUMBERING, '') : reste;
}

/** Word processors use « o » as a second-level bullet; one alone is a word. */
export function hasOBullets(lines: readonly string[]): boolean {
  return lines.filter((line) => /^o[ \u00a0]\p{Lu}/u.test(line)).length > 1;
}
