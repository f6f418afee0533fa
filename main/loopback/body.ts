import type { IncomingMessage } from 'node:http';
import { texts } from '../../shared/i18n/window.ts';

/** A pasted table of ten thousand rows is one gesture of some twenty megabytes. */
const MAX_MB = 64;
const MAX_OCTETS = MAX_MB * 1024 * 1024;

/** A document may nest sixty deep inside a request; without end, whoever reads it by recursion would fall. */
const MAX_DEPTH = 100;

/** Looked at level by level: what is too deep is never entered. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

function parse(text: string): Body {
  try {
    const value = JSON.parse(text) as unknown;
    return isTooDeep(value) ? { status: 400, detail: texts.loopback.tooDeep } : { value };
  } catch {
    // The router never sees it: there is nothing to check.
    return { status: 400, detail: texts.loopback.notJson };
  }
}

export type Body =
  { readonly value: unknown } | { readonly status: 400 | 413 | 415; readonly detail: string };

/** The media type that a request says its body has. */
export function typeOf({ headers }: IncomingMessage): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim();
}

/** The JSON that a request carries; too long, it is given up without being kept. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  // A form of another site can post text, never this type without the browser asking first.
  if (typeOf(request) !== 'application/json') {
    return { status: 415, detail: texts.loopback.notJson };
  }
  const chunks: Buffer[] = [];
  let octets = 0;
  // Left before its end, the request must stay open for its answer to be sent.
  const incoming = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of incoming) {
    octets += chunk.length;
    if (octets > MAX_OCTETS) return { status: 413, detail: texts.loopback.tooLarge(MAX_MB) };
    chunks.push(chunk);
  }
  return parse(Buffer.concat(chunks).toString('utf8'));
}
