import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import envPaths from 'env-paths';
import { v7 as uuid } from 'uuid';
import type { Author, College } from '../../../shared/domain/gesture.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { EngineError } from '../errors.ts';

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

function read(file: string): Installation | null {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (text === null) return null;
  try {
    const content: unknown = JSON.parse(text);
    if (isObject(content) && typeof content['replica'] === 'string' && Array.isArray(content['authors'])) {
      return { replica: content['replica'], authors: content['authors'] as readonly Author[] };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  // Replacing it would silently make this another installation: whoever edited it decides.
  throw EngineError.of('PROFILE_DAMAGED', { file });
}

/** Whole or not at all, since other processes read it. `first`: only if no other process was there before; says whether it was. */
function write(file: string, installation: Installation, first: boolean): boolean {
  const temporary = `${file}.${process.pid}.${threadId}`;
  writeFileSync(temporary, JSON.stringify(installation, null, 2));
  try {
    if (first) linkSync(temporary, file);
    else renameSync(temporary, file);
    return true;
  } catch (error) {
    if (existsSync(file) && first) return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Who works here. A name seen before on this installation keeps its identifier. */
export function identify(
  nom: string | null,
  college: College | null,
): { readonly replica: string; readonly author: Author } {
  const file = join(userFolder(), 'installation.json');
  const known = read(file);
  const wanted = nom ?? userInfo().username;
  const { replica, authors } = known ?? { replica: uuid(), authors: [] };
  const same = authors.find(
    (author) => author.nom === wanted && (college === null || author.college === college),
  );
  if (same !== undefined) return { replica, author: same };
  const author: Author = { id: uuid(), nom: wanted, college: college ?? 'secretariat' };
  const written = write(file, { replica, authors: [...authors, author] }, known === null);
  return written ? { replica, author } : identify(nom, college);
}

/** « Jeanne (poste-12) »: said to whoever finds the file already open. */
export function whereabouts(): { readonly nom: string; readonly poste: string } {
  return { nom: userInfo().username, poste: hostname() || homedir() };
}
