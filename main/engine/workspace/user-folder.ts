import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { v7 as uuid } from 'uuid';
import type { Author, College } from '../../../shared/domain/gesture.ts';
import { isObject } from '../../../shared/domain/json.ts';

/** Where this installation keeps what is not in the workspace file: profile, recents, backups. PARITAIRE_DOSSIER moves it. */
export function userFolder(): string {
  const folder = process.env['PARITAIRE_DOSSIER'] ?? envPaths('Paritaire', { suffix: '' }).data;
  mkdirSync(folder, { recursive: true });
  return folder;
}

interface Installation {
  /** UUID of this installation: who writes which journal rows when copies of a file diverge. */
  readonly replica: string;
  readonly authors: readonly Author[];
}

function read(file: string): Installation {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isObject(content) && typeof content['replica'] === 'string' && Array.isArray(content['authors'])) {
      return { replica: content['replica'], authors: content['authors'] as readonly Author[] };
    }
  } catch (error) {
    // First start, or a profile someone edited by hand: a new one is made. Nothing of the workspace depends on it.
    if (
      !(error instanceof SyntaxError) &&
      !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
    )
      throw error;
  }
  return { replica: uuid(), authors: [] };
}

/** Who works here. A name seen before on this installation keeps its identifier. */
export function identify(
  nom: string | null,
  college: College | null,
): { readonly replica: string; readonly author: Author } {
  const file = join(userFolder(), 'installation.json');
  const installation = read(file);
  const wanted = nom ?? userInfo().username;
  const known = installation.authors.find(
    (author) => author.nom === wanted && (college === null || author.college === college),
  );
  const author = known ?? { id: uuid(), nom: wanted, college: college ?? 'secretariat' };
  const authors = known === undefined ? [...installation.authors, author] : installation.authors;
  writeFileSync(file, JSON.stringify({ replica: installation.replica, authors }, null, 2));
  return { replica: installation.replica, author };
}

/** « Jeanne (poste-12) »: said to whoever finds the file already open. */
export function whereabouts(): { readonly nom: string; readonly poste: string } {
  return { nom: userInfo().username, poste: hostname() || homedir() };
}
