// `npm run captures [FOLDER]`: the journey in Chromium at two sizes, light and dark, each screen leaving its picture in the folder.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectPath } from '../../build/folders.ts';
import { binScript } from '../../build/launch/project.mjs';

const folder = resolve(process.argv[2] ?? projectPath('dist/captures'));
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    binScript('vitest'),
    'run',
    '--config',
    projectPath('build/vitest.config.ts'),
    projectPath('tests/e2e/journey-browser.test.ts'),
  ],
  { env: { ...process.env, PARITAIRE_CAPTURES: folder }, stdio: 'inherit' },
);
console.log(folder);
process.exitCode = status ?? 1;
