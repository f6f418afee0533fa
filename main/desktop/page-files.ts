import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from './content-policy.ts';

/** The page's origin: a standard, secure scheme of our own, so that no other page can ever share it. */
export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://cpne`;

const mimeTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

const headers = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

function refuse(status: number): Response {
  return new Response(null, { status, headers });
}

/** The file that a path of the page means, if it lies in its folder. */
function fileInside(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  const inside = relative(folder, file);
  return inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside)
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

/** Answers a request of the page from `folder` alone: GET only, known types only. */
export async function servePageFile(folder: string, request: Request): Promise<Response> {
  const { protocol, host, pathname } = new URL(request.url);
  if (request.method !== 'GET') return refuse(405);
  if (`${protocol}//${host}` !== PAGE_ORIGIN) return refuse(404);
  const path = decoded(pathname);
  const file = path === undefined || path.includes('\0') ? undefined : fileInside(folder, path);
  const type = file === undefined ? undefined : mimeTypes.get(extname(file));
  if (file === undefined || type === undefined) return refuse(404);
  try {
    return new Response(await readFile(file), { headers: { ...headers, 'content-type': type } });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return refuse(404);
    throw error;
  }
}
