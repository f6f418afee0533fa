import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, test } from 'vitest';
import { ficheText } from '../../../../tests/fixtures/fiches/support.ts';
import { growthOf } from '../../../../tests/support/growth.ts';

/** Size of the export made for the test; the national one weighs 1 GB (PARITAIRE_EXPORT_MO=1000 tries that). */
const sizeMb = Number(process.env['PARITAIRE_EXPORT_MO'] ?? '60');
const MAX_GROWTH_MB = 80;

const folder = mkdtempSync(join(tmpdir(), 'fiches-memoire-'));
afterAll(() => rmSync(folder, { recursive: true }));

function* nationalExport(bytes: number): Generator<string> {
  const whole = ficheText('rncp-cqp.xml');
  const start = whole.indexOf('<FICHE>');
  const end = whole.indexOf('</FICHES>');
  const fiche = whole.slice(start, end);
  yield whole.slice(0, start);
  const count = Math.ceil(bytes / Buffer.byteLength(fiche));
  for (let index = 0; index < count; index += 1)
    yield fiche.replaceAll('RNCP99901', `RNCP${10_000 + (index % 90_000)}`);
  yield whole.slice(end);
}

test(`an export of ${sizeMb} MB is listed with flat memory`, { timeout: 300_000 }, async () => {
  const path = join(folder, 'export.xml');
  await pipeline(Readable.from(nationalExport(sizeMb * 1024 * 1024)), createWriteStream(path));
  const { value, growthMb } = growthOf('import.list', path);
  const fiches = value.fiches.length;
  console.log(`${sizeMb} Mo, ${fiches} fiches : + ${growthMb} Mo de mémoire`);
  expect(fiches).toBeGreaterThan(sizeMb * 10);
  expect(growthMb).toBeLessThan(MAX_GROWTH_MB);
});
