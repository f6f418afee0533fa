import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { growthOf } from '../../../tests/support/growth.ts';
import { writeListeFictive } from '../../../tests/support/liste-fictive.ts';

const MAX_GROWTH_MB = 80;

const folder = mkdtempSync(join(tmpdir(), 'paritaire liste mémoire '));
process.env['PARITAIRE_DOSSIER'] = join(folder, 'dossier');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a list as long as the real one is imported with flat memory', { timeout: 120_000 }, async () => {
  const file = join(folder, 'liste.csv');
  await writeListeFictive(file, 150_000, 1);
  const { value, growthMb } = growthOf('annuaire.importer', file);
  console.log(`${value.lignes} lignes : + ${growthMb} Mo de mémoire`);
  expect(value).toMatchObject({ lignes: 150_000, organismes: 150_000, anomalies: [] });
  expect(growthMb).toBeLessThan(MAX_GROWTH_MB);
});
