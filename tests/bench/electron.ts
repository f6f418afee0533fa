import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measure } from './measure.ts';

/** The application's own folder, which Electron is given. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** The Electron to measure with, or why there is none. */
export function runtime(): { readonly electron: string } | { readonly why: string } {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (process.platform !== 'linux') return { why: 'mesure écrite pour Linux' };
  if (folder === undefined || !existsSync(join(folder, 'electron')))
    return { why: 'pas d’Electron (ELECTRON_OVERRIDE_DIST_PATH)' };
  if (
    !existsSync(join(project, 'dist/main/desktop.js')) ||
    !existsSync(join(project, 'dist/renderer/index.html'))
  )
    return { why: 'application non construite (npm run build)' };
  return { electron: join(folder, 'electron') };
}

/** What was measured in Electron, or why some of it was not. */
export interface Found {
  readonly measures: readonly Measure[];
  readonly skipped: string | null;
}

/** An application of one empty window, sandboxed like ours. */
export function emptyApplication(folder: string): string {
  const app = join(folder, 'fenetre-vide');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'fenetre-vide', main: 'main.cjs' }));
  const script = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('about:blank'));`;
  writeFileSync(join(app, 'main.cjs'), script);
  return app;
}

/** Starts it under a display, its Chromium profile in `data`; what it says on stdout can be read. */
export function launch(electron: string, args: readonly string[], data: string): ChildProcess {
  const flags = ['--no-sandbox', `--user-data-dir=${data}`, ...args];
  const withDisplay = process.env['DISPLAY'] !== undefined;
  const [command, all] = withDisplay ? [electron, flags] : ['xvfb-run', ['-a', electron, ...flags]];
  return spawn(command, all, { cwd: project, stdio: ['ignore', 'pipe', 'ignore'] });
}
