import type { Refusal } from '../../shared/contract/result.ts';
import type { Remedy } from '../../shared/contract/window.ts';
import type { ErrorCode } from '../../shared/i18n/errors.ts';

/** What helps besides trying again. A backup helps only where there is one: the refusal then names it. */
const remediesByCode: Partial<Readonly<Record<ErrorCode, readonly Remedy[]>>> = {
  FILE_LOCKED: ['retry', 'examine'],
  FILE_READ_ONLY: ['retry', 'examine'],
  FILE_TRUNCATED: ['recover', 'retry'],
  FILE_CORRUPT: ['recover', 'retry'],
  FILE_HALF_COPIED: ['recover', 'retry'],
  FILE_WAL: ['recover', 'retry'],
  // Of the copy of the backup: the file itself is as it was.
  FOLDER_READ_ONLY: ['recover'],
  JOURNAL_BROKEN: ['examine', 'recover'],
};

/** Of a package that cannot be read: another one must be asked for. */
const isOfPaquet = (code: ErrorCode): boolean => code.startsWith('PAQUET_');

/** What can be done about a file that could not be opened, the best first. */
export function remediesFor({ code, details }: Refusal): readonly Remedy[] {
  const remedies = remediesByCode[code] ?? (isOfPaquet(code) ? [] : ['retry']);
  return remedies.filter((remedy) => remedy !== 'recover' || typeof details['backup'] === 'string');
}
