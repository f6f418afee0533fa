import { resolve } from 'node:path';
import { isObject } from '../../shared/domain/json.ts';

/** What a second start tells the first: the file it was given, by its whole path, since each may stand in its own folder. */
export function noteOf(given: string | undefined): { readonly file: string | null } {
  return { file: given === undefined ? null : resolve(given) };
}

/** The file that a second start asked for. The note comes from another process. */
export function askedFile(note: unknown): string | undefined {
  return isObject(note) && typeof note['file'] === 'string' ? note['file'] : undefined;
}
