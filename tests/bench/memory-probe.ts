/** A process of its own for each figure: `memory-probe.ts` alone is bare Node, with a file it opens the workspace in the engine's thread. */
import { startEngine } from '../../main/engine/client.ts';

const [file] = process.argv.slice(2);
const settleMs = 1500;

async function open(path: string): Promise<void> {
  const engine = startEngine(new URL('../../main/engine/worker.ts', import.meta.url));
  const opened = await engine.invoke('workspace.open', { file: path });
  if (!opened.ok) throw new Error(opened.error.message);
  await engine.invoke('referentiel.list', {});
}

if (file !== undefined) await open(file);
await new Promise((wake) => setTimeout(wake, settleMs));
process.stdout.write(String(process.memoryUsage.rss()));
process.exit(0);
