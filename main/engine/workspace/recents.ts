import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RecentFile } from '../../../shared/contract/answers/workspace.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { EngineError } from '../errors.ts';
import { readUserList, userFolder, writeUserFile } from './user-folder.ts';

type Recent = Omit<RecentFile, 'present' | 'espace'> & Partial<Pick<RecentFile, 'espace'>>;

const most = 12;

const recentsFile = (): string => join(userFolder(), 'recents.json');

function isRecent(value: unknown): value is Recent {
  return isObject(value) && ['file', 'nom', 'openedAt'].every((name) => typeof value[name] === 'string');
}

const listed = (): readonly Recent[] => readUserList(recentsFile(), isRecent);

const others = (file: string): readonly Recent[] => listed().filter((recent) => recent.file !== file);

/** Files opened here, the last one first. */
export function readRecents(): readonly RecentFile[] {
  return listed().map(({ file, nom, openedAt, espace }) => ({
    file,
    nom,
    openedAt,
    espace: typeof espace === 'string' ? espace : null,
    present: existsSync(file),
  }));
}

/** Puts a file that was just opened at the head of the list. */
export function rememberRecent(file: string, nom: string, espace: string): void {
  const opened: Recent = { file, nom, espace, openedAt: new Date().toISOString() };
  try {
    writeUserFile(recentsFile(), [opened, ...others(file)].slice(0, most));
  } catch (error) {
    // The file is open: a list that cannot be kept (disk full, folder read-only) is no reason to say otherwise.
    if (!(error instanceof EngineError)) throw error;
  }
}

export function forgetRecent(file: string): void {
  writeUserFile(recentsFile(), others(file));
}
