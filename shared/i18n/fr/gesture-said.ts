import type { JournalSaid, JournalSubject } from '../../contract/answers/journal.ts';
import type { Change } from '../../domain/gesture.ts';
import type { OperationName } from '../../domain/operations.ts';
import { entityLabels } from './entities.ts';
import { operationLabels } from './operations.ts';
import { quoted } from './quoted.ts';
import { uncapitalised } from './uncapitalised.ts';

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');

/** « C1.2 Accueillir le client » */
export function nameOfSubject({ code, libelle }: Pick<JournalSubject, 'code' | 'libelle'>): string {
  return joined([code, libelle]);
}

/** « compétence C1.2 « Accueillir le client » » */
export function subjectSaid({ entity, code, libelle }: JournalSubject): string {
  return joined([entityLabels[entity], code, libelle === '' ? '' : quoted(libelle)]);
}

/** « Réunion avec le paquet de Jeanne Petit (relecture.cpnex) » */
export const reunionSaid = ({ libelle }: Pick<JournalSubject, 'libelle'>): string =>
  `Réunion avec ${libelle}`;

/** « Annulation : collage d’un tableau » */
const undoing = (op: OperationName, undone: string): string =>
  `${operationLabels[op]} : ${uncapitalised(undone)}`;

type Said = Pick<JournalSaid, 'undone' | 'subject'> & { readonly op: OperationName };

/** What was done, and to what: « Modification — compétence C1.2 « Accueillir le client » » */
export function gestureSaid({ op, undone, subject }: Said): string {
  if (subject?.entity === 'fusion')
    return undone === null ? reunionSaid(subject) : undoing(op, reunionSaid(subject));
  const operation = undone === null ? operationLabels[op] : undoing(op, operationLabels[undone]);
  return [operation, ...(subject === null ? [] : [subjectSaid(subject)])].join(' — ');
}

/** The référentiel that a gesture was about, where the gesture does not name it already; '' when none is known. */
export function referentielSaid(
  { subject, referentiel }: Pick<JournalSaid, 'subject' | 'referentiel'>,
  short: (title: string) => string = (title) => title,
): string {
  if (referentiel === null || subject?.entity === 'referentiel') return '';
  const { intitule, numero } = referentiel;
  return intitule === '' && numero !== null ? numero : quoted(short(intitule));
}

/** Why an adoption went ahead in spite of errors, when that is among these changes. */
export function passerOutreOf(changes: readonly Change[]): string | null {
  const [value] = changes.flatMap(({ after }) => after?.['passerOutre'] ?? []);
  return typeof value === 'string' ? value : null;
}
