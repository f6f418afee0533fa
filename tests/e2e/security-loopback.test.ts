import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { get, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../../build/folders.ts';
import { requests } from '../../shared/contract/requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import {
  isWindowChannel,
  type About,
  type FileChoice,
  type ImportChoice,
  type OpenOutcome,
} from '../../shared/contract/window.ts';
import { plusGrosFichier } from '../../shared/dossier/fichier.ts';
import { startLoopbackProcess, type LoopbackProcess } from './support/loopback.ts';
import { listeCsv } from '../support/annuaire.ts';
import { rawRequest, type RawAnswer, type RawRequest } from './support/raw-http.ts';
import { makeTestFolder, type TestFolder } from './support/workspace.ts';

let folder: TestFolder;
let host: LoopbackProcess;
let cookie: string;
let first: RawAnswer;

beforeAll(async () => {
  folder = makeTestFolder();
  host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const { pathname, search } = new URL(host.address);
  first = await rawRequest(host.origin, { path: `${pathname}${search}` });
  cookie = String(first.headers['set-cookie']?.[0]).split(';')[0] ?? '';
});

afterAll(async () => {
  expect(await host.stop()).toBe(0);
  folder.remove();
});

const json = { 'content-type': 'application/json' };

/** Everything that a page of ours sends; a test takes one thing away or makes it wrong. */
const post = (path: string, changes: Partial<RawRequest> = {}): RawRequest => ({
  method: 'POST',
  path,
  body: '{}',
  ...changes,
  headers: { cookie, origin: host.origin, ...json, ...changes.headers },
});

