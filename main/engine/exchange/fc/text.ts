/** Characters that end a line: LF and CR, and the line ends that word processors leave. */
const NEWLINES = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /(?!\n|\t)\p{Cc}/gu;
const NO_BREAK = /[\u00a0\u202f]/;

/**
 * The paragraphs of a text of the export: the format lost its HTML, runs of four spaces or more and newlines are what is left of
 * paragraphs and list items. NFC, single spaces (a no-break one stays), no control character; blank paragraphs are dropped.
 */
export function paragraphes(source: string): readonly string[] {
  return source
    .replace(NEWLINES, '\n')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .split(/\n|[ \t\u00a0\u202f]{4,}/)
    .map(singleSpaced)
    .filter((paragraphe) => paragraphe !== '');
}

/** A text of several paragraphs, one a line. */
export function texte(source: string): string {
  return paragraphes(source).join('\n');
}

/** A text of one line. */
export function ligne(source: string): string {
  return paragraphes(source).join(' ');
}

/** At most `max` UTF-16 units, no character cut in two. */
export function coupe(source: string, max: number): string {
  if (source.length <= max) return source;
  const end = /[\ud800-\udbff]/.test(source.charAt(max - 1)) ? max - 1 : max;
  return source.slice(0, end);
}

/** What is left of a text when case, accents, punctuation and spaces do not count. */
export function lettres(source: string): string {
  return source
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Case and accents set aside, apostrophes alike: what word rules are tried on. */
export function sansAccents(source: string): string {
  return source
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
}

function singleSpaced(paragraphe: string): string {
  return paragraphe.replace(/[ \t\u00a0\u202f]{2,3}|\t/g, (run) => NO_BREAK.exec(run)?.[0] ?? ' ').trim();
}
