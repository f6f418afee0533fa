import type { PaperDocument } from '../../../../shared/contract/answers/document.ts';
import type { Request } from '../../../../shared/contract/requests.ts';
import { partiesDe } from '../../../../shared/comparaison/parties.ts';
import { comparaisonDe } from '../../../../shared/diff/comparaison.ts';
import { flatten } from '../../../../shared/document/tree.ts';
import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import { french } from '../../../../shared/i18n/fr/window.ts';
import { note as said } from '../../../../shared/i18n/fr/note.ts';
import { paper } from '../../../../shared/i18n/fr/paper.ts';
import { substantielsDits } from '../../../../shared/note/generer.ts';
import { horsTableau } from '../../../../shared/paper/hors-tableau.ts';
import { headingOf, type PaperHeading } from '../../../../shared/paper/heading.ts';
import { raceBlocks } from '../../../../shared/paper/race.ts';
import { redline } from '../../../../shared/paper/redline.ts';
import { noteBlocks } from '../../../../shared/paper/note.ts';
import { sheetPage } from '../../../../shared/paper/sheet-page.ts';
import { countsOf, edgeOfCompared, noteSheet, redlinePage } from '../../../../shared/paper/redline-page.ts';
import { sheetOf, type Sheet, type SheetBlock } from '../../../../shared/paper/sheet.ts';
import { anchorOf, headOf } from '../../espace/espace.ts';
import { touchedBetween } from '../../history/between.ts';
import { resolveReferentiel } from '../../referentiel/queries.ts';
import { documentAt, type DocumentAt } from '../../version/document-at.ts';
import { plainName } from '../../version/document-of.ts';
import { readNote } from '../../version/note.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Signed } from './tracking.ts';

function headingAt(workspace: Workspace, moment: string, { document, seq }: DocumentAt): PaperHeading {
  const heading = headingOf(document, anchorOf(headOf(workspace)));
  if (moment.startsWith('@')) return { ...heading, version: paper.redline.etat(seq) };
  return isCalendarDate(moment)
    ? { ...heading, version: paper.redline.etatAu(french.date(moment)) }
    : heading;
}

const sheetAt = (heading: PaperHeading, { document }: DocumentAt, ailleurs: readonly SheetBlock[]): Sheet =>
  sheetOf(heading, [...raceBlocks(document.referentiel, paper.whole), ...ailleurs]);

/** Who last made what it is of a field, between the two; what nobody touched is signed by the application. */
function signedBetween(workspace: Workspace, a: DocumentAt, b: DocumentAt): Signed {
  const ids = new Set([a, b].flatMap(({ document }) => [...flatten(document.referentiel).nodes.keys()]));
  const [from, to] = [Math.min(a.seq, b.seq), Math.max(a.seq, b.seq)];
  const touched = touchedBetween(workspace.db, a.document.referentiel.id, ids, from, to);
  const unknown = { author: paper.redline.unknown, date: anchorOf(headOf(workspace)).at };
  return (source) => {
    const fields = source === null ? undefined : touched.get(source.id)?.byField;
    const by = fields?.get(source?.champ ?? '') ?? fields?.get('') ?? [...(fields?.values() ?? [])].at(-1);
    return by === undefined ? unknown : { author: by.author.nom, date: by.at };
  };
}

type Asked = Request<'paper.comparaison'>;

interface Paper {
  readonly page: () => string;
  readonly word: () => Promise<Buffer>;
}

function redlinePaper(workspace: Workspace, id: string, { a, b }: Asked): Paper {
  const [before, after] = [documentAt(workspace, id, a), documentAt(workspace, id, b)];
  const compared = { before: headingAt(workspace, a, before), after: headingAt(workspace, b, after) };
  const [one, other] = [before.document.referentiel, after.document.referentiel];
  const parties = partiesDe(comparaisonDe({ racine: 'referentiel', a: one, b: other }));
  const sheet = redline(
    sheetAt(compared.before, before, horsTableau(parties, 'before')),
    sheetAt(compared.after, after, horsTableau(parties, 'after')),
  );
  return {
    page: () => redlinePage(compared, sheet, countsOf(parties)),
    word: async () =>
      (await import('./sheet-docx.ts')).sheetDocx(
        sheet,
        edgeOfCompared(compared),
        signedBetween(workspace, before, after),
      ),
  };
}

function notePaper(workspace: Workspace, id: string, { a, b }: Asked): Paper {
  const { depuis, vers, sections, before, after, parties, substantiels, state } = readNote(workspace, {
    ref: id,
    a,
    b,
  });
  const compared = { before: headingAt(workspace, a, before), after: headingAt(workspace, b, after) };
  const dits = substantielsDits(parties, substantiels);
  const blocks = noteBlocks(sections, dits, { referentiel: id, depuis, vers }, state);
  const sheet = noteSheet(compared, countsOf(parties), blocks);
  return {
    page: () => sheetPage(sheet, edgeOfCompared(compared), 'portrait'),
    word: async () =>
      (await import('./sheet-docx.ts')).sheetDocx(sheet, edgeOfCompared(compared), undefined, 'portrait'),
  };
}

const papers = { redline: redlinePaper, note: notePaper } as const;
const fileNames = { redline: paper.redline.fileName, note: said.fileName } as const;

/**
 * Two moments of a référentiel on paper: the second with what changed since the first, as tracked changes in Word or marked on a page; or the
 * note de modification, of what changes for whom.
 */
export async function readComparaison(workspace: Workspace, asked: Asked): Promise<PaperDocument> {
  const { ref, a, b, papier, format } = asked;
  const { id, intitule } = resolveReferentiel(workspace.db, ref);
  const { page, word } = papers[papier](workspace, id, asked);
  const head = anchorOf(headOf(workspace));
  const stem = [plainName(intitule), fileNames[papier], plainName(a), plainName(b)]
    .filter((part) => part !== '')
    .join('-');
  return format === 'html'
    ? { name: stem, octets: Buffer.from(page()), head }
    : { name: `${stem}.docx`, octets: await word(), head };
}
