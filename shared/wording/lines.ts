/** How lines of a list begin, in an export or in a document that people wrote: a bullet, a code, a verb. Every pattern is bounded, so that no text makes it slow. */

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

/** First word ending like an infinitive, S’ and Se allowed (doctrine of France compétences: an action verb in the infinitive). */
const INFINITIVE = /^(?:s['’] ?|se )?[\p{L}-]{0,30}(?:er|ir|re|oir)(?![\p{L}'’-])/iu;
/** Words of that ending which open no competence. */
const NOT_VERBS =
  /^(?:être capable|premier|dernier|atelier|chantier|dossier|métier|papier|courrier|cahier|fichier|entre|autre|outre|notre|votre|cadre|titre|maître|nombre|ordre|membre|chiffre|registre|[oœ]e?uvre|loisir|avenir|soir|hier|arrière|derrière|manière|matière|première|dernière|savoir-(?:faire|être))(?!\p{L})/iu;

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

/** Word processors use « o » as a second-level bullet; one alone is a word. */
export function hasOBullets(lines: readonly string[]): boolean {
  return lines.filter((line) => /^o[ \u00a0]\p{Lu}/u.test(line)).length > 1;
}

export function beginsWithInfinitive(text: string): boolean {
  return INFINITIVE.test(text) && !NOT_VERBS.test(text);
}

export function beginsLowercase(text: string): boolean {
  return /^[«"(]?[ \u00a0]?\p{Ll}/u.test(text);
}

/** The letters of a code, whatever its dots: A1C1 and A.1C.2 are of one series, 1 and 2 too. */
export function codeSeries(code: string): string {
  return code.replace(/[^\p{L}]/gu, '');
}

const CUT_WORDS =
  /(?:^|[\s'’])(?:de|du|des|d|à|au|aux|et|ou|en|le|la|les|l|un|une|par|pour|dans|sur|avec|afin|son|sa|ses|leur|leurs)['’]?$/iu;

/** A text that cannot stop there: a comma, an opening bracket, a preposition or an article. */
export function isUnfinished(text: string): boolean {
  return /[,:(]$/.test(text) || CUT_WORDS.test(text.slice(-12));
}
