import { pageHtml, type PaperEdge, type PaperPage } from './page.ts';
import { sheetHtml } from './sheet-html.ts';
import { textOf, type Sheet, type SheetLine } from './sheet.ts';

/** A paper of one text, a page to be printed. */
export function sheetPage(sheet: Sheet, edge: PaperEdge, layout: PaperPage['layout'] = 'paysage'): string {
  const texts = (lines: readonly SheetLine[]): readonly string[] =>
    lines.map(({ texte }) => textOf(texte, 'after'));
  return pageHtml({
    title: textOf(sheet.title.texte, 'after'),
    facts: texts(sheet.facts),
    anchors: texts(sheet.anchors),
    edge,
    layout,
    main: sheetHtml(sheet),
  });
}
