import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createGuard } from './guard.ts';

const request = (headers: IncomingHttpHeaders, method = 'GET'): IncomingMessage =>
  ({ method, headers: { host: '127.0.0.1:80', ...headers } }) as IncomingMessage;

describe('the guard of the loopback host', () => {
  it('opens one session, by its token alone', () => {
    const guard = createGuard(80);
    expect(guard.openSession('')).toBeUndefined();
    expect(guard.openSession(`${guard.token}a`)).toBeUndefined();
    const cookie = guard.openSession(guard.token)?.split(';')[0] ?? '';
    expect(guard.hasSession(request({ cookie: `autre=1; ${cookie}; encore=2` }))).toBe(true);
    expect(guard.openSession(guard.token)).toBeUndefined();
  });

  it('knows no session but its own', () => {
    const [guard, other] = [createGuard(80), createGuard(80)];
    const cookie = other.openSession(other.token)?.split(';')[0] ?? '';
    expect(guard.hasSession(request({ cookie }))).toBe(false);
    expect(guard.hasSession(request({ cookie: `paritaire-80=${guard.token}` }))).toBe(false);
    expect(guard.hasSession(request({}))).toBe(false);
  });

  it('has a token of 256 bits, never the same', () => {
    const tokens = Array.from({ length: 50 }, () => createGuard(80).token);
    expect(new Set(tokens).size).toBe(50);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('wants of a page the origin that the request was sent to, localhost and 127.0.0.1 being two', () => {
    const guard = createGuard(80);
    expect(guard.isOurPage(request({ origin: 'http://127.0.0.1:80' }, 'POST'))).toBe(true);
    expect(guard.isOurPage(request({ origin: 'http://localhost:80' }, 'POST'))).toBe(false);
    expect(guard.isOurPage(request({}, 'POST'))).toBe(false);
    expect(guard.isOurPage(request({}))).toBe(true);
    expect(guard.isOurPage(request({ 'sec-fetch-site': 'cross-site' }))).toBe(false);
  });
});
