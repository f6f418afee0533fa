/** Values that a template's placeholders take; null: there is none. */
export interface Places {
  readonly activite: string | null;
  readonly bloc: string | null;
  readonly competence: string | null;
}

const placeholder = /\{(n|nn|activite|bloc|competence)\}([.-]?)/g;

/** What stands around a number: « C1. » and « » for C{bloc}.{n} in the first bloc. */
export interface Frame {
  readonly before: string;
  readonly after: string;
  /** Digits at least. */
  readonly width: number;
}

/** A template with everything but its number. What has no value goes, with the separator after it: in an RS référentiel, C{bloc}.{n} is C{n}. */
export function frameOf(template: string, places: Places): Frame {
  let width = 1;
  const filled = template.replaceAll(placeholder, (_, name: string, separator: string) => {
    if (name === 'n' || name === 'nn') {
      width = name.length;
      return `\0${separator}`;
    }
    const value = places[name as keyof Places];
    return value === null ? '' : `${value}${separator}`;
  });
  const [before = '', after = ''] = filled.split('\0');
  return { before, after, width };
}

export function numbered({ before, after, width }: Frame, n: number): string {
  return `${before}${String(n).padStart(width, '0')}${after}`;
}

/** The number of a code that this frame made; null for any other code. */
export function numberIn({ before, after, width }: Frame, code: string): number | null {
  if (!code.startsWith(before) || !code.endsWith(after)) return null;
  const digits = code.slice(before.length, code.length - after.length);
  return /^\d{1,6}$/.test(digits) && digits.length >= width ? Number(digits) : null;
}
