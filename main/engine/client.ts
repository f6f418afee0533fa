import { Worker } from 'node:worker_threads';
import type { Phase } from '../../shared/contract/phase.ts';
import type { Channel, Request } from '../../shared/contract/requests.ts';
import type { Response } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed, FromEngine, ToEngine } from '../../shared/contract/wire.ts';
import { createRest } from './rest.ts';

export interface CallOptions {
  readonly onProgress?: (done: number, total: number, phase: Phase | null) => void;
  readonly signal?: AbortSignal;
}

/** The engine as its hosts see it: in its own thread, so that no operation can freeze a window. */
export interface EngineClient {
  /** For callers that hold a payload they have not checked: the engine checks it. */
  ask(channel: string, payload: unknown, options?: CallOptions): Promise<Result<unknown>>;
  invoke<C extends Channel>(
    channel: C,
    payload: Request<C>,
    options?: CallOptions,
  ): Promise<Result<Response<C>>>;
  /** Returns what stops the listening. */
  onChanged(listener: (change: Changed) => void): () => void;
  /** Closes the workspace, then the thread. A refusal says that the backup could not be made; the gestures are in the file. */
  close(): Promise<Result<null>>;
}

interface Pending {
  readonly resolve: (result: Result<unknown>) => void;
  readonly reject: (error: Error) => void;
  readonly options: CallOptions;
}

/**
 * A stream of a gigabyte makes garbage that V8 would let pile up: with a small young generation it goes as it comes
 * (nodejs.org/api/worker_threads.html, resourceLimits).
 */
const maxYoungGenerationSizeMb = 16;

/**
 * Starts the engine's thread. `workerUrl` is the host's business: a source file in tests, a bundle elsewhere. `nom`: who works,
 * when it is not the person whose session this computer is on.
 */
export function startEngine(workerUrl: URL, nom: string | null = null): EngineClient {
  const worker = new Worker(workerUrl, { workerData: { nom }, resourceLimits: { maxYoungGenerationSizeMb } });
  const worked = createRest();
  const pending = new Map<number, Pending>();
  const listeners = new Set<(change: Changed) => void>();
  const closed = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let lastId = 0;
  let ended: Error | null = null;

  worker.on('message', (message: FromEngine) => {
    if (message.kind === 'changed') for (const listener of listeners) listener(message.change);
    if (message.kind === 'progress')
      pending.get(message.id)?.options.onProgress?.(message.done, message.total, message.phase);
    if (message.kind !== 'result') return;
    pending.get(message.id)?.resolve(message.result);
    pending.delete(message.id);
    worked();
  });
  const fail = (error: Error): void => {
    ended ??= error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`engine thread ended with ${code}`)));

  const post = (message: ToEngine): void => worker.postMessage(message);
  const ask = (channel: string, payload: unknown, options: CallOptions = {}): Promise<Result<unknown>> =>
    new Promise((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      const id = ++lastId;
      const cancel = new SharedArrayBuffer(4);
      const abort = (): void => void Atomics.store(new Int32Array(cancel), 0, 1);
      if (options.signal?.aborted === true) abort();
      options.signal?.addEventListener('abort', abort, { once: true });
      pending.set(id, { resolve, reject, options });
      post({ kind: 'request', id, channel, payload, cancel });
    });
  return {
    ask,
    invoke: <C extends Channel>(channel: C, payload: Request<C>, options?: CallOptions) =>
      ask(channel, payload, options) as Promise<Result<Response<C>>>,
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      if (ended !== null) return { ok: true, value: null };
      const result = (await ask('workspace.close', {})) as Result<null>;
      post({ kind: 'end' });
      await closed;
      return result;
    },
  };
}
