import { dayAfter } from '../domain/dates.ts';
import { titreDEcheance } from '../i18n/fr/echeances.ts';
import type { Echeance } from './echeances.ts';

/** Backslashes, semicolons, commas and line breaks are escaped (RFC 5545, 3.3.11). */
const texte = (value: string): string =>
  value
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r?\n/g, '\\n');

/** Of a character in UTF-8. */
function octets(signe: string): number {
  const code = signe.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
}

/** A line is folded at 75 octets, never inside a character (RFC 5545, 3.1). */
function pliee(line: string): string {
  const lignes: string[] = [];
  let courante = '';
  let longueur = 0;
  for (const signe of line) {
    const taille = octets(signe);
    if (longueur + taille > 75) {
      lignes.push(courante);
      // The space that begins what follows counts.
      courante = ' ';
      longueur = 1;
    }
    courante += signe;
    longueur += taille;
  }
  return [...lignes, courante].join('\r\n');
}

const jourBrut = (jour: string): string => jour.replaceAll('-', '');

/** The same due date has the same identifier from one export to the next, so that a calendar replaces it. */
const identifiant = ({ sorte, habilitation, organisme, certification, nombre, le }: Echeance): string =>
  [
    sorte,
    habilitation ?? organisme ?? certification?.id ?? '',
    sorte === 'enregistrement' ? nombre : le,
  ].join('-');

function evenement(echeance: Echeance, instant: string): readonly string[] {
  const { le, enRetard } = echeance;
  return [
    'BEGIN:VEVENT',
    `UID:${identifiant(echeance)}@paritaire`,
    `DTSTAMP:${instant.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${jourBrut(le)}`,
    ...(le < '9999-12-31' ? [`DTEND;VALUE=DATE:${jourBrut(dayAfter(le))}`] : []),
    `SUMMARY:${texte(titreDEcheance(echeance))}`,
    'TRANSP:TRANSPARENT',
    // A week before, while it is still to come.
    ...(enRetard
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${texte(titreDEcheance(echeance))}`,
          'TRIGGER:-P7D',
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

/** Due dates as a calendar that any application takes (RFC 5545). `instant`: when it is made, UTC, ISO 8601. */
export function enICalendar(echeances: readonly Echeance[], instant: string): string {
  const lignes = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Paritaire//Organismes//FR',
    'CALSCALE:GREGORIAN',
    ...echeances.flatMap((echeance) => evenement(echeance, instant)),
    'END:VCALENDAR',
  ];
  return `${lignes.map(pliee).join('\r\n')}\r\n`;
}
