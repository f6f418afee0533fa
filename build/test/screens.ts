import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** X displays, one a worker; none: workers share the screen there is. */
    readonly screens: readonly string[];
  }
}

/** Whether applications may be given screens that nobody sees: on Linux, where Xvfb is installed. */
export const canHaveScreens = (): boolean =>
  process.platform === 'linux' && spawnSync('Xvfb', ['-version'], { stdio: 'ignore' }).error === undefined;

interface Screen {
  readonly name: string;
  readonly stop: () => Promise<void>;
}

/** An X server on the first number that is free, once it listens. */
async function startScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(server, 'exit');
  const [number] = (await Promise.race([
    once(server.stdout, 'data'),
    ended.then(([code]) => Promise.reject(new Error(`Xvfb ended with ${String(code)}`))),
  ])) as [Buffer];
  return {
    name: `:${number.toString('utf8').trim()}`,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}

let started: readonly Screen[] = [];

/** Applications share the focus and the clipboard of a screen: each worker has a screen of its own, where Xvfb is. */
export async function setup({ provide, config }: TestProject): Promise<void> {
  if (canHaveScreens())
    started = await Promise.all(Array.from({ length: Number(config.maxWorkers) }, startScreen));
  const screens = started.map(({ name }) => name);
  provide('screens', screens);
}

export async function teardown(): Promise<void> {
  await Promise.all(started.map(({ stop }) => stop()));
}
