import type { PaperDocument } from '../../../../shared/contract/answers/document.ts';
import type { Request } from '../../../../shared/contract/requests.ts';
import { comptesDe, partiesDe, recodesDe } from '../../../../shared/comparaison/parties.ts';
import { comparaisonDe } from '../../../../shared/diff/comparaison.ts';
import { flatten } from '../../../../shared/document/tree.ts';
import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import { french } from '../../../../shared/i18n/fr/window.ts';
import { paper } from '../../../../shared/i18n/fr/paper.ts';
import { headingOf, type PaperHeading } from '../../../../shared/paper/heading.ts';
import { raceBlocks } from '../../../../shared/paper/race.ts';
import { redline } from '../../../../shared/paper/redline.ts';
import { edgeOfCompared, redlinePage } from '../../../../shared/paper/redline-page.ts';
import { sheetOf, type Sheet } from '../../../../shared/paper/sheet.ts';
import { anchorOf, headOf } from '../../espace/espace.ts';
import { touchedBetween } from '../../journal/between.ts';
import { resolveReferentiel } from '../../referentiel/queries.ts';
import { documentAt, type DocumentAt } from '../../version/document-at.ts';
import { plainName } from '../../version/document-of.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Signed } from './tracking.ts';

function headingAt(workspace: Workspace, moment: string, { document, seq }: DocumentAt): PaperHeading {
  const heading = headingOf(document, anchorOf(headOf(workspace)));
  if (moment.startsWith('@')) return { ...heading, version: paper.redline.etat(seq) };
  return isCalendarDate(moment)
    ? { ...heading, version: paper.redline.etatAu(french.date(moment)) }
    : heading;
}

const sheetAt = (heading: PaperHeading, { document }: DocumentAt): Sheet =>
  sheetOf(heading, raceBlocks(document.referentiel, paper.whole));

/** Who last made what it is of a field, between the two; what nobody touched is signed by the application. */
function signedBetween(workspace: Workspace, a: DocumentAt, b: DocumentAt): Signed {
  const ids = new Set([a, b].flatMap(({ document }) => [...flatten(document.referentiel).nodes.keys()]));
  const [from, to] = [Math.min(a.seq, b.seq), Math.max(a.seq, b.seq)];
  const touched = touchedBetween(workspace.db, ids, from, to);
  const unknown = { author: paper.redline.unknown, date: anchorOf(headOf(workspace)).at };
  return (source) => {
    const fields = source === null ? undefined : touched.get(source.id)?.byField;
    const by = fields?.get(source?.champ ?? '') ?? fields?.get('') ?? [...(fields?.values() ?? [])].at(-1);
    return by === undefined ? unknown : { author: by.author.nom, date: by.at };
  };
}

/** Two moments of a référentiel on paper: the second with what changed since the first, as tracked changes in Word or marked on a page. */
export async function readComparaison(
  workspace: Workspace,
  { ref, a, b, format }: Request<'paper.comparaison'>,
): Promise<PaperDocument> {
  const { id, intitule } = resolveReferentiel(workspace.db, ref);
  const [before, after] = [documentAt(workspace, id, a), documentAt(workspace, id, b)];
  const compared = { before: headingAt(workspace, a, before), after: headingAt(workspace, b, after) };
  const sheet = redline(sheetAt(compared.before, before), sheetAt(compared.after, after));
  const head = anchorOf(headOf(workspace));
  const stem = [plainName(intitule), paper.redline.fileName, plainName(a), plainName(b)]
    .filter((part) => part !== '')
    .join('-');
  if (format === 'html') {
    const [one, other] = [before.document.referentiel, after.document.referentiel];
    const parties = partiesDe(comparaisonDe({ racine: 'referentiel', a: one, b: other }));
    const counts = { ...comptesDe(parties), recodes: recodesDe(parties) };
    return { name: stem, octets: Buffer.from(redlinePage(compared, sheet, counts)), head };
  }
  const { sheetDocx } = await import('./sheet-docx.ts');
  const octets = await sheetDocx(sheet, edgeOfCompared(compared), signedBetween(workspace, before, after));
  return { name: `${stem}.docx`, octets, head };
}
