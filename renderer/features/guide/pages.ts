import { marked, type Token } from 'marked';

/** A page of the guide: its title, and what it says. */
export interface GuidePage {
  readonly id: string;
  readonly title: string;
  readonly tokens: readonly Token[];
}

const sources = import.meta.glob<string>('../../../docs/guide/[0-9]*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const pictures = import.meta.glob<string>('../../../docs/guide/images/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Address of a picture by the name that a page gives it. */
export function pictureAt(href: string): string | undefined {
  return pictures[`../../../docs/guide/${href}`];
}

const byNumber = new Intl.Collator(undefined, { numeric: true });

/** The pages that docs/guide holds, in the order of their numbers: the same text in the application and beside the code. */
export const guidePages: readonly GuidePage[] = Object.entries(sources)
  .toSorted(([a], [b]) => byNumber.compare(a, b))
  .map(([id, source]) => {
    const [heading, ...tokens] = marked.lexer(source);
    const title = heading?.type === 'heading' ? String(heading['text']) : id;
    return { id, title, tokens };
  });
