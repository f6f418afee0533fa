import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { projectPath } from '../../../build/folders.ts';
import { programPath } from '../../../build/launch/electron.mjs';
import { hasDisplay } from '../../../build/launch/host.mjs';
import type { TestFolder } from './workspace.ts';

function program(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? projectPath('node_modules/electron/dist');
  return join(folder, programPath(process.platform));
}

/** Why no Electron can be started here, undefined when it can. */
export function desktopObstacle(): string | undefined {
  if (!existsSync(program())) return 'SAUTÉ : aucun Electron sur cette machine (ELECTRON_OVERRIDE_DIST_PATH)';
  if (!hasDisplay({ platform: process.platform, env: process.env }))
    return 'SAUTÉ : aucun écran (xvfb-run en donne un)';
  return undefined;
}

export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** As a person does: the last window is closed. Answers the exit code. */
  close(): Promise<number | null>;
}

/** The program, then its arguments, as a launcher gives them. `--no-sandbox`: tests may run as root, where Chromium wants it. */
function commandLine({ folder }: TestFolder, file: string | undefined): readonly [string, ...string[]] {
  const args = ['--no-sandbox', `--user-data-dir=${join(folder, 'chromium')}`, projectPath('')];
  return [program(), ...args, ...(file === undefined ? [] : [file])];
}

/** The built application, unpackaged, in its own profile. */
export async function startDesktop(folder: TestFolder, file: string | undefined): Promise<Desktop> {
  // No executablePath: the electron package names the same program, and only then does Playwright hold the application back until it
  // listens. Otherwise a window made at that very moment is sometimes never seen, and the launch never ends.
  const app = await _electron.launch({
    args: commandLine(folder, file).slice(1),
    env: folder.env,
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  const child = app.process();
  // The application is told to be gone as soon as it no longer answers: its process ends a moment later, and has no exit code until then.
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    app,
    page,
    close: async () => {
      await app.close();
      await ended;
      return child.exitCode;
    },
  };
}

/** Said in the output of every test that ran in Electron. */
export async function describeVersions({ app }: Desktop): Promise<string> {
  const versions = await app.evaluate(() => ({ ...process.versions }));
  return `Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`;
}

/** Works in the application, then closes it; it must end well. */
export async function withDesktop(
  folder: TestFolder,
  file: string | undefined,
  work: (desktop: Desktop) => Promise<void>,
): Promise<void> {
  const desktop = await startDesktop(folder, file);
  let exitCode: number | null = null;
  try {
    console.log(await describeVersions(desktop));
    await work(desktop);
  } finally {
    exitCode = await desktop.close();
  }
  if (exitCode !== 0) throw new Error(`the application ended with ${exitCode}`);
}

/** What a second start of the program ends with, this one being at work. */
export async function startAgain(own: TestFolder, file: string | undefined): Promise<number | null> {
  const [program, ...args] = commandLine(own, file);
  const child = spawn(program, args, { env: own.env, cwd: own.folder, stdio: 'ignore' });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
