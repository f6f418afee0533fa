import { randomUUID } from 'node:crypto';
import { paperHeaders } from '../page/content-policy.ts';

/** Pages that are being printed, by the one address under which each is read. */
const printing = new Map<string, Uint8Array>();

/** Lets a page be read under the path that it answers, until it is withdrawn. */
export function offerPage(octets: Uint8Array): string {
  const path = `/papier/${randomUUID()}`;
  printing.set(path, octets);
  return path;
}

export function withdrawPage(path: string): void {
  printing.delete(path);
}

/** What a page that is being printed is made of; undefined for any other address. */
export function printedPage(path: string): Response | undefined {
  const octets = printing.get(path);
  if (octets === undefined) return undefined;
  return new Response(new Uint8Array(octets), {
    headers: { ...paperHeaders, 'content-type': 'text/html; charset=utf-8' },
  });
}
