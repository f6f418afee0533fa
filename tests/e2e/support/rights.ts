import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot, nobody } from '../../crash/other-process.ts';

/** Gives everything under a folder to the user without rights, whom read-only files stop as they do not stop root. */
export function giveToNobody(folder: string): void {
  if (!isRoot()) return;
  chownSync(folder, nobody, nobody);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveToNobody(path);
    else if (entry.isFile()) chownSync(path, nobody, nobody);
  }
}

/** For NODE_OPTIONS: the process becomes that user when told by SIGUSR2, once it has read its own code, which that user may not reach. */
export const becomesNobodyOnSignal = `--import=data:text/javascript,${encodeURIComponent(
  isRoot()
    ? `process.on('SIGUSR2',()=>{process.setgroups([]);process.setgid(${nobody});process.setuid(${nobody})})`
    : `process.on('SIGUSR2',()=>{})`,
)}`;
