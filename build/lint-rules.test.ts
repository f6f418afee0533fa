import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binScript } from './launch/project.mjs';
import { plant } from './test/plant.ts';

const FORBIDDEN: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['shared/a-node.ts', "import { sep } from 'node:path';\nexport const a = sep;", 'no-restricted-imports'],
  ['shared/a-bare-node.ts', "import { sep } from 'path';\nexport const a = sep;", 'no-restricted-imports'],
  ['shared/a-electron.ts', "import { app } from 'electron';\nexport const a = app;", 'no-restricted-imports'],
  ['shared/a-type.ts', "import type { App } from 'electron';\nexport type A = App;", 'no-restricted-imports'],
  ['shared/a-react.ts', "import { useId } from 'react';\nexport const a = useId;", 'no-restricted-imports'],
  [
    'shared/a-dom.ts',
    "import { createPortal } from 'react-dom';\nexport const a = createPortal;",
    'no-restricted-imports',
  ],
  [
    'shared/a-sqlite.ts',
    "import type { Database } from 'better-sqlite3';\nexport type A = Database;",
    'no-restricted-imports',
  ],
  [
    'shared/domain/a-main.ts',
    "import { good } from '../../main/engine/good.ts';\nexport const a = good;",
    'no-restricted-imports',
  ],
  [
    'main/engine/b-electron.ts',
    "import { app } from 'electron';\nexport const b = app;",
    'no-restricted-imports',
  ],
  [
    'main/engine/b-host.ts',
    "import { host } from '../cli/good.ts';\nexport const b = host;",
    'no-restricted-imports',
  ],
  [
    'main/engine/journal/b-host.ts',
    "import { host } from '../../cli/good.ts';\nexport const b = host;",
    'no-restricted-imports',
  ],
  [
    'main/engine/b-renderer.ts',
    "import { page } from '../../renderer/good.ts';\nexport const b = page;",
    'no-restricted-imports',
  ],
  [
    'main/cli/c-electron.ts',
    "import { app } from 'electron';\nexport const c = app;",
    'no-restricted-imports',
  ],
  [
    'main/cli/c-sqlite.ts',
    "import type { Database } from 'better-sqlite3';\nexport type C = Database;",
    'no-restricted-imports',
  ],
  [
    'main/loopback/c-host.ts',
    "import { host } from '../cli/good.ts';\nexport const c = host;",
    'no-restricted-imports',
  ],
  [
    'main/desktop/c-host.ts',
    "import { host } from '../cli/good.ts';\nexport const c = host;",
    'no-restricted-imports',
  ],
  [
    'main/desktop/c-page.ts',
    "import { page } from '../../renderer/good.ts';\nexport const c = page;",
    'no-restricted-imports',
  ],
  [
    'renderer/d-main.ts',
    "import { good } from '../main/engine/good.ts';\nexport const d = good;",
    'no-restricted-imports',
  ],
  ['renderer/d-node.ts', "import { sep } from 'node:path';\nexport const d = sep;", 'no-restricted-imports'],
  [
    'renderer/ui/d-electron.ts',
    "import { ipcRenderer } from 'electron';\nexport const d = ipcRenderer;",
    'no-restricted-imports',
  ],
  ['renderer/d-ajv.ts', "import { Ajv } from 'ajv';\nexport const d = Ajv;", 'no-restricted-imports'],
  [
    'main/engine/d-page.ts',
    "import { about } from '../page/engine-host.ts';\nexport const d = about;",
    'no-restricted-imports',
  ],
  [
    'main/cli/d-page.ts',
    "import { about } from '../page/engine-host.ts';\nexport const d = about;",
    'no-restricted-imports',
  ],
  [
    'main/page/d-electron.ts',
    "import { app } from 'electron';\nexport const d = app;",
    'no-restricted-imports',
  ],
  [
    'main/page/d-desktop.ts',
    "import { d } from '../desktop/menu.ts';\nexport const e = d;",
    'no-restricted-imports',
  ],
  ['shared/e-cycle.ts', "import { f } from './f-cycle.ts';\nexport const e = (): number => f();", 'no-cycle'],
  ['shared/f-cycle.ts', "import { e } from './e-cycle.ts';\nexport const f = (): number => e();", 'no-cycle'],
  [
    'main/engine/g-promise.ts',
    'async function work(): Promise<void> {}\nexport function g(): void {\n  work();\n}',
    'no-floating-promises',
  ],
  [
    'main/engine/g-misused.ts',
    'export function g(list: string[]): void {\n  list.forEach(async () => {});\n}',
    'no-misused-promises',
  ],
  ['shared/h-any.ts', 'export const h = (value: any): unknown => value;', 'no-explicit-any'],
  ['shared/h-default.ts', 'export default 1;', 'no-default-export'],
  ['main/engine/h-console.ts', "export const h = (): void => console.log('x');", 'no-console'],
  ['renderer/h-console.ts', "export const h = (): void => console.log('x');", 'no-console'],
  ['shared/h-ignore.ts', '// @ts-ignore\nexport const h: string = 1;', 'ban-ts-comment'],
  [
    'shared/h-catch.ts',
    'export function h(run: () => void): void {\n  try {\n    run();\n  } catch {}\n}',
    'no-empty',
  ],
];

const ALLOWED: Readonly<Record<string, string>> = {
  'shared/good.ts': 'export const shared = 1;',
  'main/engine/good.ts':
    "import { sep } from 'node:path';\nimport Database from 'better-sqlite3';\nimport { shared } from '../../shared/good.ts';\nexport const good = [sep, shared, Database.name];",
  'main/cli/good.ts':
    "import { good } from '../engine/good.ts';\nexport const host = good;\nexport const say = (): void => console.log(good);",
  'main/desktop/good.ts':
    "import { app } from 'electron';\nimport { good } from '../engine/good.ts';\nexport const desktop = [app.name, good];",
  'renderer/good.ts':
    "import { useId } from 'react';\nimport { shared } from '../shared/good.ts';\nexport const page = [useId, shared];",
  'shared/good.test.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
};

interface Report {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
}

let planted: ReturnType<typeof plant>;
let found: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  planted = plant({ ...ALLOWED, ...Object.fromEntries(FORBIDDEN.map(([file, text]) => [file, text])) });
  const { stdout } = spawnSync(
    process.execPath,
    [binScript('oxlint'), '--type-aware', '--disable-nested-config', '-f', 'json'],
    {
      cwd: planted.folder,
      encoding: 'utf8',
    },
  );
  const { diagnostics } = JSON.parse(stdout) as Report;
  const byFile = Map.groupBy(diagnostics, ({ filename }) => filename.replaceAll(path.sep, '/'));
  found = new Map([...byFile].map(([file, list]) => [file, list.map(({ code }) => code)]));
});

afterAll(() => planted.remove());

describe('the lint rules of each folder', () => {
  it.each(FORBIDDEN)('refuse %s', (file, _text, rule) => {
    expect(found.get(file) ?? []).toContainEqual(expect.stringMatching(new RegExp(`\\(${rule}\\)`, 'u')));
  });

  it.each(Object.keys(ALLOWED))('allow %s', (file) => {
    expect(found.get(file) ?? []).toEqual([]);
  });
});
