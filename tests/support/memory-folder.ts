import { statSync } from 'node:fs';

/** Temporary files in memory where the system offers it: what is made and verified thousands of times need not wait for a disk. */
export function tempInMemory(): void {
  const inMemory = '/dev/shm';
  if (statSync(inMemory, { throwIfNoEntry: false })?.isDirectory() === true) process.env['TMPDIR'] = inMemory;
}
