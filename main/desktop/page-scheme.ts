import { securityHeaders } from '../page/content-policy.ts';
import { readPageFile } from '../page/page-files.ts';
import { printedPage } from './printed-pages.ts';

/** The page's origin: a standard, secure scheme of our own, so that no other page can ever share it. */
export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://cpne`;

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}

/** Answers a request of the page from `folder` alone: GET only. */
export async function servePageFile(folder: string, request: Request): Promise<Response> {
  const { protocol, host, pathname } = new URL(request.url);
  if (request.method !== 'GET') return refuse(405);
  if (`${protocol}//${host}` !== PAGE_ORIGIN) return refuse(404);
  const printed = printedPage(pathname);
  if (printed !== undefined) return printed;
  const file = await readPageFile(folder, pathname);
  if (file === undefined) return refuse(404);
  return new Response(file.content, { headers: { ...securityHeaders, 'content-type': file.type } });
}
