import { expect } from 'vitest';
import type { VerifyReport } from '../../../../shared/contract/answers/workspace.ts';
import type { Document } from '../../../../shared/generated/document.ts';
import type { Stage } from '../journey/stage.ts';
import { withEngine } from '../workspace.ts';
import { adoptAndExport, mend } from './adopting.ts';
import { moveRows, pasteTable, renumber, replaceWords } from './changing.ts';
import { meant, said } from './meant.ts';
import { beginBlank, draftBloc, linkAll } from './writing.ts';

/** From a blank page to an adopted version: answers what was exported. */
export async function draft(stage: Stage): Promise<Document> {
  await beginBlank(stage);
  await draftBloc(stage);
  await linkAll(stage);
  await pasteTable(stage);
  await moveRows(stage);
  await renumber(stage);
  await replaceWords(stage);
  await mend(stage);
  return adoptAndExport(stage);
}

/** What was exported is what was meant; the file, once closed, is sound. */
export async function expectMeant(file: string, { version, referentiel }: Document): Promise<void> {
  expect(version).toMatchObject({ statut: 'adoptee', numero: '1.0' });
  expect(said(referentiel)).toEqual(meant());
  const report = await withEngine(file, (ask) =>
    ask<VerifyReport>('workspace.verify', { file, ancre: null }),
  );
  expect(report).toMatchObject({ findings: [], versions: 1 });
}
