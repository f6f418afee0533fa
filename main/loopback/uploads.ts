import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { texts } from '../../shared/i18n/window.ts';
import { EngineError } from '../engine/errors.ts';
import { isRunning } from '../engine/workspace/is-running.ts';
import { fileError } from '../engine/workspace/sqlite-errors.ts';
import { userFolder } from '../engine/workspace/user-folder.ts';
import { fileNameOf } from '../engine/exchange/file-names.ts';

/** A national export of France compétences is about 1 GB. */
const MAX_UPLOAD_MB = 1_536;

export interface Upload {
  readonly path: string;
  readonly remove: () => void;
}

const uploadsFolder = (): string => join(userFolder(), 'envois');

/** What hosts that were killed left behind: each folder has the number of its process. */
export function removeOldUploads(): void {
  mkdirSync(uploadsFolder(), { recursive: true });
  for (const name of readdirSync(uploadsFolder()))
    if (!isRunning(Number.parseInt(name, 10)))
      rmSync(join(uploadsFolder(), name), { recursive: true, force: true });
}

const refusedName = (): EngineError => EngineError.of('BAD_REQUEST', { detail: texts.loopback.badName });

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch (error) {
    if (error instanceof URIError) throw refusedName();
    throw error;
  }
}

/** The name that the page gives the file, percent-encoded as headers want it: one name, never a path. */
export function uploadName(header: string): string {
  const name = decoded(header);
  if (name === '' || name === '.' || name === '..' || /[/\\\p{Cc}]/u.test(name)) throw refusedName();
  return fileNameOf(name, 'envoi');
}

/** How large a file may be, and what is said of a larger one. */
export interface UploadLimit {
  readonly octets: number;
  readonly refused: (name: string, octets: number) => EngineError;
}

const ofImports: UploadLimit = {
  octets: MAX_UPLOAD_MB * 1024 * 1024,
  refused: (file) => EngineError.of('DOCUMENT_TOO_LARGE', { file, maxMb: MAX_UPLOAD_MB }),
};

/** Counts what goes through, whatever the request said of its length. */
function limited(name: string, limit: UploadLimit): Transform {
  let octets = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      octets += chunk.length;
      if (octets > limit.octets) next(limit.refused(name, octets));
      else next(null, chunk);
    },
  });
}

/** Place for a file of that name, in a folder of its own among those of this process. */
export function makeFolder(name: string): Upload {
  const folder = mkdtempSync(join(uploadsFolder(), `${process.pid}-`));
  return { path: join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The body of a request as a file of the user's folder. Cut short or too long, it leaves nothing. */
export async function receiveUpload(
  request: IncomingMessage,
  name: string,
  limit = ofImports,
): Promise<Upload> {
  const said = Number(request.headers['content-length'] ?? 0);
  if (said > limit.octets) throw limit.refused(name, said);
  const { path, remove } = makeFolder(name);
  try {
    await pipeline(
      request.iterator({ destroyOnReturn: false }),
      limited(name, limit),
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    );
    return { path, remove };
  } catch (error) {
    remove();
    throw fileError(error, name) ?? error;
  }
}
