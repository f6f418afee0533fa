import type { ListeOrganismes } from '../generated/document.ts';
import { rangees } from './rangees.ts';

/** A cell that a spreadsheet would read as a formula is made a text (owasp.org/www-community/attacks/CSV_Injection). */
const sansFormule = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cellule(text: string): string {
  const sur = sansFormule(text);
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}

/** As spreadsheets of French computers read it: a byte order mark, semicolons, CRLF (RFC 4180). */
export function enCsv(rangees: readonly (readonly string[])[]): string {
  return `\uFEFF${rangees.map((cellules) => cellules.map(cellule).join(';')).join('\r\n')}\r\n`;
}

export const listeEnCsv = (liste: ListeOrganismes): string => enCsv(rangees(liste));
