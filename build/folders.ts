import { fileURLToPath } from 'node:url';

/** Absolute path of a file or folder of the project, given from its root. */
export function projectPath(relative: string): string {
  return fileURLToPath(new URL(`../${relative}`, import.meta.url));
}
