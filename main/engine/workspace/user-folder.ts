import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { threadId } from 'node:worker_threads';
import envPaths from 'env-paths';
import { withFileErrors } from './sqlite-errors.ts';

/** Where this installation keeps what is not in the workspace file: profile, recents, backups. PARITAIRE_DOSSIER moves it. */
export function userFolder(): string {
  const folder = process.env['PARITAIRE_DOSSIER'] ?? envPaths('Paritaire', { suffix: '' }).data;
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Who may read a file, on systems that know it: whoever may, or its owner alone. */
const modes = { partage: 0o666, prive: 0o600 } as const;

/** Writes a file of this folder whole or not at all, since other processes read it. `put` gives what was written its name. */
export function writeUserFile(
  file: string,
  content: unknown,
  put: (written: string, file: string) => void = renameSync,
  mode: keyof typeof modes = 'partage',
): void {
  const temporary = `${file}.${process.pid}.${threadId}`;
  withFileErrors(file, () => {
    try {
      writeFileSync(temporary, JSON.stringify(content, null, 2), { mode: modes[mode] });
      put(temporary, file);
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

/** A list in a file of this folder that nothing depends on: absent or damaged, it is empty. */
export function readUserList<T>(file: string, isOne: (value: unknown) => value is T): readonly T[] {
  if (!existsSync(file)) return [];
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(content) ? content.filter(isOne) : [];
  } catch {
    return [];
  }
}

/** « Jeanne (poste-12) »: said to whoever finds the file already open. */
export function whereabouts(): { readonly nom: string; readonly poste: string } {
  return { nom: userInfo().username, poste: hostname() || homedir() };
}
