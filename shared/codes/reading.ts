/** A.1, A-1 and A1 are one code. */
export function codeNu(code: string): string {
  return code.replace(/([A-Z])[.-]/g, '$1');
}

/** A1 from A1C2 or A.1-C.2; null when the code speaks of no activity. */
export function codeActivite(code: string): string | null {
  const activite = /^([A-Z]{1,4}[.-]?\d{1,3}(?:[.-]\d{1,3})*)[.\- ]?C[.-]?\d/.exec(code)?.[1];
  return activite === undefined ? null : codeNu(activite);
}

/** The letters of a code, whatever its dots: A1C1 and A.1C.2 are of one series, 1 and 2 too. */
export function codeSeries(code: string): string {
  return code.replace(/[^\p{L}]/gu, '');
}
