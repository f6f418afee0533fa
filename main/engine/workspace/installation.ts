import { existsSync, linkSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Author, College } from '../../../shared/domain/gesture.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { EngineError } from '../errors.ts';
import { userFolder, writeUserFile } from './user-folder.ts';

interface Installation {
  /** UUID of this installation: who writes which journal rows when copies of a file diverge. */
  readonly replica: string;
  readonly authors: readonly Author[];
  /** Id of the author who works here; null until the person has said so. */
  readonly profile: string | null;
}

const installationFile = (): string => join(userFolder(), 'installation.json');

/** Files written before there were profiles have none. */
function parse(text: string): Installation | null {
  const content: unknown = JSON.parse(text);
  if (!isObject(content) || typeof content['replica'] !== 'string' || !Array.isArray(content['authors']))
    return null;
  const { replica, profile } = content;
  const authors = content['authors'] as readonly Author[];
  return { replica, authors, profile: typeof profile === 'string' ? profile : null };
}

/** null when there is none yet. */
function read(): Installation | null {
  const file = installationFile();
  if (!existsSync(file)) return null;
  try {
    const installation = parse(readFileSync(file, 'utf8'));
    if (installation !== null) return installation;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  // Replacing it would silently make this another installation: whoever edited it decides.
  throw EngineError.of('PROFILE_DAMAGED', { file });
}

/** Writes the first one; false when another process has just done so. */
function writeFirst(file: string, installation: Installation): boolean {
  try {
    writeUserFile(file, installation, linkSync);
    return true;
  } catch (error) {
    if (existsSync(file)) return false;
    throw error;
  }
}

/** The installation as `change` makes it, written only when that is another. */
function changed(change: (known: Installation) => Installation): Installation {
  const file = installationFile();
  const known = read();
  if (known === null) {
    const first = change({ replica: uuid(), authors: [], profile: null });
    return writeFirst(file, first) ? first : changed(change);
  }
  const next = change(known);
  if (next !== known) writeUserFile(file, next);
  return next;
}

function profileOf({ authors, profile }: Installation): Author | null {
  return authors.find(({ id }) => id === profile) ?? null;
}

/** Who signs gestures under that name: with no name the profile or, before there is one, the person whose session this computer is on. */
function signatory(installation: Installation, nom: string | null): Author | undefined {
  const profile = profileOf(installation);
  if (nom === null && profile !== null) return profile;
  const wanted = nom ?? userInfo().username;
  return installation.authors.find((author) => author.nom === wanted);
}

/** Who works here. A name seen before on this installation keeps its identifier. */
export function identify(nom: string | null): { readonly replica: string; readonly author: Author } {
  const unknown: Author = { id: uuid(), nom: nom ?? userInfo().username, college: 'secretariat' };
  const installation = changed((known) =>
    signatory(known, nom) === undefined ? { ...known, authors: [...known.authors, unknown] } : known,
  );
  return { replica: installation.replica, author: signatory(installation, nom) ?? unknown };
}

/** null until the person has said who works here. */
export function readProfile(): Author | null {
  const known = read();
  return known === null ? null : profileOf(known);
}

/** Says who works here from now on. A name seen before in that collège keeps its identifier. */
export function writeProfile(nom: string, college: College): Author {
  const fresh: Author = { id: uuid(), nom, college };
  const installation = changed((known) => {
    const seen = known.authors.find((author) => author.nom === nom && author.college === college);
    if (seen === undefined) return { ...known, authors: [...known.authors, fresh], profile: fresh.id };
    return seen.id === known.profile ? known : { ...known, profile: seen.id };
  });
  return profileOf(installation) ?? fresh;
}
