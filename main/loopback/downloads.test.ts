import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDownloads } from './downloads.ts';
import { removeOldUploads } from './uploads.ts';

const folder = mkdtempSync(join(tmpdir(), 'paritaire départs '));
const downloads = createDownloads();
let server: Server;
let address = '';

beforeAll(async () => {
  process.env['PARITAIRE_DOSSIER'] = folder;
  removeOldUploads();
  server = createServer((request, response) => void downloads.send(response, request.url?.slice(1) ?? ''));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a file made for a page is sent once, under its name, then it is gone', async () => {
  const place = downloads.place('Été - extrait d’audit.jsonl');
  writeFileSync(place.path, '{"format":"paritaire/extrait"}\n');
  place.give('abc');
  const answer = await fetch(`${address}/abc`);
  expect(await answer.text()).toBe('{"format":"paritaire/extrait"}\n');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="_t_ - extrait d_audit.jsonl"; filename*=UTF-8''%C3%89t%C3%A9%20-%20extrait%20d%E2%80%99audit.jsonl`,
  );
  expect((await fetch(`${address}/abc`)).status).toBe(404);
  await expect.poll(() => existsSync(dirname(place.path))).toBe(false);
});

it('what was not finished is not sent', async () => {
  const place = downloads.place('extrait.jsonl');
  expect((await fetch(`${address}/def`)).status).toBe(404);
  place.remove();
  expect(existsSync(place.path)).toBe(false);
});
