import { Parser } from 'htmlparser2';
import { gridOf, outlineRows, rawCell, type Grid, type RawCell, type RawRow } from './grid.ts';
import { CellText } from './html-text.ts';
import { isMark, styleOf, type Attributes } from './html-style.ts';
import type { Slices } from './slices.ts';

interface OpenRow {
  readonly cells: RawCell[];
  readonly isHidden: boolean;
}

interface OpenCell {
  readonly text: CellText;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHidden: boolean;
}

/** A table being read. */
interface OpenTable {
  readonly rows: RawRow[];
  readonly hiddenColumns: Set<number>;
  columns: number;
  row: OpenRow | null;
  cell: OpenCell | null;
}

const SLICE = 65_536;
/** What holds no text of the document. */
const SKIPPED = new Set([
  'script',
  'style',
  'title',
  'xml',
  'svg',
  'math',
  'object',
  'template',
  'del',
  'comment',
]);

/** The number an attribute says: HTML reads what begins as one. */
function span(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) && number >= 0 ? number : otherwise;
}

/** Reads the HTML of a clipboard: its tables, and the paragraphs around them. Nothing of it is ever made into markup. */
class HtmlReader {
  readonly grids: Grid[] = [];
  #loose = new CellText();
  #table: OpenTable | null = null;
  /** Tables inside of a cell are paragraphs of it. */
  #inner = 0;
  /** Elements open since one that is skipped, itself included; 0: what comes is read. */
  #skipped = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    const style = styleOf(attributes);
    const isCell = name === 'td' || name === 'th' || name === 'tr' || name === 'col';
    if (SKIPPED.has(name) || isMark(attributes) || (style.isHidden && !isCell)) {
      this.#skipped = 1;
      return;
    }
    if (!this.#openTable(name, attributes, style.isHidden)) this.#text.open(name, style);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (!this.#closeTable(name)) this.#text.close(name);
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#text.add(text);
  }

  end(): readonly Grid[] {
    while (this.#table !== null) this.#endTable(this.#table);
    const after = this.#takeLoose();
    const last = this.grids.at(-1);
    if (after.length > 0 && last === undefined)
      this.grids.push(
        gridOf({ name: '', rows: outlineRows(after), hiddenColumns: new Set(), saysMerged: false }),
      );
    else if (after.length > 0 && last !== undefined) this.#append(last, after);
    return this.grids.filter(({ width }) => width > 0);
  }

  get #text(): CellText {
    return this.#table?.cell?.text ?? this.#loose;
  }

  /** Answers whether the element is one of a table. */
  #openTable(name: string, attributes: Attributes, isHidden: boolean): boolean {
    const table = this.#table;
    if (name === 'table') {
      if (table?.cell === null || table === null) this.#beginTable();
      else this.#inner += 1;
      return true;
    }
    if (table === null || this.#inner > 0) return false;
    if (name === 'col') {
      const until = table.columns + Math.min(span(attributes['span'], 1), 1_000);
      if (isHidden)
        for (let column = table.columns; column < until; column += 1) table.hiddenColumns.add(column);
      table.columns = until;
    } else if (name === 'tr') {
      endRow(table);
      table.row = { cells: [], isHidden };
    } else if (name === 'td' || name === 'th') {
      endCell(table);
      table.row ??= { cells: [], isHidden: false };
      table.cell = {
        text: new CellText(),
        rowSpan: span(attributes['rowspan'], 1),
        columnSpan: span(attributes['colspan'], 1),
        isHidden: isHidden || table.row.isHidden,
      };
    } else return false;
    return true;
  }

  #closeTable(name: string): boolean {
    const table = this.#table;
    if (table === null) return false;
    if (this.#inner > 0) {
      if (name === 'table') this.#inner -= 1;
      return name === 'table';
    }
    if (name === 'table') this.#endTable(table);
    else if (name === 'tr') endRow(table);
    else if (name === 'td' || name === 'th') endCell(table);
    else return false;
    return true;
  }

  #beginTable(): void {
    // A table that was left open, as in a fragment cut short, ends where the next one begins.
    if (this.#table !== null) this.#endTable(this.#table);
    this.#table = { rows: [], hiddenColumns: new Set(), columns: 0, row: null, cell: null };
  }

  /** Paragraphs before a table are rows of it, as wide as it is: « Bloc 1 : … » stands there. */
  #endTable(table: OpenTable): void {
    endRow(table);
    this.#table = null;
    this.#inner = 0;
    const before = this.#takeLoose().map((paragraph) => rawCell([paragraph], Number.MAX_SAFE_INTEGER));
    const own = table.rows.map(({ cells }, index) => ({ number: index + 1, cells }));
    const rows = [...before.map((cell): RawRow => ({ number: 0, cells: [cell] })), ...own];
    const grid = gridOf({ name: '', rows, hiddenColumns: table.hiddenColumns, saysMerged: true });
    this.grids.push(grid);
  }

  #append(grid: Grid, paragraphs: ReturnType<CellText['paragraphs']>): void {
    const rows = paragraphs.map((paragraph) => {
      const cell = { paragraphs: [paragraph] };
      return { number: 0, cells: Array.from({ length: grid.width }, () => cell) };
    });
    this.grids[this.grids.length - 1] = { ...grid, rows: [...grid.rows, ...rows] };
  }

  #takeLoose(): ReturnType<CellText['paragraphs']> {
    const loose = this.#loose.paragraphs();
    this.#loose = new CellText();
    return loose;
  }
}

function endCell(table: OpenTable): void {
  if (table.cell === null) return;
  const { text, rowSpan, columnSpan, isHidden } = table.cell;
  table.row?.cells.push({ paragraphs: text.paragraphs(), rowSpan, columnSpan, isHidden });
  table.cell = null;
}

function endRow(table: OpenTable): void {
  endCell(table);
  if (table.row !== null) table.rows.push({ number: table.rows.length + 1, cells: table.row.cells });
  table.row = null;
}

/** The tables of an HTML text; yields how far it has come, from 0 to 1. */
export function* readHtml(html: string): Slices<readonly Grid[]> {
  const reader = new HtmlReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.text(text),
  });
  for (let at = 0; at < html.length; at += SLICE) {
    parser.write(html.slice(at, at + SLICE));
    yield Math.min((at + SLICE) / html.length, 1);
  }
  parser.end();
  return reader.end();
}