describe('the first address', () => {
  it('answers the page at once, with a cookie that scripts and other sites cannot use', () => {
    expect(first.status).toBe(200);
    expect(first.text).toContain('<div id="root">');
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^paritaire-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(new URL(host.address).searchParams.get('jeton')).toMatch(/^[\w-]{43}$/);
  });

  it('carries the security headers', () => {
    expect(first.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  it('works once: a second use without the cookie is refused', async () => {
    const { pathname, search } = new URL(host.address);
    const again = await rawRequest(host.origin, { path: `${pathname}${search}` });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(
      (await rawRequest(host.origin, { path: `${pathname}${search}`, headers: { cookie } })).status,
    ).toBe(200);
  });
});

describe('the loopback host answers our page', () => {
  it('when it has all that is asked', async () => {
    const answer = await rawRequest(host.origin, post('/api/referentiel.list'));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: [{ nature: 'CQP' }] });
    expect((await rawRequest(host.origin, { path: '/', headers: { cookie } })).status).toBe(200);
  });

  it('under the name localhost too', async () => {
    const { port } = new URL(host.origin);
    const named = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
    expect((await rawRequest(host.origin, post('/hote/about', { headers: named }))).status).toBe(200);
  });

  it('with the document as a download, by name and by its very bytes', async () => {
    const list = await rawRequest(host.origin, post('/api/referentiel.list'));
    const { value } = JSON.parse(list.text) as { value: readonly { id: string }[] };
    const path = `/export?ref=${value[0]?.id}`;
    const answer = await rawRequest(host.origin, { path, headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="[a-z0-9-]+\.json"; filename\*=UTF-8''/,
    );
    const stale = await rawRequest(host.origin, {
      path: `${path}&sha256=${'0'.repeat(64)}`,
      headers: { cookie },
    });
    expect(stale.status).toBe(409);
    expect((await rawRequest(host.origin, { path: '/export?ref=rien', headers: { cookie } })).status).toBe(
      400,
    );
  });

  it('with events that stay open', async () => {
    const request = get(`${host.origin}/evenements`, { headers: { cookie } });
    const [response] = (await once(request, 'response')) as [
      { statusCode: number; headers: Record<string, string> },
    ];
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain('text/event-stream');
    request.destroy();
  });
});

describe('the loopback host refuses', () => {
  const status = async (sent: RawRequest): Promise<number> => (await rawRequest(host.origin, sent)).status;

  it.each([
    '/',
    '/assets/index.js',
    '/api/referentiel.list',
    '/hote/about',
    '/hote/open',
    '/import',
    '/annuaire',
    '/piece?id=a',
    '/export?ref=a',
    '/evenements',
  ])('%s without a session', async (path) => {
    expect(await status({ path })).toBe(403);
    expect(await status({ path, headers: { cookie: `${cookie.split('=')[0]}=${'A'.repeat(43)}` } })).toBe(
      403,
    );
    expect(await status(post(path, { headers: { cookie: '' } }))).toBe(403);
  });

  it('a wrong token', async () => {
    expect(await status({ path: `/?jeton=${'A'.repeat(43)}` })).toBe(403);
    expect(await status({ path: '/?jeton=' })).toBe(403);
  });

  it.each(['http://exemple.fr', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'the origin %s',
    async (origin) => {
      expect(await status(post('/api/referentiel.list', { headers: { origin } }))).toBe(403);
      expect(await status({ path: '/', headers: { cookie, origin } })).toBe(403);
    },
  );

  it('a POST that says no origin', async () => {
    const { pathname } = new URL('/api/referentiel.list', host.origin);
    expect(await status({ method: 'POST', path: pathname, body: '{}', headers: { cookie, ...json } })).toBe(
      403,
    );
  });

  it('what another port of this machine asks for, cookie included', async () => {
    const headers = { cookie, 'sec-fetch-site': 'same-site' };
    expect(await status({ path: '/export?ref=a', headers })).toBe(403);
  });

  it.each(['exemple.fr', 'exemple.fr:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])(
    'the Host %s (a name made to resolve here)',
    async (name) => {
      const headers = { host: name, origin: `http://${name}` };
      expect(await status(post('/api/referentiel.list', { headers }))).toBe(403);
      expect(await status({ path: '/', headers: { ...headers, cookie } })).toBe(403);
      const { search } = new URL(host.address);
      expect(await status({ path: `/${search}`, headers: { host: name } })).toBe(403);
    },
  );

  it.each([
    '/../main/loopback.js',
    '/..%2fmain%2floopback.js',
    '/assets/../../main/loopback.js',
    '/%2e%2e/%2e%2e/package.json',
    '/..\\main\\loopback.js',
    '//etc/passwd',
    '/%00index.html',
    '/%ff',
    '/index.html/../../main/worker.js',
    '/assets',
  ])('the path %s', async (path) => {
    expect(await status({ path, headers: { cookie } })).toBe(404);
  });

  it('a body of more than 64 MB, and goes on serving', async () => {
    const body = JSON.stringify({ ref: 'a'.repeat(64 * 1024 * 1024) });
    const answer = await rawRequest(host.origin, post('/api/document.read', { body })).catch(
      // The connection may be cut while the rest is still being sent.
      (error: unknown) => ({ status: 413, text: String(error) }),
    );
    expect(answer.status).toBe(413);
    expect(await status(post('/api/referentiel.list'))).toBe(200);
  });

  it.each([
    ['arrays', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects', '{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000)],
  ])('a body of %s nested without end, which is no defect', async (_kind, body) => {
    const answer = await rawRequest(host.origin, post('/api/referentiel.list', { body }));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
    expect(host.stderr()).not.toContain('RangeError');
    expect(await status(post('/api/referentiel.list'))).toBe(200);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])('the method %s', async (method) => {
    expect(await status(post('/', { method }))).toBe(405);
  });

  it('a body that is not JSON, or not said to be', async () => {
    expect(await status(post('/api/referentiel.list', { body: '{' }))).toBe(400);
    expect(await status(post('/api/referentiel.list', { headers: { 'content-type': 'text/plain' } }))).toBe(
      415,
    );
  });

  it.each([
    ...Object.keys(requests).filter((channel) => !isWindowChannel(channel)),
    'rien',
    '__proto__',
    '',
    'referentiel.list/',
    'referentiel.list/x',
  ])('the channel « %s », which a page may not ask for', async (channel) => {
    const answer = await rawRequest(host.origin, post(`/api/${channel}`));
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CHANNEL' } });
  });

  it.each(['newWindow', 'chooseImport', 'workspace.open', 'toString', '__proto__', ''])(
    'the action « %s », which it does not have',
    async (action) => {
      expect(await status(post(`/hote/${action}`))).toBe(404);
    },
  );

  it.each([
    ['open', { key: '/etc/passwd', mode: 'edit' }],
    ['open', { key: null, mode: 'autre' }],
    ['open', { key: null, mode: 'edit', file: '/etc/passwd' }],
    ['create', { nom: 'A', idcc: [], file: '/tmp/a.cpne' }],
    ['export', { ref: 'a', grille: null, numero: null, to: '/tmp/a' }],
    ['cancel', { task: 1 }],
  ])('the action %s with %j', async (action, request) => {
    const answer = await rawRequest(host.origin, post(`/hote/${action}`, { body: JSON.stringify(request) }));
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
  });

  it('a shape that the contract does not have, in a sentence', async () => {
    const answer = await rawRequest(host.origin, post('/api/document.read', { body: '{"ref":1}' }));
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
  });

  it('every other address of this machine', async ({ skip }) => {
    const other = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    if (other === undefined) return skip('SAUTÉ : cette machine n’a pas d’autre adresse que 127.0.0.1');
    const { port } = new URL(host.origin);
    await expect(rawRequest(`http://${other.address}:${port}`, { path: '/' })).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});

/** What an action answers our page. */
async function act<T>(action: string, request: object): Promise<Result<T>> {
  const sent = post(`/hote/${action}`, { body: JSON.stringify(request) });
  return JSON.parse((await rawRequest(host.origin, sent)).text) as Result<T>;
}

const listed = async (): Promise<readonly FileChoice[]> => {
  const about = await act<About>('about', {});
  if (!about.ok) throw new Error(about.error.message);
  return about.value.files;
};

describe('the files of the machine', () => {
  const keyOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32);
  const open = (key: string | null) => act<OpenOutcome>('open', { key, mode: 'examine' });
  const notListed = { ok: false, error: { code: 'FILE_NOT_LISTED' } };

  it('are those of one folder, without links', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'paritaire dehors é '));
    copyFileSync(folder.workspace, join(outside, 'dehors.cpne'));
    symlinkSync(join(outside, 'dehors.cpne'), join(folder.folder, 'lien.cpne'));
    copyFileSync(folder.workspace, join(folder.folder, 'dedans.cpne'));
    const files = await listed();
    expect(files.map(({ name }) => name)).toEqual(['dedans.cpne', 'Exemple.cpne']);
    for (const path of [join(outside, 'dehors.cpne'), join(folder.folder, 'lien.cpne'), '/etc/passwd'])
      expect(await open(keyOf(path))).toMatchObject(notListed);
    expect(await open(null)).toMatchObject(notListed);
    const dedans = files.find(({ name }) => name === 'dedans.cpne')?.key ?? '';
    expect(await open(dedans)).toEqual({ ok: true, value: 'done' });
    // Listed as a file, it has become a link that leads out.
    rmSync(join(folder.folder, 'dedans.cpne'));
    symlinkSync(join(outside, 'dehors.cpne'), join(folder.folder, 'dedans.cpne'));
    expect(await open(dedans)).toMatchObject(notListed);
    expect(await open(keyOf(folder.workspace))).toEqual({ ok: true, value: 'done' });
    rmSync(outside, { recursive: true, force: true });
  });

  it('gain a new one in that folder, whatever its name', async () => {
    const created = [
      await act('create', { nom: '../../évasion', idcc: ['3043'] }),
      await act('create', { nom: '../../évasion', idcc: [] }),
    ];
    expect(created).toEqual(Array.from({ length: 2 }, () => ({ ok: true, value: 'done' })));
    expect((await listed()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['évasion.cpne', 'évasion 2.cpne']),
    );
  });
});

describe('a file sent up to be imported', () => {
  const body = readFileSync(projectPath('schemas/examples/valid/cqp-complet.json'), 'utf8');
  const task = '0193a0f0-0000-7000-8000-000000000001';
  const headers = {
    'content-type': 'application/octet-stream',
    'x-paritaire-nom': 'a.json',
    'x-paritaire-tache': task,
  };
  const upload = (changes: Partial<RawRequest> = {}): RawRequest =>
    post('/import', { body, ...changes, headers: { ...headers, ...changes.headers } });
  const sent = async (changes: Partial<RawRequest> = {}): Promise<RawAnswer> =>
    rawRequest(host.origin, upload(changes));
  const kept = (): readonly string[] => readdirSync(join(folder.folder, 'envois'));

  it('is listed, previewed by its key, and by no other', async () => {
    const answer = JSON.parse((await sent()).text) as Result<ImportChoice>;
    expect(answer).toMatchObject({ ok: true, value: { kind: 'document', name: 'a.json' } });
    const key = answer.ok ? answer.value.key : '';
    expect(await act('previewImport', { task, key, numero: null })).toMatchObject({
      ok: true,
      value: { source: 'document' },
    });
    const other = createHash('sha256').update(folder.workspace).digest('hex').slice(0, 32);
    expect(await act('previewImport', { task, key: other, numero: null })).toMatchObject({
      ok: false,
      error: { code: 'CHOICE_EXPIRED' },
    });
  });

  it('is imported, when it is the public list of training bodies, and not kept', async () => {
    const before = kept();
    const send = async (text: string): Promise<unknown> => {
      const list = post('/annuaire', { body: text, headers: { ...headers, 'x-paritaire-nom': 'liste.csv' } });
      return JSON.parse((await rawRequest(host.origin, list)).text);
    };
    expect(await send(listeCsv([{}]))).toMatchObject({
      ok: true,
      value: { source: 'liste.csv', organismes: 1 },
    });
    expect(await send('a;b')).toMatchObject({
      ok: false,
      error: { code: 'ANNUAIRE_COLUMNS', message: expect.stringContaining('« liste.csv »') as string },
    });
    expect(kept()).toEqual(before);
    const asked = post('/api/annuaire.chercher', { body: JSON.stringify({ texte: 'centre', limite: 5 }) });
    expect(JSON.parse((await rawRequest(host.origin, asked)).text)).toMatchObject({ value: { total: 1 } });
    // What names a path is no business of a page’s.
    const direct = post('/api/annuaire.importer', { body: JSON.stringify({ file: folder.workspace }) });
    expect((await rawRequest(host.origin, direct)).status).toBe(404);
  });

  it('is joined to a dossier that is there, under the limit, and not kept beside', async () => {
    const before = kept();
    const send = async (query: Readonly<Record<string, string>>): Promise<RawAnswer> => {
      const asked = { dossier: folder.workspace, nature: 'autre', le: '2026-11-27', ...query };
      const path = `/piece?${new URLSearchParams(asked).toString()}`;
      return rawRequest(host.origin, post(path, { body: 'Note', headers }));
    };
    const codeOf = ({ text }: RawAnswer): unknown =>
      (JSON.parse(text) as { error: { code: string } }).error.code;
    expect(codeOf(await send({ dossier: task }))).toBe('DOSSIER_UNKNOWN');
    expect(codeOf(await send({}))).toBe('BAD_REQUEST');
    expect(codeOf(await send({ dossier: task, nature: 'programme' }))).toBe('BAD_REQUEST');
    const lourde = start({ ...headers, 'content-length': String(plusGrosFichier + 1) }, '/piece');
    const [response] = (await once(lourde, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    lourde.destroy();
    expect(kept()).toEqual(before);
    const direct = post('/api/dossiers.joindre', { body: JSON.stringify({ file: folder.workspace }) });
    expect((await rawRequest(host.origin, direct)).status).toBe(404);
    const absent = await rawRequest(host.origin, { path: `/piece?id=${task}`, headers: { cookie } });
    expect(absent.status).toBe(400);
  });

  it('is kept a while: the last three', async () => {
    for (let count = 0; count < 4; count += 1) await sent();
    expect(kept()).toHaveLength(3);
  });

  it.each([
    ['no session', { cookie: '' }],
    ['a foreign origin', { origin: 'http://exemple.fr' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('is refused with %s', async (_what, wrong) => {
    const before = kept();
    expect((await sent({ headers: wrong })).status).toBe(403);
    expect(kept()).toEqual(before);
  });

  it.each(['', '..', '../évasion.json', '/etc/évasion', 'C:\\évasion', 'a\nb', 'a\u0000b'])(
    'is refused under the name %j',
    async (name) => {
      const before = kept();
      const answer = await sent({ headers: { 'x-paritaire-nom': encodeURIComponent(name) } });
      expect([answer.status, kept()]).toEqual([400, before]);
    },
  );

  it('is refused as a form or a text would be', async () => {
    expect((await sent({ headers: { 'content-type': 'text/plain' } })).status).toBe(400);
  });

  it('is refused at once beyond 1.5 GB, without being read', async () => {
    const before = kept();
    const request = start({ ...headers, 'content-length': String(2 ** 31) });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect([response.statusCode, kept()]).toEqual([413, before]);
    request.destroy();
  });

  it('leaves nothing when it is given up', async () => {
    const before = kept();
    const request = start({ ...headers, 'content-length': '1000000' });
    request.write('a'.repeat(1000));
    await expect.poll(() => kept().length).toBe(before.length + 1);
    request.destroy();
    await expect.poll(kept).toEqual(before);
    expect((await sent()).status).toBe(200);
  });

  it('leaves nothing when nothing can be imported from it', async () => {
    const before = kept();
    expect(JSON.parse((await sent({ body: 'Ceci n’est pas une fiche.' })).text)).toMatchObject({ ok: false });
    expect(kept()).toEqual(before);
  });

  /** An upload under way: nothing of its body is sent yet. */
  function start(given: Readonly<Record<string, string>>, path = '/import'): ClientRequest {
    const request = httpRequest(`${host.origin}${path}`, {
      method: 'POST',
      headers: { cookie, origin: host.origin, ...given },
    });
    // The host hangs up on what it refuses.
    request.on('error', () => undefined);
    request.flushHeaders();
    return request;
  }
});

describe('the command line of the loopback host', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [projectPath('dist/main/loopback.js'), ...args], {
      encoding: 'utf8',
      env: folder.env,
    });

  it('explains itself when it is misused', () => {
    expect(run('--port', 'abc')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Utilisation') as string,
    });
    expect(run('--rien')).toMatchObject({ status: 2 });
    expect(run('--dossier', join(folder.folder, 'absent'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('n’est pas un dossier') as string,
    });
  });

  it('says that a port is taken', () => {
    const { port } = new URL(host.origin);
    const { status, stderr } = run('--port', port);
    expect(status).toBe(1);
    expect(stderr).toContain(`Le port ${port} est déjà pris`);
  });
});
