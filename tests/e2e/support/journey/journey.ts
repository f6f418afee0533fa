import { basename } from 'node:path';
import type { Document } from '../../../../shared/generated/document.ts';
import { adopt, exportBoth } from './adopting.ts';
import { readJournal, verify } from './checking.ts';
import { edit } from './editing.ts';
import { createFile, introduceOneself, reopenFile } from './first-screens.ts';
import { importFiche } from './importing.ts';
import { goBack, move } from './moving.ts';
import type { Stage } from './stage.ts';
import { imported } from './importing.ts';
import { writeReferentiel } from './writing.ts';

/** The whole work, from the very first start to the version that is handed out. Answers what was handed out. */
export async function runJourney(stage: Stage): Promise<Document> {
  await introduceOneself(stage);
  await createFile(stage);
  await writeReferentiel(stage);
  await importFiche(stage);
  await edit(stage);
  await move(stage);
  await goBack(stage);
  await adopt(stage);
  const exported = await exportBoth(stage);
  await readJournal(stage);
  await verify(stage);
  await reopenFile(stage, basename(stage.host.file));
  await stage.page.getByRole('option', { name: new RegExp(`${imported}.*version.1\\.0`) }).waitFor();
  return exported;
}
