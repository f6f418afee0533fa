import { basename, dirname, join, resolve } from 'node:path';
import type { ExportDeFichier } from '../../../shared/contract/answers/workspace.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import { copyWhole } from './backup.ts';
import { checkFreePlace } from './free-place.ts';
import { hashOf } from './private-copy.ts';
import { syncFolder } from './sync.ts';
import type { Workspace } from './workspace.ts';

/**
 * A copy of the open file, as it now is, to be given to somebody: whole under its name, or not there. Nothing that is there is replaced.
 * @throws EngineError FOLDER_MISSING, FILE_EXISTS, and those of a disk
 */
export async function enregistrerCopie(workspace: Workspace, to: string): Promise<ExportDeFichier> {
  const file = resolve(to);
  const folder = dirname(file);
  checkFreePlace(file);
  const head = anchorOf(headOf(workspace));
  copyWhole(workspace.db, file, join(folder, `.~${basename(file)}.copie`));
  syncFolder(folder);
  return { file, sha256: await hashOf(file), head };
}
