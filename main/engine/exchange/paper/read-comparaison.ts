import type { PaperDocument } from '../../../../shared/contract/answers/document.ts';
import type { Request } from '../../../../shared/contract/requests.ts';
import { note as said } from '../../../../shared/i18n/fr/note.ts';
import { signedFrom } from '../../../../shared/i18n/fr/made-of.ts';
import { paper } from '../../../../shared/i18n/fr/paper.ts';
import { redline } from '../../../../shared/paper/redline.ts';
import { noteBlocks } from '../../../../shared/paper/note.ts';
import { sheetPage } from '../../../../shared/paper/sheet-page.ts';
import {
  edgeOfCompared,
  noteSheet,
  redlinePage,
  type Compared,
} from '../../../../shared/paper/redline-page.ts';
import { sheetOf, type Sheet } from '../../../../shared/paper/sheet.ts';
import type { DeuxEtats, Etat } from '../../compares/deux-etats.ts';
import { deuxEtats } from '../../compares/lire.ts';
import { readNote } from '../../compares/note.ts';
import { anchorOf, headOf } from '../../espace/espace.ts';
import type { Registre } from '../../organisme/registre.ts';
import { plainName } from '../../version/document-of.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Signed } from './tracking.ts';

/** Who last made what it is of a field, between the two; what nobody touched is signed by the application. */
function signedBetween(workspace: Workspace, { touched }: DeuxEtats): Signed {
  const between = touched();
  const unknown = { author: paper.redline.unknown, date: anchorOf(headOf(workspace)).at };
  return (source) => {
    const fields = source === null ? undefined : between.get(source.id)?.byField;
    const by = fields?.get(source?.champ ?? '') ?? fields?.get('') ?? [...(fields?.values() ?? [])].at(-1);
    return by === undefined ? unknown : { author: signedFrom(by.author.nom, by.madeOf), date: by.at };
  };
}

type Asked = Request<'paper.comparaison'>;

interface Paper {
  readonly intitule: string;
  readonly page: () => string;
  readonly word: () => Promise<Buffer>;
}

const comparedOf = ({ before, after, bilan }: DeuxEtats): Compared => ({
  before: before.heading,
  after: after.heading,
  bilan,
});

const sheetAt = ({ heading, blocks }: Etat): Sheet => sheetOf(heading, blocks());

function redlinePaper(workspace: Workspace, registre: Registre, asked: Asked): Paper {
  const etats = deuxEtats(workspace, registre, asked);
  const compared = comparedOf(etats);
  const sheet = redline(sheetAt(etats.before), sheetAt(etats.after));
  return {
    intitule: etats.intitule,
    page: () => redlinePage(compared, sheet),
    word: async () =>
      (await import('./sheet-docx.ts')).sheetDocx(
        sheet,
        edgeOfCompared(compared),
        signedBetween(workspace, etats),
      ),
  };
}

function notePaper(workspace: Workspace, registre: Registre, asked: Asked): Paper {
  const { ecart, sections, substantiels, etats, state } = readNote(workspace, registre, asked);
  const compared = comparedOf(etats);
  const sheet = noteSheet(compared, noteBlocks(sections, substantiels, ecart, state));
  return {
    intitule: etats.intitule,
    page: () => sheetPage(sheet, edgeOfCompared(compared), 'portrait'),
    word: async () =>
      (await import('./sheet-docx.ts')).sheetDocx(sheet, edgeOfCompared(compared), undefined, 'portrait'),
  };
}

const papers = { redline: redlinePaper, note: notePaper } as const;
const fileNames = { redline: paper.redline.fileName, note: said.fileName } as const;

/**
 * Two moments of a référentiel, of a grid or of a list on paper: the second with what changed since the first, as tracked changes in Word or
 * marked on a page; or the note de modification, of what changes for whom.
 */
export async function readComparaison(
  workspace: Workspace,
  registre: Registre,
  asked: Asked,
): Promise<PaperDocument> {
  const { a, b, papier, format } = asked;
  const { intitule, page, word } = papers[papier](workspace, registre, asked);
  const head = anchorOf(headOf(workspace));
  const stem = [plainName(intitule), fileNames[papier], plainName(a), plainName(b)]
    .filter((part) => part !== '')
    .join('-');
  return format === 'html'
    ? { name: stem, octets: Buffer.from(page()), head }
    : { name: `${stem}.docx`, octets: await word(), head };
}
