import {
  CommentReference,
  DeletedTextRun,
  InsertedTextRun,
  Paragraph,
  TextRun,
  type ICommentsOptions,
  type ParagraphChild,
} from 'docx';
import type { SheetLine, Sort, Source } from '../../../../shared/paper/sheet.ts';

/** Who made a change, and when (ISO 8601). */
interface Signature {
  readonly author: string;
  readonly date: string;
}

/** Who made what it is of the field that a piece comes from. */
export type Signed = (source: Source | null) => Signature;

interface Change extends Signature {
  readonly id: number;
}

/** What Word is told of a paragraph mark or of a row that comes or goes; nothing of one that stays. */
interface Tracked {
  readonly insertion?: Change;
  readonly deletion?: Change;
}

export interface RunLook {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
}

interface Run extends RunLook {
  readonly text?: string;
  readonly break?: number;
  readonly children?: readonly CommentReference[];
}

/** Numbers the changes of a document, signs them, and keeps what is noted beside them. */
export interface Tracking {
  tracked(sort: Sort, source: Source | null): Tracked;
  run(sort: Sort, source: Source | null, run: Run): ParagraphChild;
  /** The same runs, with what is noted of them in the margin; the note goes or comes with them. */
  noted(
    note: string,
    line: Pick<SheetLine, 'sort' | 'source'>,
    children: readonly ParagraphChild[],
  ): ParagraphChild[];
  comments(): ICommentsOptions;
}

export function createTracking(signed: Signed): Tracking {
  let last = 0;
  const comments: ICommentsOptions['children'][number][] = [];
  const change = (source: Source | null): Change => ({ id: ++last, ...signed(source) });
  const run = (sort: Sort, source: Source | null, options: Run): ParagraphChild => {
    if (sort === 'same') return new TextRun(options);
    const tracked = { ...options, ...change(source) };
    return sort === 'added' ? new InsertedTextRun(tracked) : new DeletedTextRun(tracked);
  };
  return {
    tracked: (sort, source) => {
      if (sort === 'same') return {};
      return sort === 'added' ? { insertion: change(source) } : { deletion: change(source) };
    },
    run,
    noted: (note, { sort, source }, children) => {
      if (note === '') return [...children];
      const { author, date } = signed(source);
      const id = comments.length;
      comments.push({ id, author, date: new Date(date), children: [new Paragraph({ text: note })] });
      const reference = run(sort, source, { children: [new CommentReference(id)] });
      return [...children, reference];
    },
    comments: () => ({ children: comments }),
  };
}
