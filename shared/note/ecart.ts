import type { Ecart } from '../edit/note.ts';

/** From a version to a later one, or to the draft, by order of adoption; null: of nothing else there is a note. `numeros`: oldest first. */
export function ecartEntre(
  referentiel: string,
  numeros: readonly string[],
  a: string,
  b: string,
): Ecart | null {
  const ordreDe = (moment: string): number =>
    moment === 'brouillon' ? numeros.length + 1 : numeros.indexOf(moment) + 1;
  const [depuis, vers] = [ordreDe(a), ordreDe(b)];
  return a === 'brouillon' || depuis === 0 || vers <= depuis ? null : { referentiel, depuis, vers };
}
