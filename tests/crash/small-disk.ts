import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './other-process.ts';

export interface SmallDisk {
  readonly path: string;
  /** Leaves not one byte. */
  fill(): void;
  free(): void;
  remove(): void;
}

/** Runs a system command. Answers whether it succeeded. */
function ran(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words).status === 0;
}

/** A disk in memory of that many kilobytes; null where none can be mounted (Linux, root). */
export function mountSmallDisk(path: string, kilobytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || !isRoot()) return null;
  mkdirSync(path);
  if (!ran('/usr/bin/mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path)) return null;
  const filler = join(path, 'remplissage');
  return {
    path,
    fill: () => {
      const descriptor = openSync(filler, 'a');
      try {
        while (statfsSync(path).bavail > 0) writeSync(descriptor, Buffer.alloc(4096));
      } finally {
        closeSync(descriptor);
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      // Lazily: a test that failed half-way may still have a file open there.
      if (!ran('/usr/bin/umount', '-l', path)) throw new Error(`${path} cannot be unmounted`);
    },
  };
}
