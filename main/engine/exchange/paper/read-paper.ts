import type { PaperDocument } from '../../../../shared/contract/answers/document.ts';
import type { Document } from '../../../../shared/generated/document.ts';
import { paper } from '../../../../shared/i18n/fr/paper.ts';
import { headingOf } from '../../../../shared/paper/heading.ts';
import { raceSheet } from '../../../../shared/paper/race.ts';
import { raceHtml } from '../../../../shared/paper/race-html.ts';
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
  const sheet = raceSheet(document.referentiel, paper.whole);
  const stem = name.replace(/\.json$/, '');
  if (format === 'html') return { name: stem, octets: Buffer.from(raceHtml(heading, sheet)), head };
  const { raceDocx } = await import('./race-docx.ts');
  return { name: `${stem}.docx`, octets: await raceDocx(heading, sheet), head };
}
