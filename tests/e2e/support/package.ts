import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { projectPath } from '../../../build/folders.ts';
import { binScript } from '../../../build/launch/project.mjs';

/** The Electron to package with. */
export const electronDist =
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? projectPath('node_modules/electron/dist');

/** « 42.0.0 » */
export function electronVersion(): string {
  return readFileSync(join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '');
}

/** The application as it is installed on Linux, not yet in an installer: electron-builder.yml with that Electron, into `output`. */
export function buildPackage(output: string): string {
  const settings = {
    electronDist,
    electronVersion: electronVersion(),
    'directories.output': output,
  };
  const options = Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [binScript('electron-builder'), '--linux', 'dir', ...options],
    { cwd: projectPath(''), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`electron-builder ended with ${status}: ${stdout}${stderr}`);
  return join(output, 'linux-unpacked');
}

interface AsarFolder {
  readonly files: Readonly<Record<string, AsarFolder | { readonly size: number }>>;
}

/** Paths of the files of an ASAR archive: its header is JSON, whose length stands at its twelfth byte (a Chromium pickle). */
export function filesOfAsar(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarFolder;
  const under = (folder: AsarFolder, path: string): readonly string[] =>
    Object.entries(folder.files).flatMap(([name, entry]) =>
      'files' in entry ? under(entry, `${path}${name}/`) : [`${path}${name}`],
    );
  return under(header, '');
}

export interface PackagedApplication {
  readonly page: Page;
  readonly stderr: () => string;
  /** Ends it as a session that closes does; answers its exit code. */
  stop(): Promise<number | null>;
}

/** The address of Chromium's debugging port, once it has said it. */
function debuggingAddress(child: ChildProcessByStdio<null, null, Readable>): Promise<URL> {
  return new Promise((resolve, reject) => {
    let stderr = '';
    child.stderr.on('data', (text: string) => {
      stderr += text;
      const found = /DevTools listening on (ws:\S+)/.exec(stderr)?.[1];
      if (found !== undefined) resolve(new URL(found));
    });
    child.once('exit', (code) => reject(new Error(`the application ended with ${code}: ${stderr}`)));
  });
}

/** Connecting while the window is being made sometimes never ends: it is waited for over plain HTTP. */
async function windowMade({ host }: URL): Promise<void> {
  const hasPage = async (): Promise<boolean> => {
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as readonly { type: string }[];
    return targets.some(({ type }) => type === 'page');
  };
  const deadline = Date.now() + 30_000;
  while (!(await hasPage())) {
    if (Date.now() > deadline) throw new Error('the application made no window');
    await setTimeout(100);
  }
}

async function pageAt(address: URL): Promise<{ readonly browser: Browser; readonly page: Page }> {
  await windowMade(address);
  const browser = await chromium.connectOverCDP(address.href);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the window has no page');
  return { browser, page };
}

/**
 * Starts the packaged application and reaches its page through Chromium's own debugging port: the fuses leave Playwright no other
 * way in. `--no-sandbox`: tests may run as root.
 */
export async function startPackaged(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<PackagedApplication> {
  const child = spawn(program, ['--no-sandbox', '--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'exit');
  try {
    const { browser, page } = await pageAt(await debuggingAddress(child));
    return {
      page,
      stderr: () => stderr,
      stop: async () => {
        await browser.close();
        child.kill('SIGTERM');
        const [code] = (await ended) as [number | null];
        return code;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Why no package can be built here, undefined when it can. */
export function packageObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'SAUTÉ : essai du paquet écrit pour Linux';
  return existsSync(join(electronDist, 'version'))
    ? undefined
    : 'SAUTÉ : aucun Electron à empaqueter (ELECTRON_OVERRIDE_DIST_PATH)';
}
