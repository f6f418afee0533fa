import { textOf } from '../../shared/paper/sheet.ts';
import type {
  Marked,
  Sheet,
  SheetBlock,
  SheetCell,
  SheetLine,
  SheetRow,
  Sort,
} from '../../shared/paper/sheet.ts';

/** One of the two papers of a redline. */
export function sideOf(sheet: Sheet, side: 'before' | 'after'): Sheet {
  const gone: Sort = side === 'before' ? 'added' : 'removed';
  const text = (texte: Marked): Marked => {
    const all = textOf(texte, side);
    return all === '' ? [] : [{ kind: 'same', text: all }];
  };
  const line = (one: SheetLine): SheetLine => ({
    ...one,
    sort: 'same',
    code: text(one.code),
    texte: text(one.texte),
    note: '',
  });
  const cell = (one: SheetCell): SheetCell => ({ ...one, lines: lines(one.lines) });
  const lines = (all: readonly SheetLine[]): readonly SheetLine[] =>
    all.filter(({ sort }) => sort !== gone).map(line);
  const isThere = (block: SheetBlock): boolean => {
    if (block.kind === 'table') return block.sort !== gone;
    return (block.kind === 'title' ? [block.line] : block.cell.lines).some(({ sort }) => sort !== gone);
  };
  const blocks = sheet.blocks.filter(isThere).map((block): SheetBlock => {
    if (block.kind === 'title') return { ...block, line: line(block.line) };
    if (block.kind === 'text') return { ...block, cell: cell(block.cell) };
    const rows = block.rows
      .filter(({ sort }) => sort !== gone)
      .map((row): SheetRow => ({ ...row, sort: 'same', note: '', cells: row.cells.map(cell) }));
    return { ...block, sort: 'same', band: block.band === null ? null : line(block.band), rows };
  });
  return { title: line(sheet.title), facts: lines(sheet.facts), anchors: lines(sheet.anchors), blocks };
}
