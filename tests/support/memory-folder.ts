import { existsSync, statfsSync } from 'node:fs';

const inMemory = '/dev/shm';
const NEEDED_BYTES = 2 * 1024 ** 3;

/** Is there room for them in memory? Containers often have 64 MB of it. */
function hasRoom(): boolean {
  if (!existsSync(inMemory)) return false;
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= NEEDED_BYTES;
}

/** Temporary files in memory where the system offers it: what is made and verified thousands of times need not wait for a disk. */
export function tempInMemory(): void {
  if (hasRoom()) process.env['TMPDIR'] = inMemory;
}
