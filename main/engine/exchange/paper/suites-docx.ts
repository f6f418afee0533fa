import {
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { PaperEdge } from '../../../../shared/paper/page.ts';
import { small, usableWidth, wordDocument } from './word-document.ts';

/** What becomes of each comment of a référentiel, as it is written to those who commented. */
export interface Suites {
  readonly title: string;
  /** What it is of, and what it can be held against. */
  readonly facts: readonly string[];
  readonly edge: PaperEdge;
  /** The titles of the columns, then a line a comment. */
  readonly rangees: readonly (readonly string[])[];
}

/** In hundredths of the width, in the order of the columns. */
const widths = [4, 4, 13, 7, 10, 17, 9, 7, 8, 12, 9] as const;

const sizes = widths.map((percent) => Math.round((usableWidth * percent) / 100));

/** Line breaks that people wrote are breaks of the same paragraph. */
const written = (text: string, look: IRunOptions): Paragraph =>
  new Paragraph({
    children: text
      .split('\n')
      .map((piece, i) => new TextRun({ ...look, text: piece, ...(i === 0 ? {} : { break: 1 }) })),
  });

const row = (cells: readonly string[], isHead: boolean): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, i) =>
        new TableCell({
          children: [written(text, { size: 16, bold: isHead })],
          width: { size: sizes[i] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 70, right: 70 },
          ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF1F4' } } : {}),
        }),
    ),
  });

/** The table as a Word document, A4 landscape; its titles stand again on each sheet. */
export function suitesDocx({ title, facts, edge, rangees }: Suites): Promise<Buffer> {
  const table = new Table({
    width: { size: usableWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: sizes,
    rows: rangees.map((cells, i) => row(cells, i === 0)),
  });
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
    ...facts.map((fact) => written(fact, small)),
    table,
  ];
  return wordDocument({ title, edge, layout: 'paysage', children });
}
