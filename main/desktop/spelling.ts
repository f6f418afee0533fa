import type { Session } from 'electron';

/** What the spell checker is asked; null: it is off. */
type Languages = readonly string[] | null;

const FRENCH = ['fr-FR', 'fr'] as const;

/**
 * Windows and macOS check with dictionaries of their own; macOS chooses the language by itself (electron docs, tutorial/spellchecker).
 * Chromium alone has none: it would fetch one from its maker's servers, so elsewhere nothing is checked.
 */
export function spellingLanguages(platform: NodeJS.Platform, available: readonly string[]): Languages {
  if (platform === 'darwin') return [];
  if (platform !== 'win32') return null;
  const french = FRENCH.find((language) => available.includes(language));
  return french === undefined ? null : [french];
}

/** Whether windows check what is typed in them. */
export const checksSpelling = process.platform === 'darwin' || process.platform === 'win32';

/** Windows without its French pack would have one fetched: no name resolves here, and this one leads nowhere anywhere (RFC 6761). */
const NOWHERE = 'https://dictionnaire.invalid/';

export function setSpelling(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  const languages = spellingLanguages(process.platform, session.availableSpellCheckerLanguages);
  if (languages !== null && languages.length > 0) session.setSpellCheckerLanguages([...languages]);
  session.setSpellCheckerEnabled(languages !== null);
}
