import { isCalendarDate } from '../domain/dates.ts';
import type { ItemRef } from '../domain/row.ts';
import type { Ecart } from '../edit/note.ts';

/** What is not adopted yet of it: of a list, the register on any day. */
const isBrouillon = ({ entity }: ItemRef, moment: string): boolean =>
  entity === 'liste' ? isCalendarDate(moment) : moment === 'brouillon';

/** From a version to a later one, or to the draft, by order of adoption; null: of nothing else there is a note. `numeros`: oldest first. */
export function ecartEntre(porteur: ItemRef, numeros: readonly string[], a: string, b: string): Ecart | null {
  const ordreDe = (moment: string): number =>
    isBrouillon(porteur, moment) ? numeros.length + 1 : numeros.indexOf(moment) + 1;
  const [depuis, vers] = [ordreDe(a), ordreDe(b)];
  return isBrouillon(porteur, a) || depuis === 0 || vers <= depuis ? null : { porteur, depuis, vers };
}
