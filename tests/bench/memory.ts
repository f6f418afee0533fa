import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { emptyApplication, launch, project, runtime, type Found } from './electron.ts';
import { median, type Measure } from './measure.ts';
import { memoryOf, processesUnder, type Memory } from './process-tree.ts';
import type { Made } from './workspace.ts';

const goalMegabytes = 80;
const settleMs = 12_000;
const run = promisify(execFile);

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
export async function measureMemory({ file }: Made, rounds: number): Promise<Found> {
  const alone = await engineAlone(file);
  const found = runtime();
  if ('why' in found) return { measures: [alone], skipped: `Mémoire dans Electron : SAUTÉ, ${found.why}` };
  return { measures: [alone, ...(await inElectron(found.electron, file, rounds))], skipped: null };
}
