import writeXlsxFile from 'write-excel-file/node';
import type { ListeOrganismes } from '../../../shared/generated/document.ts';
import { feuilleDeListe } from '../../../shared/i18n/fr/organismes.ts';
import { rangees } from '../../../shared/organisme/rangees.ts';

/** Characters that a column may take before it wraps. */
const widest = 60;

/**
 * The list as a workbook. Every cell is a text, numbers as SIRET too: nothing is run as a formula, no zero is lost.
 */
export async function listeEnXlsx(liste: ListeOrganismes): Promise<Buffer> {
  const [entete = [], ...lignes] = rangees(liste);
  const data = [
    entete.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...lignes.map((cellules) => cellules.map((value) => (value === '' ? null : { value, type: String }))),
  ];
  const columns = entete.map((tete, i) => ({
    width: Math.min(widest, Math.max(tete.length, ...lignes.map((cellules) => cellules[i]?.length ?? 0)) + 2),
  }));
  return writeXlsxFile(data, { columns, sheet: feuilleDeListe, stickyRowsCount: 1 }).toBuffer();
}
