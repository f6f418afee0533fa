/** Asks the engine one thing of a file, and prints the answer and how much the process grew meanwhile: run alone, so that nothing else is measured. */
import { startEngine } from '../../main/engine/client.ts';

const [channel = '', file = ''] = process.argv.slice(2);
const engine = startEngine(new URL('../../main/engine/worker.ts', import.meta.url));
await engine.invoke('workspace.current', {});
const before = process.memoryUsage.rss();
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);
const answer = await engine.ask(channel, { file });
clearInterval(watch);
await engine.close();
if (!answer.ok) throw new Error(answer.error.message);
process.stdout.write(
  JSON.stringify({ value: answer.value, growthMb: Math.round((peak - before) / 1024 / 1024) }),
);
