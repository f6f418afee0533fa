import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { binScript } from './launch/project.mjs';
import { plant } from './test/plant.ts';

const WRONG: readonly (readonly [file: string, text: string, code: string])[] = [
  ['shared/a-console.ts', "export const a = (): void => console.log('x');", 'TS2584'],
  ['shared/a-process.ts', 'export const a = process.env;', 'TS2591'],
  ['shared/a-document.ts', 'export const a = document.title;', 'TS2584'],
  ['shared/a-main.ts', "export { good as a } from '../main/engine/good.ts';", 'TS6307'],
  ['main/engine/b-document.ts', 'export const b = document.title;', 'TS2584'],
  ['main/engine/b-host.ts', "export { host as b } from '../cli/good.ts';", 'TS6307'],
  ['main/cli/c-page.ts', "export { page as c } from '../../renderer/good.ts';", 'TS6307'],
  ['renderer/d-main.ts', "export { good as d } from '../main/engine/good.ts';", 'TS6307'],
  ['renderer/d-process.ts', 'export const d = process.env;', 'TS2591'],
  ['shared/e-enum.ts', 'export enum E {\n  One,\n}', 'TS1294'],
  ['shared/e-index.ts', 'export const e = (list: string[]): string => list[0];', 'TS2322'],
  ['shared/e-optional.ts', 'export const e: { x?: string } = { x: undefined };', 'TS2375'],
  ['shared/e.test.ts', 'export const e: string = 1;', 'TS2322'],
];

const RIGHT: Readonly<Record<string, string>> = {
  'shared/good.ts': 'export const shared = 1;',
  'main/engine/good.ts':
    "import { sep } from 'node:path';\nimport { shared } from '../../shared/good.ts';\nexport const good = `${sep}${shared}`;",
  'main/cli/good.ts': "export { good as host } from '../engine/good.ts';",
  'renderer/good.tsx': 'export const Title = () => <h1>{document.title}</h1>;',
  'renderer/good.ts': "export { shared as page } from '../shared/good.ts';",
  'tests/good.test.ts':
    "import { host } from '../main/cli/good.ts';\nimport { page } from '../renderer/good.ts';\nexport const both = [host, page, process.pid, document.title];",
};

function typeErrors(sources: Readonly<Record<string, string>>): { status: number | null; output: string } {
  const planted = plant(sources);
  try {
    const { status, stdout } = spawnSync(
      process.execPath,
      [binScript('typescript', 'tsc'), '-b', '--pretty', 'false'],
      {
        cwd: planted.folder,
        encoding: 'utf8',
      },
    );
    return { status, output: stdout };
  } finally {
    planted.remove();
  }
}

describe('one tsconfig a layer', () => {
  it('accepts what the layers may do', () => {
    expect(typeErrors(RIGHT)).toEqual({ status: 0, output: '' });
  });

  it.each(WRONG)('refuses %s', (file, text, code) => {
    const { status, output } = typeErrors({ ...RIGHT, [file]: text });
    expect(status).not.toBe(0);
    expect(output).toMatch(new RegExp(`${file.replaceAll('.', '\\.')}\\(.*error ${code}`, 'u'));
  });
});
