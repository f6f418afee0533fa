import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyApplication, launch, project, runtime, type Found } from './electron.ts';
import { interleaved, ratioMeasure, type Measure } from './measure.ts';

const probe = fileURLToPath(new URL('cold-start-probe.ts', import.meta.url));
const goal = 2;
const limitMs = 60_000;

/** A workspace, and a text of the first screen that only it can have put there. */
export interface Opened {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** Milliseconds from the creation of the process to its window painted with that text: see the probe. */
async function start(electron: string, args: readonly string[], text: string, data: string): Promise<number> {
  process.env['COLD_START_TEXT'] = text;
  const child = launch(electron, ['-r', probe, ...args], data);
  const limit = setTimeout(() => child.kill(), limitMs);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  const painted = /^painted (\d+)$/m.exec(said)?.[1];
  if (painted === undefined) throw new Error(`« ${text} » was never painted: ${args.join(' ')}\n${said}`);
  return Number(painted);
}

/**
 * Starting until the first screen has its data, against the same Electron with an empty window. Each side keeps its own profile
 * from one round to the next, as a person does; the system's cache is warm.
 */
export async function measureColdStart(workspaces: readonly Opened[], rounds: number): Promise<Found> {
  const found = runtime();
  if ('why' in found) return { measures: [], skipped: `Démarrage à froid : SAUTÉ, ${found.why}` };
  const measures: Measure[] = [];
  for (const { name, file, text } of workspaces) {
    const folder = dirname(file);
    const empty = emptyApplication(folder);
    const side = (args: readonly string[], expected: string, profile: string) => () =>
      start(found.electron, args, expected, join(folder, profile));
    const ours = side([project, file], text, 'profil-nous');
    const pairs = await interleaved(rounds, 1, ours, side([empty], '', 'profil-nu'));
    measures.push(ratioMeasure(`Démarrer jusqu’au premier écran peint, ${name}`, pairs, goal));
  }
  return { measures, skipped: null };
}
