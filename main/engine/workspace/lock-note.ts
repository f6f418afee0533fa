import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isObject } from '../../../shared/domain/json.ts';
import { frenchHours } from '../../../shared/i18n/fr/hours.ts';
import { whereabouts } from './user-folder.ts';

/**
 * A note beside the open file that says who has it. The lock itself is SQLite's; the note only helps people, so one left by a
 * crash is harmless: whoever takes the lock overwrites it.
 */
function notePath(file: string): string {
  return join(dirname(file), `.~${basename(file)}.ouvert`);
}

export function leaveNote(file: string): void {
  writeFileSync(notePath(file), JSON.stringify({ ...whereabouts(), depuis: new Date().toISOString() }));
}

export function removeNote(file: string): void {
  rmSync(notePath(file), { force: true });
}

/** « 26 novembre 2026 à 23 h 11 » */
function said(moment: Date): string {
  return frenchHours(moment.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' }));
}

/** Who holds the file, as far as its note says. */
export function readNote(file: string): string | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(file), 'utf8'));
    if (!isObject(note)) return undefined;
    const { nom, poste, depuis } = note;
    const since = typeof depuis === 'string' ? new Date(depuis) : new Date(Number.NaN);
    const when = Number.isNaN(since.getTime()) ? '' : `, depuis le ${said(since)}`;
    return `${String(nom)} (${String(poste)})${when}`;
  } catch {
    return undefined; // No note, or an unreadable one: the refusal is then said without a name.
  }
}
