import type { EntityName } from '../domain/entities.ts';
import { COLUMNS, rowsIn, type Strip } from './strips.ts';

/** What the cells of a strip are told from. */
type Cells = Pick<Strip, 'key' | 'kind' | 'firstRow' | 'criteres' | 'isContinued' | 'columns'>;

/** The item of a cell (its id, or a key of `newKey`) and a column that the cell covers: names one cell of the table. */
export interface CellRef {
  readonly key: string;
  readonly column: number;
}

export interface Cell {
  readonly key: string;
  /** What its item is; null for a section. */
  readonly entity: EntityName | null;
  /** The field that is written there, or the kind of items that it is linked to. */
  readonly field:
    | 'code'
    | 'intitule'
    | 'libelle'
    | 'activites'
    | 'modalites'
    | 'section'
    | 'indicateur'
    | 'attendu'
    | 'poids'
    | 'eliminatoire'
    | 'regle'
    | 'echelle'
    | 'descripteurs';
  readonly column: number;
  readonly span: number;
  /** From 1, in the whole table. */
  readonly row: number;
  readonly rowSpan: number;
}

const band = (strip: Cells, entity: EntityName, field: 'intitule' | 'libelle'): readonly Cell[] => [
  { key: strip.key, entity, field: 'code', column: 1, span: 1, row: strip.firstRow, rowSpan: 1 },
  { key: strip.key, entity, field, column: 2, span: 4, row: strip.firstRow, rowSpan: 1 },
];

const whole = (strip: Cells, entity: EntityName | null, field: Cell['field']): readonly Cell[] => [
  { key: strip.key, entity, field, column: 1, span: COLUMNS, row: strip.firstRow, rowSpan: 1 },
];

function competenceCells(strip: Cells): readonly Cell[] {
  const rowSpan = strip.criteres.length;
  const own = (field: Cell['field'], column: number): Cell => ({
    key: strip.key,
    entity: 'competence',
    field,
    column,
    span: 1,
    row: strip.firstRow,
    rowSpan,
  });
  const left = [own('activites', 1), own('code', 2), own('libelle', 3), own('modalites', 4)];
  const criteres = strip.criteres.map((key, i): Cell => ({
    key,
    entity: 'critere',
    field: 'libelle',
    column: 5,
    span: 1,
    row: strip.firstRow + i,
    rowSpan: 1,
  }));
  return [...(strip.isContinued ? [] : left), ...criteres];
}

/** Of a grid’s table, the columns before those of the levels: critère, indicateur, attendu, poids, éliminatoire, échelle. */
export const GRILLE_COLUMNS = 6;

const lineFields = ['libelle', 'indicateur', 'attendu', 'poids', 'eliminatoire', 'echelle'] as const;

function grilleCells({ key, kind, firstRow: row, columns }: Cells): readonly Cell[] {
  const own = (entity: EntityName, field: Cell['field'], column: number, span = 1): Cell => ({
    key,
    entity,
    field,
    column,
    span,
    row,
    rowSpan: 1,
  });
  switch (kind) {
    case 'ligne':
      return Array.from({ length: columns }, (_, i) => own('ligne', lineFields[i] ?? 'descripteurs', i + 1));
    case 'partie':
    case 'epreuve':
      return [
        own(kind, 'intitule', 1, 3),
        own(kind, 'poids', 4),
        own(kind, 'eliminatoire', 5),
        own(kind, 'regle', 6, columns - 5),
      ];
    default:
      return [own('grille', 'intitule', 1, 5), own('grille', 'regle', 6, columns - 5)];
  }
}

/** The cells of a strip, row by row. */
export function cellsOf(strip: Cells): readonly Cell[] {
  switch (strip.kind) {
    case 'section':
      return whole(strip, null, 'section');
    case 'bloc':
      return band(strip, 'bloc', 'intitule');
    case 'activite':
      return band(strip, 'activite', 'intitule');
    case 'modalite':
      return band(strip, 'modalite', 'libelle');
    case 'tache':
      return whole(strip, 'tache', 'libelle');
    case 'competence':
      return competenceCells(strip);
    case 'grille':
    case 'partie':
    case 'epreuve':
    case 'ligne':
      return grilleCells(strip);
  }
}

/** A band covers several columns. */
export const covers = ({ column, span }: Cell, wanted: number): boolean =>
  wanted >= column && wanted < column + span;

/** The index of the strip in which a row stands; the nearest when there is no such row. */
export function stripAtRow(strips: readonly Strip[], row: number): number {
  let [low, high] = [0, strips.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((strips[middle]?.firstRow ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The cell that covers a column in a row: its own, or one that reaches down to it from above. */
export function cellAt(strips: readonly Strip[], row: number, column: number): Cell | null {
  if (row < 1 || row > rowsIn(strips)) return null;
  const strip = strips[stripAtRow(strips, row)];
  if (strip === undefined) return null;
  const reaches = (cell: Cell): boolean => row >= cell.row && row < cell.row + cell.rowSpan;
  const cells = cellsOf(strip).filter(reaches);
  return cells.find((cell) => covers(cell, column)) ?? cells[0] ?? null;
}

/** Where each item has its cells: the index of its strip. */
export function stripIndexes(strips: readonly Strip[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  strips.forEach((strip, i) => {
    if (!strip.isContinued) indexes.set(strip.key, i);
    for (const key of strip.criteres) indexes.set(key, i);
  });
  return indexes;
}

/** The cell where an item's text is written. */
const isText = ({ field }: Cell): boolean =>
  field === 'intitule' || field === 'libelle' || field === 'section';

const ofGrilles: readonly EntityName[] = ['grille', 'partie', 'epreuve', 'ligne'];

const isKind = (entity: EntityName): entity is Exclude<Strip['kind'], 'section'> =>
  ['bloc', 'activite', 'tache', 'modalite', 'competence', ...ofGrilles].includes(entity);

/** The cell in which items of a kind have a field; where their text is written, for no field; null: not in the table. */
export function cellOfField(entity: EntityName, field: string | null): Pick<Cell, 'column' | 'field'> | null {
  const kind = entity === 'critere' ? 'competence' : entity;
  if (!isKind(kind)) return null;
  const columns = ofGrilles.includes(kind) ? GRILLE_COLUMNS : COLUMNS;
  const own = cellsOf({ key: '', kind, firstRow: 1, criteres: [''], isContinued: false, columns });
  const cells = own.filter((cell) => cell.entity === entity);
  return cells.find((cell) => (field === null ? isText(cell) : cell.field === field)) ?? null;
}

/** The cell that is named, else the one that holds the item's text; null when the item is not shown. */
export function findCell(
  strips: readonly Strip[],
  indexes: ReadonlyMap<string, number>,
  { key, column }: CellRef,
): Cell | null {
  const strip = strips[indexes.get(key) ?? -1];
  if (strip === undefined) return null;
  const own = cellsOf(strip).filter((cell) => cell.key === key);
  return own.find((cell) => covers(cell, column)) ?? own.find(isText) ?? null;
}
