import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Work } from './writer.ts';

const script = fileURLToPath(new URL('./writer.ts', import.meta.url));

export interface StartedWriter {
  readonly firstAcknowledgement: Promise<void>;
  /** SIGKILL. Answers the acknowledgements that came out whole: a line cut by the kill acknowledges nothing. */
  kill(): Promise<readonly string[]>;
}

export function startedWriter(work: Work, seed: number, path: string): StartedWriter {
  const child = spawn(process.execPath, [script, work, String(seed), path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const closed = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_code, signal) => resolve(signal)),
  );
  const firstAcknowledgement = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () =>
      reject(new Error(`the writer (${work}, seed ${seed}) stopped before its first line: ${err}`)),
    );
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      resolve();
    });
  });
  return {
    firstAcknowledgement,
    kill: async () => {
      child.kill('SIGKILL');
      const signal = await closed;
      if (signal !== 'SIGKILL')
        throw new Error(`the writer (${work}, seed ${seed}) stopped by itself: ${err}`);
      return out.split('\n').slice(0, -1);
    },
  };
}

/** Starts a writer and kills it `delayMs` after its first acknowledgement. */
export async function killedWriter(
  work: Work,
  seed: number,
  path: string,
  delayMs: number,
): Promise<readonly string[]> {
  const writer = startedWriter(work, seed, path);
  await writer.firstAcknowledgement;
  await sleep(delayMs);
  return writer.kill();
}
