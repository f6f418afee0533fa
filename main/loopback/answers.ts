import type { ServerResponse } from 'node:http';
import { texts } from '../../shared/i18n/window.ts';
import { securityHeaders } from '../page/content-policy.ts';
import { readPageFile } from '../page/page-files.ts';

/** On every answer. No browser keeps what it was told: the next session must ask again. */
export const security = { ...securityHeaders, 'cache-control': 'no-store' } as const;

type Headers = Readonly<Record<string, string>>;

/** RFC 6266: the encoded form carries any name; the plain one is for what does not know it, signs outside ASCII replaced. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^ -~]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

export function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Headers,
): void {
  response.writeHead(status, { ...security, ...headers }).end(body);
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8' });
}

/** A page of plain text, for a person who opened an address that is no longer good. */
export function answerText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Headers = {},
): void {
  answer(response, status, `${text}\n`, { 'content-type': 'text/plain; charset=utf-8', ...headers });
}

/** A file of the page. `path` is as it came in the request line. */
export async function answerFile(
  response: ServerResponse,
  folder: string,
  path: string,
  headers: Headers = {},
): Promise<void> {
  const file = await readPageFile(folder, path);
  if (file === undefined) return answerText(response, 404, texts.loopback.notFound);
  answer(response, 200, file.content, { 'content-type': file.type, ...headers });
}

export function answerStream(response: ServerResponse): void {
  response.writeHead(200, { ...security, 'content-type': 'text/event-stream; charset=utf-8' });
  // Sends the headers now: the browser's « open » waits for them.
  response.flushHeaders();
}

export function refuseAccess(response: ServerResponse): void {
  answerText(response, 403, texts.loopback.refused);
}
