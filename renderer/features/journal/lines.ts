import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { shortened } from '../../app/shortened.ts';

const said = texts.journal;

/** A gesture as the list says it. */
interface SaidLine {
  readonly seq: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  /** The référentiel; empty when the gesture names it, or is about none. */
  readonly where: string;
  /** Empty when there is but one change. */
  readonly count: string;
  /** How many gestures of others a merge brought that the filter asks for; empty for none. */
  readonly received: string;
  /** That a merge was undone since; empty otherwise. */
  readonly undone: string;
  /** Empty when no reason was given. */
  readonly why: string;
}

export function saidLine(line: JournalLine): SaidLine {
  const { seq, at, author, changeCount, reason, received, isUndone = false } = line;
  return {
    seq: said.seq(seq),
    when: said.when(at),
    who: said.who(author.nom, texts.welcome.profile.names[author.college]),
    what: said.gesture(line),
    where: said.referentiel(line, shortened),
    count: changeCount > 1 ? said.changeCount(changeCount) : '',
    received: received === undefined ? '' : said.reunion.recus(received),
    undone: isUndone ? said.reunion.annulee : '',
    why: reason === null ? '' : said.why(reason),
  };
}

/** The lines of all pages; a line that came twice, because others were added meanwhile, stands once. */
export function linesOf(
  pages: readonly { readonly lines: readonly JournalLine[] }[],
): readonly JournalLine[] {
  return [...new Map(pages.flatMap(({ lines }) => lines).map((line) => [line.seq, line])).values()];
}
