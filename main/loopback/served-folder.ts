import { existsSync, realpathSync, statSync } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileNameOf, freeName } from '../engine/exchange/file-names.ts';

const EXTENSION = '.cpne';

/** The one folder whose files the page lists, and where it makes new ones. */
export interface ServedFolder {
  /** Its real path. */
  readonly path: string;
  /** Paths of its workspace files, by name. Neither its own folders nor links: nothing leads out. */
  list(): Promise<readonly string[]>;
  /** Is the file in this folder, now, and no link? One that is gone leads nowhere: whoever opens it says that it is missing. */
  holds(file: string): Promise<boolean>;
  /** A path that is free, for a new file. */
  placeFor(nom: string, fallback: string): string;
}

/** The folder that was said, else the given file's, else the documents', else the home. Undefined when it is no folder. */
export function chooseFolder(said: string | undefined, file: string | undefined): string | undefined {
  const documents = join(homedir(), 'Documents');
  const folder =
    said ?? (file === undefined ? (existsSync(documents) ? documents : homedir()) : dirname(resolve(file)));
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder) return realpathSync(folder);
  // A file whose folder does not exist is refused in words when it is opened; only what was said is a misuse.
  return said === undefined ? realpathSync(homedir()) : undefined;
}

export function createServedFolder(path: string): ServedFolder {
  const isListed = (name: string): boolean =>
    extname(name).toLowerCase() === EXTENSION && !name.startsWith('.');
  return {
    path,
    list: async () => {
      // A folder that went away (a key unplugged) shows nothing: the open file is still there.
      const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && isListed(entry.name))
        .map(({ name }) => join(path, name))
        .toSorted((a, b) => a.localeCompare(b, 'fr'));
    },
    holds: async (file) => {
      const isThere = (await lstat(file).catch(() => null)) !== null;
      const real = isThere ? await realpath(file).catch(() => null) : file;
      return real === join(path, basename(file)) && isListed(basename(file));
    },
    placeFor: (nom, fallback) => {
      const isTaken = (name: string): boolean => existsSync(join(path, name + EXTENSION));
      return join(path, freeName(fileNameOf(nom, fallback), isTaken) + EXTENSION);
    },
  };
}
