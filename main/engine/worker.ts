import { parentPort, workerData } from 'node:worker_threads';
import type { FromEngine, ToEngine } from '../../shared/contract/wire.ts';
import { createEngine } from './engine.ts';
import { createRest } from './rest.ts';

if (parentPort === null) throw new Error('the engine runs in a worker thread');
const port = parentPort;
const post = (message: FromEngine): void => port.postMessage(message);
const { nom } = workerData as { readonly nom: string | null };
const engine = createEngine((change) => post({ kind: 'changed', change }), nom);
const worked = createRest(() => engine.rest());

/** One request at a time, in the order they came: a reading never sees half of a writing. */
let last: Promise<void> = Promise.resolve();

async function serve(message: ToEngine): Promise<void> {
  if (message.kind === 'end') {
    port.close();
    return;
  }
  const { id, channel, payload } = message;
  const flag = new Int32Array(message.cancel);
  const result = await engine.handle(channel, payload, {
    progress: (done, total, phase) => post({ kind: 'progress', id, done, total, phase: phase ?? null }),
    cancelled: () => Atomics.load(flag, 0) === 1,
  });
  post({ kind: 'result', id, result });
  worked();
}

port.on('message', (message: ToEngine) => {
  last = last.then(() => serve(message));
});
