import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { generatedFiles, root } from './outputs.ts';

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = await generatedFiles();
});

test('the generated files are those that the schemas give (else: npm run generate)', () => {
  // A whole file as a difference would be unreadable: the names say enough.
  const stale = [...files].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});

test('nothing else lies among the generated files', () => {
  const present = ['shared/generated', 'docs/verificateur/exemples'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  );
  expect([...files.keys()].sort()).toEqual([...present, 'schemas/paritaire.schema.json'].sort());
});
