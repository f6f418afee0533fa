export interface IdccInput {
  /** Each once, as they were given. */
  readonly codes: readonly string[];
  readonly malformed: readonly string[];
}

/** As many as one file may name. */
export const MOST_IDCC = 200;

/** Codes of four digits, separated by spaces, commas or semicolons; the word « IDCC » itself is no code. */
export function parseIdcc(text: string): IdccInput {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '' && word.toUpperCase() !== 'IDCC');
  const given = [...new Set(words)];
  return {
    codes: given.filter((word) => /^[0-9]{4}$/.test(word)),
    malformed: given.filter((word) => !/^[0-9]{4}$/.test(word)),
  };
}
