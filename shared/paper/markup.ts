/** Pieces of a page. They are made by `markup` alone: a text never becomes one. */
class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type Html = Markup;

type Part = string | number | Html | null | readonly Html[];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function sourceOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(({ source }) => source).join('');
  return escaped(String(part));
}

/** Texts come from people: what is put in it is escaped, but for pieces made by itself. */
export const markup = (written: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Markup(
    written.slice(1).reduce((source, one, i) => source + sourceOf(parts[i] ?? null) + one, written[0] ?? ''),
  );

/** The style of a page, which comes from nobody. */
export const styleElement = (style: string): Html => new Markup(`<style>${style}</style>`);

/** A text with the code people call it by; empty when it has none. */
export interface PaperLine {
  readonly code: string;
  readonly texte: string;
}

/** Line breaks that people wrote are kept by the style (pre-line). */
export const line = ({ code, texte }: PaperLine): Html =>
  code === '' ? markup`${texte}` : markup`<b>${code}</b> ${texte}`;
