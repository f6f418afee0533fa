import { SourceError, type Grid } from '../grid.ts';
import { between, finished, type Slices } from '../slices.ts';
import { readParts } from './parts.ts';
import { readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readXml } from './xml.ts';

interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** Old workbooks and those behind a password are in this container (MS-CFB). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const beginsWith = (octets: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((octet, index) => octets[index] === octet);

/** Whether a file is to be read as a workbook, if only to be refused as one. */
export const isWorkbook = (octets: Uint8Array): boolean =>
  beginsWith(octets, ZIP) || beginsWith(octets, COMPOUND);

/** The part that each relation leads to. */
function relations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const open = (name: string, { Id, Target }: Readonly<Record<string, string>>): void => {
    if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
  };
  finished(readXml(xml, { open, close: () => undefined, text: () => undefined }));
  return targets;
}

/** The sheets in their order; targets are relative to xl/, or whole when they begin with a slash. */
function sheetEntries(parts: ReadonlyMap<string, string>): readonly SheetEntry[] {
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) throw new SourceError('notWorkbook');
  const targets = relations(parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const entries: SheetEntry[] = [];
  const open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag !== 'sheet') return;
    const { name = '', state = 'visible' } = attributes;
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    entries.push({ name, part: part.toLowerCase(), isHidden: state !== 'visible' });
  };
  finished(readXml(workbook, { open, close: () => undefined, text: () => undefined }));
  return entries;
}

/** Cells of hidden sheets, said with what the first one shown hides. */
function withHidden(grids: readonly Grid[], hidden: number): readonly Grid[] {
  return grids.map((grid, index) => (index === 0 ? { ...grid, hidden: grid.hidden + hidden } : grid));
}

/**
 * The sheets of an Office Open XML workbook (ECMA-376), those that are shown and hold something.
 * @throws SourceError
 */
export function* readWorkbook(octets: Uint8Array): Slices<readonly Grid[]> {
  if (beginsWith(octets, COMPOUND)) throw new SourceError('oldWorkbook');
  const parts = yield* between(0, 0.3, readParts(octets));
  const entries = sheetEntries(parts);
  const strings = yield* between(0.3, 0.5, readStrings(parts.get('xl/sharedstrings.xml')));
  const grids: Grid[] = [];
  let hidden = 0;
  for (const [index, { name, part, isHidden }] of entries.entries()) {
    const xml = parts.get(part);
    if (xml === undefined) continue;
    const share = (count: number): number => 0.5 + count / entries.length / 2;
    const grid = yield* between(share(index), share(index + 1), readSheet(name, xml, strings));
    if (isHidden) hidden += countCells(grid);
    else grids.push(grid);
  }
  const shown = grids.filter(({ width }) => width > 0);
  if (shown.length === 0) throw new SourceError('empty');
  return withHidden(shown, hidden);
}

function countCells({ rows, hidden }: Grid): number {
  const cells = new Set(rows.flatMap((row) => row.cells.filter(({ paragraphs }) => paragraphs.length > 0)));
  return cells.size + hidden;
}
