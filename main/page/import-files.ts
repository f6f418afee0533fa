import { basename } from 'node:path';
import type { FichierChoisi, ImportChoice } from '../../shared/contract/window.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { CallOptions, EngineClient } from '../engine/client.ts';
import { EngineError } from '../engine/errors.ts';
import { keyOf } from './file-choices.ts';

/** A file to import, and what takes it away once it no longer serves (nothing, for a file of the person's own). */
interface ImportFile {
  readonly path: string;
  readonly remove: () => void;
}

/** The files to import that pages may name: the last few, so that what was sent up does not fill the disk. */
export interface ImportFiles {
  /** Lists what the file holds. One that cannot be imported is taken away at once. */
  take(engine: EngineClient, file: ImportFile, options: CallOptions): Promise<Result<ImportChoice>>;
  /** One whose content is asked for later. */
  hold(file: ImportFile): FichierChoisi;
  fileOf(key: string): string;
  removeAll(): void;
}

const KEPT = 3;

/** The same answer, speaking of the file by the name that people know: where a host keeps it tells them nothing. */
export function namedIn<T>(result: Result<T>, path: string): Result<T> {
  if (result.ok) return result;
  const { error } = result;
  return { ok: false, error: { ...error, message: error.message.replaceAll(path, basename(path)) } };
}

export function createImportFiles(): ImportFiles {
  const kept = new Map<string, ImportFile>();
  const drop = (key: string): void => {
    kept.get(key)?.remove();
    kept.delete(key);
  };
  const keep = (file: ImportFile): string => {
    const key = keyOf(file.path);
    // Taken again, it is the last one.
    kept.delete(key);
    kept.set(key, file);
    for (const old of [...kept.keys()].slice(0, -KEPT)) drop(old);
    return key;
  };
  return {
    take: async (engine, file, options) => {
      const listed = await engine.invoke('import.list', { file: file.path }, options);
      if (!listed.ok) {
        file.remove();
        return namedIn(listed, file.path);
      }
      return { ok: true, value: { ...listed.value, key: keep(file), name: basename(file.path) } };
    },
    hold: (file) => ({ key: keep(file), name: basename(file.path) }),
    fileOf: (key) => {
      const file = kept.get(key);
      if (file === undefined) throw EngineError.of('CHOICE_EXPIRED', {});
      return file.path;
    },
    removeAll: () => {
      for (const key of kept.keys()) drop(key);
    },
  };
}
