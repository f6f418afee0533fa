import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { EngineError } from '../errors.ts';

/**
 * A workspace may be made there: nothing has its name, nor that of its rollback journal. One that is left of a file since taken away would
 * be played into the new file when it is first opened (sqlite.org/howtocorrupt.html, 1.4).
 * @throws EngineError FOLDER_MISSING, FILE_EXISTS
 */
export function checkFreePlace(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw EngineError.of('FOLDER_MISSING', { folder });
  for (const there of [file, `${file}-journal`])
    if (existsSync(there)) throw EngineError.of('FILE_EXISTS', { file: there });
}
