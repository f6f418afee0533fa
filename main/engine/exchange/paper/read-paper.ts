import type { PaperDocument } from '../../../../shared/contract/answers/document.ts';
import type { Document } from '../../../../shared/generated/document.ts';
import { paper } from '../../../../shared/i18n/fr/paper.ts';
import { edgeOf, headingOf } from '../../../../shared/paper/heading.ts';
import { raceBlocks } from '../../../../shared/paper/race.ts';
import { sheetPage } from '../../../../shared/paper/sheet-page.ts';
import { sheetOf } from '../../../../shared/paper/sheet.ts';
import { readDocument } from '../../version/document-of.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A référentiel as people circulate it before a vote. The Word format is loaded when it is asked for: it weighs more than the engine. */
export async function readPaper(
  workspace: Workspace,
  ref: string,
  numero: string | null,
  format: 'docx' | 'html',
): Promise<PaperDocument> {
  const { name, octets, head } = readDocument(workspace, ref, numero);
  const document = JSON.parse(octets.toString('utf8')) as Document;
  const heading = headingOf(document, head);
  const sheet = sheetOf(heading, raceBlocks(document.referentiel, paper.whole));
  const stem = name.replace(/\.json$/, '');
  if (format === 'html') return { name: stem, octets: Buffer.from(sheetPage(sheet, edgeOf(heading))), head };
  const { sheetDocx } = await import('./sheet-docx.ts');
  return { name: `${stem}.docx`, octets: await sheetDocx(sheet, edgeOf(heading)), head };
}
