import { dayAfter, isCalendarDate } from '../../domain/dates.ts';

/** Before, there was no CQP; after, somebody filled a box. */
const PLAUSIBLE = { du: '1950-01-01', au: '2100-12-31' };
/** A spreadsheet keeps a day as its rank from this one (ECMA-376, 18.17.4.1). */
const RANG_ZERO = '1899-12-30';

/** A day as lists write it: JJ/MM/AAAA, AAAA-MM-JJ, or the number that a spreadsheet keeps. Null: it is none, or no plausible one. */
export function jourLu(texte: string): string | null {
  const iso = enIso(texte.trim());
  return iso !== null && isCalendarDate(iso) && iso >= PLAUSIBLE.du && iso <= PLAUSIBLE.au ? iso : null;
}

function enIso(texte: string): string | null {
  const [, jour = '', mois = '', annee] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/.exec(texte) ?? [];
  if (annee !== undefined) return `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  const [iso] = /^\d{4}-\d{2}-\d{2}/.exec(texte) ?? [];
  if (iso !== undefined) return iso;
  return /^\d{5}(?:\.\d+)?$/.test(texte) ? dayAfter(RANG_ZERO, Math.floor(Number(texte))) : null;
}
