import type { RecentFile } from '../../shared/contract/answers/workspace.ts';
import { realPath } from '../engine/workspace/lieu-du-fichier.ts';

/** What is known of the last opening of a file, by its real path: it may have been opened through a link to its folder. */
export function knownFiles(recents: readonly RecentFile[]): (file: string) => RecentFile | undefined {
  const byPath = new Map(recents.toReversed().map((recent) => [realPath(recent.file), recent]));
  return (file) => byPath.get(realPath(file));
}
