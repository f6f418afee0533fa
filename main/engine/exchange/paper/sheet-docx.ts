import {
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { PaperEdge, PaperPage } from '../../../../shared/paper/page.ts';
import { lineOf, textOf } from '../../../../shared/paper/sheet.ts';
import type {
  Sheet,
  SheetBlock,
  SheetCell,
  SheetLine,
  SheetRow,
  SheetTable,
  Sort,
  Source,
} from '../../../../shared/paper/sheet.ts';
import { apart, marksOf } from './paragraph-marks.ts';
import { createTracking, type RunLook, type Signed, type Tracking } from './tracking.ts';
import { bulleted, small, usableWidth, wordDocument } from './word-document.ts';

const widths: Readonly<Record<SheetTable['look'], readonly number[]>> = {
  activites: [34, 66],
  race: [17, 31, 24, 28],
  annexe: [24, 76],
  notation: [13, 32, 23, 7, 25],
  niveaux: [50, 20, 30],
  habilitations: [26, 20, 18, 20, 16],
};

const columnWidths = (percents: readonly number[]): number[] =>
  percents.map((percent) => Math.round((usableWidth * percent) / 100));

/** Of a line that comes or goes, what puts it here; of one that stays, what its words come from. */
const signing = ({ sort, source, link }: SheetLine): Source | null =>
  sort === 'same' ? source : (link ?? source);

/** Line breaks that people wrote are breaks of the same paragraph. */
function runs(tracking: Tracking, line: SheetLine, look: RunLook): ParagraphChild[] {
  const { code, texte } = line;
  const source = signing(line);
  const codes = code.map(({ kind, text }) =>
    tracking.run(kind, source, { ...look, text: `${text} `, bold: true }),
  );
  const texts = texte.flatMap(({ kind, text }) =>
    text
      .split('\n')
      .map((piece, i) =>
        tracking.run(kind, source, { ...look, text: piece, ...(i === 0 ? {} : { break: 1 }) }),
      ),
  );
  return [...codes, ...texts];
}

interface Look extends Omit<IParagraphOptions, 'children' | 'run' | 'text'> {
  readonly note?: string;
  readonly runs?: RunLook;
}

/** `mark`: what becomes of the paragraph's own mark. */
function paragraph(
  tracking: Tracking,
  line: SheetLine,
  mark: Sort,
  { note = '', runs: runLook = {}, ...look }: Look,
): Paragraph {
  const tracked = tracking.tracked(mark, line.link ?? line.source);
  return new Paragraph({
    ...look,
    ...(mark === 'same' ? {} : { run: tracked }),
    children: tracking.noted(
      note === '' ? line.note : note,
      { sort: line.sort, source: signing(line) },
      runs(tracking, line, runLook),
    ),
  });
}

/** One paragraph in which a text is replaced by another, where no paragraph stays: a cell has always one. */
function withOneThatStays(lines: readonly SheetLine[]): readonly SheetLine[] {
  const gone = lines.findIndex(({ sort }) => sort === 'removed');
  const come = lines.findIndex(({ sort }) => sort === 'added');
  const [removed, added] = [lines[gone], lines[come]];
  if (removed === undefined || added === undefined || lines.some(({ sort }) => sort === 'same')) return lines;
  const replaced: SheetLine = {
    ...added,
    sort: 'same',
    code: [...removed.code, ...added.code],
    texte: [...removed.texte, ...added.texte],
  };
  return lines.flatMap((line, i) => (i === gone ? [replaced] : i === come ? [] : [line]));
}

/** An empty paragraph of a row that may come or go. */
const emptyParagraph = (tracking: Tracking, sort: Sort, source: Source | null): Paragraph =>
  new Paragraph(sort === 'same' ? {} : { run: tracking.tracked(sort, source) });

/** What a row says of its cells: what becomes of it, who signs for that, and what is noted of it. */
type OfRow = Pick<SheetRow, 'sort' | 'note'> & Pick<SheetLine, 'source'>;

/** Paragraphs of a cell. In a row that comes or goes every mark does too, which LibreOffice wants to remove the row. */
function cellParagraphs(tracking: Tracking, cell: SheetCell, { sort, note, source }: OfRow): Paragraph[] {
  if (cell.lines.length === 0) return [emptyParagraph(tracking, sort, source)];
  const lines = sort === 'same' ? apart(withOneThatStays(cell.lines)) : cell.lines;
  const marks = sort === 'same' ? marksOf(lines) : lines.map(() => sort);
  const look = cell.isList && lines.length > 1 ? bulleted : {};
  return lines.map((line, i) =>
    paragraph(tracking, line, marks[i] ?? 'same', { ...look, ...(i === 0 ? { note } : {}) }),
  );
}

interface Shade {
  readonly fill: string;
}

function cell(children: Paragraph[], width: number, shade?: Shade): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade.fill } }),
  });
}

