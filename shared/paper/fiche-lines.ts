/** What a field of the téléprocédure takes: characters for a title, kibibytes of UTF-8 for the long fields. */
export interface Cap {
  readonly unite: 'caracteres' | 'octets';
  readonly max: number;
}

const kibibytes = (count: number): Cap => ({ unite: 'octets', max: count * 1024 });

/** The fields that have one. */
export const caps = {
  intitule: { unite: 'caracteres', max: 800 },
  activitesVisees: kibibytes(32),
  capacites: kibibytes(64),
} as const satisfies Readonly<Record<string, Cap>>;

/** Bytes of a character in UTF-8 (RFC 3629). */
function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}

/** Size of a text in the unit of its cap; characters where it has none. */
export function sizeOf(texte: string, unite: Cap['unite'] = 'caracteres'): number {
  let size = 0;
  for (const character of texte) size += unite === 'octets' ? octets(character) : 1;
  return size;
}

/** One item a line: a break inside its text would make two of it. */
export const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();

/** A compétence, an activité, a bloc: its code before its words. */
export function codedLine(code: string | undefined, text: string): string {
  return [code ?? '', oneLine(text)].filter((part) => part !== '').join(' ');
}

/** A tâche, a modalité. */
export const listedLine = (text: string): string => `- ${oneLine(text)}`;
