import { lineStart } from '../french/line-start.ts';
import type { Style } from './html-style.ts';
import { cleanParagraphs, type Paragraph } from './paragraphs.ts';

const BREAKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'section',
  'article',
  'table',
  'tr',
  'td',
  'th',
  'caption',
  'hr',
  'body',
  'center',
]);

/** The paragraphs of a cell, or of what stands between tables, as its elements come. */
export class CellText {
  readonly #done: Paragraph[] = [];
  #text = '';
  #lists = 0;
  /** Of the paragraph that is open, when Word says it is a list item. */
  #level = 0;
  /** Depth of elements inside of a list mark; 0: outside. */
  #inMark = 0;
  #mark = '';

  open(name: string, style: Style): void {
    if (this.#inMark > 0 || style.isListMark) {
      this.#inMark += 1;
      return;
    }
    if (name === 'br') {
      this.#break();
      return;
    }
    if (!BREAKS.has(name)) return;
    this.#flush();
    if (name === 'ul' || name === 'ol') this.#lists += 1;
    this.#level = style.listLevel;
  }

  close(name: string): void {
    if (this.#inMark > 0) {
      this.#inMark -= 1;
      if (this.#inMark === 0) this.#takeMark();
      return;
    }
    if (!BREAKS.has(name)) return;
    this.#flush();
    this.#level = 0;
    if (name === 'ul' || name === 'ol') this.#lists = Math.max(this.#lists - 1, 0);
  }

  add(text: string): void {
    const spaced = text.replace(/[\r\n\t ]+/g, ' ');
    if (this.#inMark > 0) this.#mark += spaced;
    else this.#text += spaced;
  }

  paragraphs(): readonly Paragraph[] {
    this.#flush();
    return cleanParagraphs(this.#done);
  }

  /** Inside of a list item, a line break is one; elsewhere it is how spreadsheets, and people, end a paragraph. */
  #break(): void {
    if (this.#lists + this.#level > 0) this.#text += '\n';
    else this.#flush();
  }

  /** A number is kept, for it is a code that people refer to; a bullet has said all it has to. */
  #takeMark(): void {
    const mark = this.#mark.trim();
    this.#mark = '';
    const numbered = /[.:)°–—-]$/.test(mark) ? mark : `${mark}.`;
    if (lineStart(`${numbered} x`, false).code !== '') this.#text += `${numbered} `;
  }

  #flush(): void {
    const text = this.#text;
    this.#text = '';
    if (text.trim() !== '') this.#done.push({ text, level: this.#level > 0 ? this.#level : this.#lists });
  }
}
