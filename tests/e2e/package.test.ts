import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktopObstacle } from './support/desktop.ts';
import {
  buildPackage,
  electronDist,
  electronVersion,
  filesOfAsar,
  packageObstacle,
  startPackaged,
  type PackagedApplication,
} from './support/package.ts';
import { makeTestFolder, type TestFolder } from './support/workspace.ts';

const obstacle = packageObstacle() ?? desktopObstacle();

/** All the fuses that this Electron has, as the Electron checklist wants them (docs/securite.md, 19). */
const fuses = {
  RunAsNode: 'DISABLE',
  EnableCookieEncryption: 'ENABLE',
  EnableNodeOptionsEnvironmentVariable: 'DISABLE',
  EnableNodeCliInspectArguments: 'DISABLE',
  EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
  OnlyLoadAppFromAsar: 'ENABLE',
  LoadBrowserProcessSpecificV8Snapshot: 'DISABLE',
  GrantFileProtocolExtraPrivileges: 'DISABLE',
  // Electron's own value: WebAssembly is not used, and the CSP refuses it.
  WasmTrapHandlers: 'ENABLE',
};

let output: string;
let installed: string;
let program: string;
let folder: TestFolder;

beforeAll(() => {
  if (obstacle !== undefined) return;
  output = mkdtempSync(join(tmpdir(), 'paritaire paquet é '));
  console.log(`Electron ${electronVersion()}`);
  installed = buildPackage(output);
  program = join(installed, 'paritaire');
  folder = makeTestFolder();
});

afterAll(() => {
  if (obstacle !== undefined) return;
  rmSync(output, { recursive: true, force: true });
  folder.remove();
});

describe('the package', () => {
  it('has every fuse as the checklist wants it', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    const { version, ...wire } = await getCurrentFuseWire(program);
    const read = Object.entries(wire).map(([fuse, state]) => [
      FuseV1Options[Number(fuse)] ?? fuse,
      typeof state === 'number' ? FuseState[state] : state,
    ]);
    expect(version).toBe('1');
    expect(Object.fromEntries(read)).toEqual(fuses);
  });

  it('holds the bundles, the database’s module for this platform alone, and nothing else', ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    const files = filesOfAsar(join(installed, 'resources/app.asar'));
    const isExpected =
      /^(package\.json|dist\/main\/|dist\/renderer\/|node_modules\/better-sqlite3\/(lib\/|package\.json))/;
    const native = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
    expect(files.filter((file) => !isExpected.test(file))).toEqual([native]);
    expect(files).toEqual(
      expect.arrayContaining(['desktop.js', 'preload.cjs', 'worker.js'].map((name) => `dist/main/${name}`)),
    );
    expect(files).toContain('dist/renderer/index.html');
    expect(files.filter((file) => /\.map$|\.md$|\.ts$|\.test\.|\/(cli|loopback)\.js$/.test(file))).toEqual(
      [],
    );
    const unpacked = join(installed, 'resources/app.asar.unpacked', dirname(native));
    expect(readdirSync(unpacked)).toEqual([basename(native)]);
  });

  it('holds the licences of all that it is made of', ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    const read = (name: string): string => readFileSync(join(installed, 'resources/licences', name), 'utf8');
    expect(read('Paritaire.txt')).toContain('MIT License');
    expect(read('better-sqlite3.txt')).toContain('Joshua Wise');
    expect(read('fenetre.md')).toContain('## react-aria-components');
    expect(read('moteur.md')).toContain('## saxes');
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(installed, name))).toBe(true);
  });
});

interface Listed {
  readonly ok: boolean;
  readonly value: readonly { readonly id: string; readonly intitule: string }[];
}

/** Asks the engine through the page's own bridge: the page, the main process and the engine's thread all answer. */
function ask<T>({ page }: PackagedApplication, channel: string, payload: object): Promise<T> {
  return page.evaluate(
    ([name, request]) => {
      const { paritaire } = window as unknown as {
        paritaire: { invoke(channel: string, payload: object): Promise<T> };
      };
      return paritaire.invoke(name, request);
    },
    [channel, payload] as const,
  );
}

/** What would turn the application into a Node for anybody, if the fuses let it. `proof` is written by who obeys. */
function hijack(folder: string): { readonly env: Record<string, string>; readonly proof: string } {
  const proof = join(folder, 'preuve');
  const script = join(folder, 'intrus.cjs');
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(proof)}, '');`);
  // NODE_OPTIONS splits at spaces, unless quoted.
  return { env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require "${script}"` }, proof };
}

const backupsIn = (folder: string): number =>
  readdirSync(join(folder, 'sauvegardes'), { recursive: true }).filter((file) =>
    String(file).endsWith('.cpne'),
  ).length;

describe('the packaged application', () => {
  it('opens a file, and is no Node whatever it is started with', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    const { env, proof } = hijack(folder.folder);
    // The same Electron without our fuses does obey.
    const bare = spawnSync(join(electronDist, 'electron'), ['-p', '6 * 7'], {
      env: { ...process.env, ...env },
    });
    expect(bare.stdout.toString()).toBe('42\n');
    expect(existsSync(proof)).toBe(true);
    rmSync(proof);

    const data = `--user-data-dir=${join(folder.folder, 'chromium')}`;
    const backups = backupsIn(folder.folder);
    const app = await startPackaged(program, ['--inspect=127.0.0.1:0', data, folder.workspace], {
      ...folder.env,
      ...env,
    });
    let exitCode: number | null = null;
    try {
      expect(app.page.url()).toMatch(/^app:\/\/cpne\//);
      const { value } = await ask<Listed>(app, 'referentiel.list', {});
      expect(value).toHaveLength(1);
      await app.page
        .getByText(value[0]?.intitule ?? '')
        .first()
        .waitFor();
      const note = join(dirname(folder.workspace), `.~${basename(folder.workspace)}.ouvert`);
      expect(existsSync(note)).toBe(true);
      expect(existsSync(proof)).toBe(false);
      expect(app.stderr()).not.toContain('Debugger listening');
      expect(await ask(app, 'gesture.undo', { seq: null })).toMatchObject({ ok: true });
    } finally {
      exitCode = await app.stop();
    }
    expect(exitCode).toBe(0);
    expect(backupsIn(folder.folder)).toBe(backups + 1);
    expect(readdirSync(dirname(folder.workspace)).filter((name) => name.endsWith('.ouvert'))).toEqual([]);
  });
});
