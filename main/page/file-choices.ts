import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { FileChoice } from '../../shared/contract/window.ts';
import { EngineError } from '../engine/errors.ts';

/** What a page has in place of a path: it names a file that its host has shown it, and says nothing of any other. */
export interface FileKeys {
  /** The file as the page is shown it; from then on its key is known. `opened`: what is known of its last opening here. */
  choiceOf(file: string, opened?: Pick<FileChoice, 'openedAt' | 'espace'>): FileChoice;
  /** The path behind a key; a key that was never given out is refused. */
  fileOf(key: string): string;
}

export function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

export function createFileKeys(): FileKeys {
  const known = new Map<string, string>();
  return {
    choiceOf: (file, { openedAt, espace } = { openedAt: null, espace: null }) => {
      const path = resolve(file);
      const key = keyOf(path);
      known.set(key, path);
      return {
        key,
        name: basename(path),
        folder: dirname(path),
        openedAt,
        espace,
        present: existsSync(path),
      };
    },
    fileOf: (key) => {
      const path = known.get(key);
      if (path === undefined) throw EngineError.of('FILE_NOT_LISTED', {});
      return path;
    },
  };
}
