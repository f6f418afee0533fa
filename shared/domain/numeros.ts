const GREATEST = 9999;

/** Numbers to propose after the last one adopted (null: none yet): the next of its series, then the next series. */
export function proposedNumeros(last: string | null): readonly string[] {
  if (last === null) return ['1.0'];
  const [major = 0, minor = 0] = last.split('.').map(Number);
  return [
    { major, minor: minor + 1 },
    { major: major + 1, minor: 0 },
  ]
    .filter((next) => next.major <= GREATEST && next.minor <= GREATEST)
    .map((next) => `${next.major}.${next.minor}`);
}

/** The form that the contract wants: one to three numbers. */
export function isNumero(text: string): boolean {
  return /^\d{1,4}(?:\.\d{1,4}){0,2}$/.test(text);
}
