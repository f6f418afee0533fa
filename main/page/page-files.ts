import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, relative, sep } from 'node:path';

const mimeTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

export interface PageFile {
  /** Media type, for the header. */
  readonly type: string;
  readonly content: Buffer<ArrayBuffer>;
}

/** The file that a path means, if it lies in the folder. */
function fileInside(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
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

/**
 * A file of the page, from `folder` alone and of a known type; undefined when there is none. `path` is as it came in the
 * address, percent signs included.
 */
export async function readPageFile(folder: string, path: string): Promise<PageFile | undefined> {
  const plain = decoded(path);
  const file = plain === undefined || plain.includes('\0') ? undefined : fileInside(folder, plain);
  const type = file === undefined ? undefined : mimeTypes.get(extname(file));
  if (file === undefined || type === undefined) return undefined;
  try {
    return { type, content: await readFile(file) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
