import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../../../build/folders.ts';

export interface LoopbackProcess {
  /** First address, with its one-time token. */
  readonly address: string;
  readonly origin: string;
  /** What it has written on stderr so far. */
  readonly stderr: () => string;
  /** Sent to the process; whatever it does then is its own affair. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it on the spot; what it held is free once that is answered. */
  kill(): Promise<void>;
  /** Interrupts it as Ctrl+C does; answers its exit code. */
  stop(): Promise<number | null>;
}

/** The built loopback host in a process of its own, as the launcher starts it. */
export async function startLoopbackProcess(
  env: Record<string, string>,
  args: readonly string[],
): Promise<LoopbackProcess> {
  const child = spawn(process.execPath, [projectPath('dist/main/loopback.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // « close » comes once its last words are read.
  const closed = once(child, 'close');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
    process.stderr.write(text);
  });
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    output += chunk.toString('utf8');
    if (output.includes('\n')) break;
  }
  const address = /^Paritaire\u00a0: (\S+)$/m.exec(output)?.[1];
  if (address === undefined) throw new Error(`the loopback host printed no address: ${output}`);
  child.stdout.resume();
  return {
    address,
    origin: new URL(address).origin,
    stderr: () => complaints,
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGINT');
      const [code] = (await closed) as [number | null];
      return code;
    },
  };
}
