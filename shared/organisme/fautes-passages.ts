import { isCalendarDate } from '../domain/dates.ts';
import { enOrdre, type Etape } from './etat-au.ts';
import { suitesDe, type Etat } from './etats.ts';

/** Why passages cannot be those of an habilitation. */
export type FauteDePassage =
  | { readonly code: 'AUCUN' }
  | { readonly code: 'DATE'; readonly date: string }
  | { readonly code: 'INTERDIT'; readonly le: string; readonly de: Etat | null; readonly vers: Etat }
  | { readonly code: 'SANS_PORTEE'; readonly le: string }
  | { readonly code: 'SANS_FIN'; readonly le: string }
  | { readonly code: 'FIN_AVANT_DEBUT'; readonly le: string; readonly jusqua: string }
  | { readonly code: 'FIN_SANS_OBJET'; readonly le: string; readonly etat: Etat };

const dates = ({ le, jusqua, decision }: Etape): readonly string[] =>
  [le, jusqua, decision?.date].filter((date) => date !== null && date !== undefined);

/**
 * A period that is granted has an end: R. 6113-16-2, 3°. What is taken over from a list that does not say it has none yet, and the
 * controls say so; a suspension that is lifted lets the period run on.
 */
function fauteDeFin({ etat, le, jusqua }: Etape, de: Etat | null): FauteDePassage | null {
  const fin = jusqua ?? null;
  if (etat !== 'habilite') return fin === null ? null : { code: 'FIN_SANS_OBJET', le, etat };
  if (fin === null) return de === 'avis' || de === 'habilite' ? { code: 'SANS_FIN', le } : null;
  return fin < le ? { code: 'FIN_AVANT_DEBUT', le, jusqua: fin } : null;
}

/** What is wrong with passages, in any order: the first fault of each. None: they can be an habilitation’s. */
export function fautesDesPassages(etapes: readonly Etape[]): readonly FauteDePassage[] {
  if (etapes.length === 0) return [{ code: 'AUCUN' }];
  const fautes: FauteDePassage[] = [];
  let de: Etat | null = null;
  let aPortee = false;
  for (const etape of enOrdre(etapes)) {
    const { etat, le } = etape;
    aPortee ||= (etape.portee ?? null) !== null;
    const impossible = dates(etape).find((date) => !isCalendarDate(date));
    const faute: FauteDePassage | null =
      impossible !== undefined
        ? { code: 'DATE', date: impossible }
        : !suitesDe(de).includes(etat)
          ? { code: 'INTERDIT', le, de, vers: etat }
          : aPortee
            ? fauteDeFin(etape, de)
            : { code: 'SANS_PORTEE', le };
    if (faute !== null) fautes.push(faute);
    de = etat;
  }
  return fautes;
}