function headRow(
  tracking: Tracking,
  { columns, sort, band }: SheetTable,
  sizes: readonly number[],
): TableRow {
  const source = band?.source ?? null;
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...tracking.tracked(sort, source),
    children: columns.map((texte, i) => {
      const title = { ...lineOf(texte, { texte: '' }), source, texte: [{ kind: sort, text: texte }] };
      return cell([paragraph(tracking, title, sort, { runs: { bold: true } })], sizes[i] ?? 0, {
        fill: 'EEF1F4',
      });
    }),
  });
}

/** The line that names a row signs for it. */
function tableRow(
  tracking: Tracking,
  { cells, sort, note }: SheetRow,
  naming: number,
  sizes: readonly number[],
): TableRow {
  const source = cells[naming]?.lines[0]?.source ?? null;
  return new TableRow({
    cantSplit: true,
    ...tracking.tracked(sort, source),
    children: cells.map((one, i) =>
      cell(cellParagraphs(tracking, one, { sort, source, note: i === naming ? note : '' }), sizes[i] ?? 0),
    ),
  });
}

function tableBlocks(tracking: Tracking, block: SheetTable): (Paragraph | Table)[] {
  const { band, rows, naming } = block;
  const sizes = columnWidths(widths[block.look]);
  const table = new Table({
    width: { size: usableWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: sizes,
    rows: [headRow(tracking, block, sizes), ...rows.map((row) => tableRow(tracking, row, naming, sizes))],
  });
  if (band === null) return [table];
  const title = paragraph(tracking, band, band.sort, {
    heading: HeadingLevel.HEADING_3,
    keepNext: true,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'DFE8F2' },
    spacing: { before: 240, after: 60 },
  });
  return [title, table];
}

function blockOf(tracking: Tracking, block: SheetBlock): (Paragraph | Table)[] {
  if (block.kind === 'table') return tableBlocks(tracking, block);
  if (block.kind === 'title') {
    const { line } = block;
    const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
    const look = { heading, spacing: { before: block.level === 2 ? 360 : 200, after: 120 }, keepNext: true };
    return [paragraph(tracking, line, line.sort, look)];
  }
  const { lines, isList } = block.cell;
  const look = isList && lines.length > 1 ? bulleted : {};
  const strong = block.isStrong ? { runs: { bold: true } } : {};
  return apart(lines).map((line) => paragraph(tracking, line, line.sort, { ...look, ...strong }));
}

/** Of one text, nothing is to be signed. */
const nobody: Signed = () => {
  throw new Error('a paper of one text has a change');
};

/**
 * A paper as a Word document, A4, on its side but for a text without tables: real tables, header rows repeated, headings for navigation. What two texts make of each other are its
 * tracked changes, signed by `signed`: accepted, they leave the second text; rejected, the first.
 */
export function sheetDocx(
  sheet: Sheet,
  edge: PaperEdge,
  signed: Signed = nobody,
  layout: PaperPage['layout'] = 'paysage',
): Promise<Buffer> {
  const tracking = createTracking(signed);
  const { title, facts, anchors, blocks } = sheet;
  const children = [
    paragraph(tracking, title, title.sort, { heading: HeadingLevel.HEADING_1 }),
    ...facts.map((line) => paragraph(tracking, line, line.sort, { runs: { bold: true } })),
    ...anchors.map((line) => paragraph(tracking, line, line.sort, { runs: small })),
    ...blocks.flatMap((block) => blockOf(tracking, block)),
  ];
  return wordDocument({
    title: textOf(title.texte, 'after'),
    edge,
    layout,
    children,
    comments: tracking.comments(),
  });
}
