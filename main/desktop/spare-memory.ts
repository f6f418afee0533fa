import type { App } from 'electron';

/** Pages are given V8's collector, for their preload to call once they rest (preload.ts); before the application is ready. */
export function spareMemory({ commandLine }: App): void {
  commandLine.appendSwitch('js-flags', '--expose-gc');
}
