import type { JournalLine, JournalSubject } from '../../../shared/contract/answers/journal.ts';
import { texts } from '../../../shared/i18n/window.ts';

const said = texts.journal;

/** A gesture as the list says it. */
interface SaidLine {
  readonly seq: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  /** Empty when there is but one change. */
  readonly count: string;
  /** Empty when no reason was given. */
  readonly why: string;
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');

/** « C1.2 Accueillir le client » */
export function nameOfSubject({ code, libelle }: JournalSubject): string {
  return joined([code, libelle]);
}

/** « compétence C1.2 « Accueillir le client » » */
function subjectOf({ entity, code, libelle }: JournalSubject): string {
  return joined([said.change.entities[entity], code, said.quoted(libelle)]);
}

export function saidLine({
  seq,
  at,
  author,
  op,
  undone,
  subject,
  changeCount,
  reason,
}: JournalLine): SaidLine {
  return {
    seq: said.seq(seq),
    when: said.when(at),
    who: said.who(author.nom, texts.welcome.profile.names[author.college]),
    what: said.gesture([said.operation(op, undone), ...(subject === null ? [] : [subjectOf(subject)])]),
    count: changeCount > 1 ? said.changeCount(changeCount) : '',
    why: reason === null ? '' : said.why(reason),
  };
}

/** The lines of all pages; a line that came twice, because others were added meanwhile, stands once. */
export function linesOf(
  pages: readonly { readonly lines: readonly JournalLine[] }[],
): readonly JournalLine[] {
  return [...new Map(pages.flatMap(({ lines }) => lines).map((line) => [line.seq, line])).values()];
}
