import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../../../build/folders.ts';

export interface LoopbackProcess {
  /** First address, with its one-time token. */
  readonly address: string;
  readonly origin: string;
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
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    output += chunk.toString('utf8');
    if (output.includes('\n')) break;
  }
  const address = /^Paritaire : (\S+)$/m.exec(output)?.[1];
  if (address === undefined) throw new Error(`the loopback host printed no address: ${output}`);
  child.stdout.resume();
  return {
    address,
    origin: new URL(address).origin,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}
