import { caps, gridOf, rawCell, SourceError, type Grid, type RawCell, type RawRow } from '../grid.ts';
import { paragraphsOf } from '../paragraphs.ts';
import type { Slices } from '../slices.ts';
import { isTrue, readXml, type XmlHandler } from './xml.ts';

/** Places of a sheet, from 0; `bottom` and `right` are included. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface SheetRow {
  readonly number: number;
  readonly isHidden: boolean;
  /** Texts by column. */
  readonly texts: Map<number, string>;
}

/** More merged areas than any table has. */
const MAX_AREAS = 200_000;

/** B3 is column 1, row 2; null: no place. */
function placeOf(ref: string): readonly [row: number, column: number] | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
  if (found === null) return null;
  const letters = (found[1] ?? '').toUpperCase();
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return [Number(found[2]) - 1, column - 1];
}

function areaOf(ref: string): Area | null {
  const [from, to] = ref.split(':').map(placeOf);
  if (from === undefined || from === null || to === undefined || to === null) return null;
  return { top: from[0], left: from[1], bottom: to[0], right: Math.min(to[1], caps.columns) };
}

/** Gathers the cells of a sheet as its XML comes. A formula is worth the value it had when the file was written: none is computed. */
class SheetReader implements XmlHandler {
  readonly rows: SheetRow[] = [];
  readonly areas: Area[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly #strings: readonly string[];
  #row: SheetRow = { number: 0, isHidden: false, texts: new Map() };
  #column = -1;
  #type = 'n';
  #value = '';
  #isValue = false;
  #isPhonetic = false;

  constructor(strings: readonly string[]) {
    this.#strings = strings;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#isValue = !this.#isPhonetic && (name === 'v' || (name === 't' && this.#type === 'inlineStr'));
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'col' && isTrue(attributes['hidden'])) this.#hideColumns(attributes);
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'rPh') this.#isPhonetic = false;
    if (name !== 'c') return;
    const text = this.#text();
    if (text.trim() === '') return;
    if (this.#column >= caps.columns) throw new SourceError('tooWide');
    this.#row.texts.set(this.#column, text);
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const number = Number(attributes['r'] ?? this.#row.number + 1);
    this.#row = { number, isHidden: isTrue(attributes['hidden']), texts: new Map() };
    this.#column = -1;
    this.rows.push(this.#row);
  }

  #openCell({ r, t }: Readonly<Record<string, string>>): void {
    this.#column = placeOf(r ?? '')?.[1] ?? this.#column + 1;
    this.#type = t ?? 'n';
    this.#value = '';
  }

  #hideColumns({ min, max }: Readonly<Record<string, string>>): void {
    const until = Math.min(Number(max), caps.columns);
    for (let column = Number(min); column <= until; column += 1) this.hiddenColumns.add(column - 1);
  }

  #merge(ref: string): void {
    const area = areaOf(ref);
    if (area !== null) this.areas.push(area);
    if (this.areas.length > MAX_AREAS) throw new SourceError('tooLarge');
  }

  #text(): string {
    const value = this.#value;
    if (this.#type === 's') return this.#strings[Number(value)] ?? '';
    if (this.#type === 'b') return isTrue(value) ? 'VRAI' : 'FAUX';
    if (this.#type !== 'n' || value === '') return value;
    // 1.1000000000000001 is how a file writes 1.1.
    const number = Number(value);
    return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
  }
}

const blank = rawCell([]);

/** Rows that hold something, each cell at its place; what an area covers is one cell. */
function rawRows({ rows, areas }: SheetReader): readonly RawRow[] {
  const kept = rows.filter(({ texts }) => texts.size > 0);
  if (kept.length > caps.rows) throw new SourceError('tooLong');
  const origins = new Map<string, Area>();
  const covered = kept.map(() => new Set<number>());
  const numbers = kept.map(({ number }) => number - 1);
  let places = 0;
  for (const area of areas) {
    const from = numbers.findIndex((row) => row >= area.top);
    if (from === -1) continue;
    for (let index = from; index < kept.length && (numbers[index] ?? 0) <= area.bottom; index += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        places += 1;
        if (index > from || column > area.left) covered[index]?.add(column);
      }
      if (places > caps.rows * caps.columns) throw new SourceError('tooLarge');
    }
    origins.set(`${from} ${area.left}`, area);
  }
  return kept.map((row, index): RawRow => {
    const width = Math.max(...row.texts.keys()) + 1;
    const cells = Array.from({ length: width }, (_, column) => column)
      .filter((column) => covered[index]?.has(column) !== true)
      .map((column) => {
        const area = origins.get(`${index} ${column}`);
        return spanned(cellOf(row, column), area, numbers, index);
      });
    return { number: row.number, cells };
  });
}

function cellOf({ texts, isHidden }: SheetRow, column: number): RawCell {
  const text = texts.get(column);
  return text === undefined ? blank : { ...blank, paragraphs: paragraphsOf(text), isHidden };
}

/** A cell with the rows and columns it covers, those counted that hold something. */
function spanned(cell: RawCell, area: Area | undefined, numbers: readonly number[], index: number): RawCell {
  if (area === undefined) return cell;
  let rowSpan = 1;
  while ((numbers[index + rowSpan] ?? Number.MAX_SAFE_INTEGER) <= area.bottom) rowSpan += 1;
  return { ...cell, rowSpan, columnSpan: area.right - area.left + 1 };
}

/** The grid that a sheet holds. */
export function* readSheet(name: string, xml: string, strings: readonly string[]): Slices<Grid> {
  const reader = new SheetReader(strings);
  yield* readXml(xml, reader);
  return gridOf({ name, rows: rawRows(reader), hiddenColumns: reader.hiddenColumns, saysMerged: true });
}
