import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { texts } from '../../shared/i18n/window.ts';
import { answer, answerText } from './answers.ts';

const mimeTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

/** The file that a path means, if it lies in the folder. */
function fileInside(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  const inside = relative(folder, file);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
    ? undefined
    : file;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not UTF-8: no file of ours has such a name.
    return undefined;
  }
}

/** Answers a file of the page from `folder` alone, known types only. `path` is as it came in the request line. */
export async function answerFile(
  response: ServerResponse,
  folder: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const plain = decoded(path);
  const file = plain === undefined || plain.includes('\0') ? undefined : fileInside(folder, plain);
  const type = file === undefined ? undefined : mimeTypes.get(extname(file));
  const notFound = (): void => answerText(response, 404, texts.loopback.notFound);
  if (file === undefined || type === undefined) return notFound();
  try {
    answer(response, 200, await readFile(file), { 'content-type': type, ...headers });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return notFound();
    throw error;
  }
}
