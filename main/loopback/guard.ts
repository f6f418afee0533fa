import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 256 bits, as text for an address or a cookie. */
const newSecret = (): string => randomBytes(32).toString('base64url');

/** Comparison whose time says nothing of where two texts differ; their hashes have the same length whatever they have. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Who may speak to the loopback host: the browser that was given the first address, and pages of ours alone. */
export interface Guard {
  /** The one-time token of the first address. */
  readonly token: string;
  /** Name of this host, against a page of elsewhere whose name is made to resolve to 127.0.0.1 (DNS rebinding). */
  isOurHost(request: IncomingMessage): boolean;
  /** A page of ours, or no page at all (an address typed or opened by another application). */
  isOurPage(request: IncomingMessage): boolean;
  hasSession(request: IncomingMessage): boolean;
  /** The token's one use: the Set-Cookie header that opens the session, undefined when it is wrong or has served. */
  openSession(token: string): string | undefined;
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

export function createGuard(port: number): Guard {
  const token = newSecret();
  const secret = newSecret();
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  // Cookies know no ports: the name keeps two hosts of one machine apart.
  const cookie = `paritaire-${port}`;
  let used = false;
  return {
    token,
    isOurHost: ({ headers }) => hosts.has(headers.host ?? ''),
    isOurPage: ({ method, headers }) => {
      const { origin } = headers;
      const fetchSite = headers['sec-fetch-site'];
      // Another port of 127.0.0.1 is the « same site » to a browser, and gets the cookie: only the same origin will do.
      if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
      if (origin === undefined) return method === 'GET';
      return origin === `http://${headers.host}`;
    },
    hasSession: (request) => same(cookieOf(request, cookie) ?? '', secret),
    openSession: (given) => {
      if (used || !same(given, token)) return undefined;
      used = true;
      return `${cookie}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
  };
}
