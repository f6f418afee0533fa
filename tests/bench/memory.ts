import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, type Measure } from './measure.ts';
import { memoryOf, processesUnder, type Memory } from './process-tree.ts';
import type { Made } from './workspace.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const goalMegabytes = 80;
const settleMs = 12_000;
const run = promisify(execFile);

/** The Electron to measure with, or why there is none. */
function runtime(): { readonly electron: string } | { readonly why: string } {
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

/** An application of one empty window, sandboxed like ours. */
function emptyApplication(folder: string): string {
  const app = join(folder, 'fenetre-vide');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'fenetre-vide', main: 'main.cjs' }));
  const script = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('about:blank'));`;
  writeFileSync(join(app, 'main.cjs'), script);
  return app;
}

function launch(electron: string, args: readonly string[], data: string): ChildProcess {
  const flags = ['--no-sandbox', `--user-data-dir=${data}`, ...args];
  const withDisplay = process.env['DISPLAY'] !== undefined;
  const [command, all] = withDisplay ? [electron, flags] : ['xvfb-run', ['-a', electron, ...flags]];
  return spawn(command, all, { cwd: project, stdio: 'ignore' });
}

/** Starts it, lets it settle, adds up its processes, ends them by their ids. */
async function memoryRunning(electron: string, args: readonly string[], data: string): Promise<Memory> {
  const child = launch(electron, args, data);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise((wake) => setTimeout(wake, settleMs));
  const tree = child.pid === undefined ? [] : processesUnder(child.pid, electron);
  const memory = memoryOf(tree);
  const [main] = tree.toSorted((a, b) => a - b);
  if (main !== undefined) process.kill(main, 'SIGTERM');
  await ended;
  if (tree.length < 3) throw new Error(`Electron did not start: ${args.join(' ')}`);
  return memory;
}

async function inElectron(electron: string, file: string, rounds: number): Promise<readonly Measure[]> {
  const folder = dirname(file);
  const empty = emptyApplication(folder);
  const pairs: { readonly ours: Memory; readonly bare: Memory }[] = [];
  for (let round = 0; round < rounds; round++) {
    const data = (side: string): string => join(folder, `${side}-${round}`);
    const ours = await memoryRunning(electron, [project, file], data('nous'));
    pairs.push({ ours, bare: await memoryRunning(electron, [empty], data('nu')) });
  }
  return (['rss', 'pss'] as const).map((kind) => {
    const ours = median(pairs.map((pair) => pair.ours[kind]));
    const bare = median(pairs.map((pair) => pair.bare[kind]));
    const above = median(pairs.map((pair) => pair.ours[kind] - pair.bare[kind]));
    const name =
      kind === 'rss'
        ? 'Mémoire de l’application (RSS), espace ouvert'
        : '  la même, pages partagées comptées une fois (PSS)';
    return {
      name: `${name} : +${Math.round(above)} Mo`,
      ours,
      bare,
      unit: 'Mo',
      ratio: ours / bare,
      goal: { words: `≤ +${goalMegabytes} Mo`, met: above <= goalMegabytes },
    };
  });
}

const probe = fileURLToPath(new URL('memory-probe.ts', import.meta.url));

async function rssOf(args: readonly string[]): Promise<number> {
  const { stdout } = await run(process.execPath, [probe, ...args]);
  return Number(stdout) / 1024 / 1024;
}

/** The engine in its thread against a bare Node: what of the memory is ours wherever it runs. */
async function engineAlone(file: string): Promise<Measure> {
  const ours = await rssOf([file]);
  const bare = await rssOf([]);
  const name = `Mémoire du moteur seul, dans Node : +${Math.round(ours - bare)} Mo`;
  return { name, ours, bare, unit: 'Mo', ratio: ours / bare, goal: null };
}

/** Memory with the workspace open, above the same runtime doing nothing. */
export async function measureMemory(
  { file }: Made,
  rounds: number,
): Promise<{ readonly measures: readonly Measure[]; readonly skipped: string | null }> {
  const alone = await engineAlone(file);
  const found = runtime();
  if ('why' in found) return { measures: [alone], skipped: `Mémoire dans Electron : SAUTÉ, ${found.why}` };
  return { measures: [alone, ...(await inElectron(found.electron, file, rounds))], skipped: null };
}
