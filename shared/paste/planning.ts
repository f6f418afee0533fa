import type { ItemRef, State } from '../domain/row.ts';
import { beginsWithInfinitive } from '../french/infinitive.ts';
import { lineStart } from '../french/line-start.ts';
import { codeActivite, codeNu } from '../codes/reading.ts';
import { bandOf, type Band } from './bands.ts';
import { Criteres } from './criteres.ts';
import { cellText, isBlank, type Cell, type Grid, type GridRow } from './grid.ts';
import { bandMeaning, type Layout } from './layout.ts';
import type { LeftOutReason, Place, Plan } from './plan.ts';
import { PlannedItems, wordsOf, type Growing } from './planned-items.ts';
import { bandRole, isItemRole, type ItemRole, type Role } from './roles.ts';
import { piecesOf, type Piece } from './split.ts';

export interface PlanInput {
  readonly grids: readonly Grid[];
  readonly layouts: readonly Layout[];
  /** The draft as it is. */
  readonly state: State;
  readonly referentiel: string;
  /** The bloc that takes what the source puts in none; null: a new one. */
  readonly target: string | null;
  readonly idOf: (key: string) => string;
}

/** The roles that a référentiel has items for: those of the répertoire spécifique have no bloc. */
export function roleAllowed(state: State, referentiel: string): (role: Role) => boolean {
  const isRs = state.get('referentiel')?.get(referentiel)?.['registre'] === 'RS';
  return (role) => role !== 'bloc' || !isRs;
}

/** What a paste would make of tables read in this way. */
export function planOf(input: PlanInput): Plan {
  const items = new PlannedItems(input.state, input.idOf);
  const planner = new Planner(input, items);
  const layoutOf = new Map(
    input.layouts.flatMap((layout) => layout.grids.map((grid) => [grid, layout] as const)),
  );
  input.grids.forEach((grid, index) => {
    const layout = layoutOf.get(index);
    if (layout !== undefined) planner.read(grid, index, layout);
  });
  planner.linkByCodes();
  return items.plan(planner.needsBloc);
}

/** An item cell of a row, with the cell that holds its codes. */
interface RoleCell {
  readonly column: number;
  readonly cell: Cell;
  readonly split: boolean;
  readonly code: Cell | null;
}

/** A modalité evaluates the compétences of every row that its cell covers. */
interface Met {
  readonly items: readonly Growing[];
}

class Planner {
  readonly #input: PlanInput;
  readonly #items: PlannedItems;
  readonly #allowed: (role: Role) => boolean;
  readonly #root: ItemRef;
  readonly #activites = new Map<string, Growing>();
  /** By the parent and the words: the same text again is the same item. */
  readonly #known = new Map<string, Growing>();
  #met = new Map<Cell, Met>();
  #bloc: ItemRef | null = null;
  #rowActivites: readonly Growing[] = [];
  #rowCompetences: readonly Growing[] = [];
  #rowModalites: readonly Growing[] = [];
  #fallback: ItemRef | null = null;

  constructor(input: PlanInput, items: PlannedItems) {
    this.#input = input;
    this.#items = items;
    this.#root = { entity: 'referentiel', id: input.referentiel };
    this.#allowed = roleAllowed(input.state, input.referentiel);
  }

  get needsBloc(): boolean {
    return this.#fallback !== null;
  }

  read(grid: Grid, index: number, layout: Layout): void {
    this.#met = new Map();
    this.#rowActivites = [];
    this.#rowCompetences = [];
    this.#rowModalites = [];
    const criteres = new Criteres(this.#items);
    const headings = new Set(
      layout.isIncluded
        ? grid.rows
            .filter((row) => bandOf(row) === null)
            .slice(0, layout.headingRows)
            .map(rowText)
        : [],
    );
    const firstBody = headings.size === 0 ? 0 : grid.rows.findIndex((row) => headings.has(rowText(row)));
    const reading: Reading = { grid, index, layout, criteres, codes: codeColumns(layout) };
    grid.rows.forEach((row, at) => {
      const band = bandOf(row);
      if (!layout.isIncluded) this.#leaveRow(reading, row, 'notIncluded');
      else if (band !== null) this.#band(reading, row, band, at < firstBody || row.number === 0);
      else if (headings.has(rowText(row))) this.#leaveRow(reading, row, 'heading');
      else this.#row(reading, row);
    });
    criteres.share();
  }

  /** Compétences that stand in no row with an activité, by the letters of their code: A1C2 comes from A1. */
  linkByCodes(): void {
    const byCode = new Map<string, Growing>();
    for (const activite of this.#activites.values()) {
      const code = activite.fields['code'];
      if (typeof code === 'string') byCode.set(codeNu(code), activite);
    }
    for (const item of this.#items.items) {
      const code = item.fields['code'];
      if (item.entity !== 'competence' || item.links.size > 0 || typeof code !== 'string') continue;
      const activite = byCode.get(codeActivite(code) ?? '');
      const [place] = item.places;
      if (activite === undefined || place === undefined) continue;
      item.links.add(activite.id);
      this.#items.doubt('linkByCode', item, place);
    }
  }

  #leaveRow({ index }: Reading, row: GridRow, reason: 'heading' | 'notIncluded'): void {
    for (const [cell, column] of ownCells(row))
      this.#leaveCell(reason, cell, { grid: index, row: row.number, column });
  }

  /** A cell that covers several places is left out once. */
  #leaveCell(reason: LeftOutReason, cell: Cell, place: Place): void {
    if (this.#met.has(cell)) return;
    this.#met.set(cell, { items: [] });
    this.#items.leaveOut(reason, place, cellText(cell));
  }

  #band({ index, layout }: Reading, row: GridRow, band: Band, isAbove: boolean): void {
    if (this.#met.has(band.cell)) return;
    const text = cellText(band.cell);
    const meaning = bandMeaning(text, layout.bands, isAbove, this.#allowed);
    const place: Place = { grid: index, row: row.number, column: row.cells.indexOf(band.cell) };
    if (meaning === null) {
      this.#leaveCell('title', band.cell, place);
      if (band.code !== null)
        this.#leaveCell('title', band.code, { ...place, column: row.cells.indexOf(band.code) });
      return;
    }
    const [piece] = piecesOf(band.cell, meaning, false);
    if (piece === undefined) return;
    const coded =
      band.code === null ? piece : { ...piece, code: piece.code === '' ? codeText(band.code) : piece.code };
    const item = this.#make(meaning, this.#root, coded, place, '0');
    for (const cell of [band.cell, band.code])
      if (cell !== null) this.#met.set(cell, { items: item === null ? [] : [item] });
    if (meaning === 'activite') this.#rowActivites = item === null ? [] : [item];
    else this.#enterBloc(item);
    if (item !== null && meaning === 'bloc' && bandRole(text) === null)
      this.#items.doubt('bandAsBloc', item, place);
  }

  #enterBloc(item: Growing | null): void {
    this.#bloc = item === null ? null : { entity: 'bloc', id: item.id };
    this.#rowActivites = [];
    this.#rowCompetences = [];
    this.#rowModalites = [];
  }

  #row(reading: Reading, row: GridRow): void {
    const { layout, index, criteres } = reading;
    const of = (role: ItemRole): readonly RoleCell[] => roleCells(reading, row, role);
    const at = (column: number): Place => ({ grid: index, row: row.number, column });
    for (const [cell, column] of ownCells(row)) {
      const role = layout.columns[column]?.role ?? 'ignore';
      if (role === 'ignore' || !this.#allowed(role)) this.#leaveCell('ignored', cell, at(column));
    }
    if (this.#allowed('bloc')) this.#blocs(of('bloc'), at);
    this.#activitesOf(of('activite'), at);
    this.#taches(of('tache'), at);
    this.#competences(of('competence'), at);
    this.#modalites(of('modalite'), at, reading.grid.saysMerged);
    for (const cell of of('critere')) {
      if (!this.#met.has(cell.cell))
        criteres.open(cell.cell, this.#pieces(cell, 'critere', at), at(cell.column));
      this.#met.set(cell.cell, { items: [] });
      criteres.cover(cell.cell, this.#rowCompetences);
    }
    // What no item took is a code with nothing beside it.
    for (const [cell, column] of ownCells(row)) this.#leaveCell('codeWithoutText', cell, at(column));
  }

  #blocs(cells: readonly RoleCell[], at: (column: number) => Place): void {
    for (const cell of cells) {
      const met = this.#itemsOf(cell, 'bloc', this.#root, at);
      const [bloc = null] = met;
      if (bloc?.id !== this.#bloc?.id) this.#enterBloc(bloc);
    }
  }

  #activitesOf(cells: readonly RoleCell[], at: (column: number) => Place): void {
    if (cells.length === 0) return;
    const found = cells.flatMap((cell) => this.#itemsOf(cell, 'activite', this.#root, at));
    const isSame =
      found.length === this.#rowActivites.length &&
      found.every(({ id }, i) => id === this.#rowActivites[i]?.id);
    if (isSame) return;
    this.#rowActivites = found;
    // What follows belongs to this activité: the compétence above is another's.
    this.#rowCompetences = [];
    this.#rowModalites = [];
  }

  #taches(cells: readonly RoleCell[], at: (column: number) => Place): void {
    const activite = this.#rowActivites.at(-1);
    for (const cell of cells) {
      if (activite !== undefined) this.#itemsOf(cell, 'tache', { entity: 'activite', id: activite.id }, at);
      else if (!this.#met.has(cell.cell)) {
        this.#met.set(cell.cell, { items: [] });
        for (const piece of this.#pieces(cell, 'tache', at))
          this.#items.leaveOut('tacheWithoutActivite', at(cell.column), wordsOf(piece));
      }
    }
  }

  #competences(cells: readonly RoleCell[], at: (column: number) => Place): void {
    if (cells.length === 0) return;
    const found = cells.flatMap((cell) => this.#itemsOf(cell, 'competence', this.#home(), at));
    for (const competence of found)
      for (const activite of this.#rowActivites) competence.links.add(activite.id);
    this.#rowCompetences = found;
  }

  #modalites(cells: readonly RoleCell[], at: (column: number) => Place, saysMerged: boolean): void {
    const found = cells.flatMap((cell) => this.#itemsOf(cell, 'modalite', this.#home(), at));
    // A text without merged cells writes once what holds for the rows below.
    const above = !saysMerged && cells.length === 0 ? this.#rowModalites : [];
    for (const modalite of [...found, ...above])
      for (const { id, places } of this.#rowCompetences) {
        const isNew = !modalite.links.has(id);
        modalite.links.add(id);
        const place = places.at(-1);
        if (isNew && above.includes(modalite) && place !== undefined)
          this.#items.doubt('modaliteAbove', modalite, place);
      }
    if (cells.length > 0) this.#rowModalites = found;
  }

  /** What holds compétences and modalités here: the bloc above, else the one chosen for what has none, else the référentiel. */
  #home(): ItemRef {
    if (!this.#allowed('bloc')) return this.#root;
    if (this.#bloc !== null) return this.#bloc;
    const { target } = this.#input;
    this.#fallback ??= target === null ? this.#newBloc() : { entity: 'bloc', id: target };
    return this.#fallback;
  }

  #newBloc(): ItemRef {
    const place: Place = { grid: 0, row: 0, column: 0 };
    const item = this.#items.add('bloc', this.#root, { code: '', text: '', under: [] }, place, 'fallback');
    if (item === null) throw new Error('a référentiel that can hold no more blocs');
    return { entity: 'bloc', id: item.id };
  }

  /** The items of a cell, made when it is first met. */
  #itemsOf(
    cell: RoleCell,
    role: ItemRole,
    parent: ItemRef,
    at: (column: number) => Place,
  ): readonly Growing[] {
    const met = this.#met.get(cell.cell);
    if (met !== undefined) return met.items.filter(({ entity }) => entity === role);
    const place = at(cell.column);
    const items = this.#pieces(cell, role, at).flatMap(
      (piece, nth) => this.#make(role, parent, piece, place, String(nth)) ?? [],
    );
    this.#met.set(cell.cell, { items });
    return items;
  }

  #make(role: ItemRole, parent: ItemRef, piece: Piece, place: Place, nth: string): Growing | null {
    // A tâche or a bloc may bear the same words as another; what people repeat from row to row is the same item.
    const key = `${role} ${role === 'activite' ? '' : parent.id} ${piece.code}\n${piece.text}`;
    const known = this.#known.get(key);
    if (known !== undefined && piece.text !== '') {
      known.places.push(place);
      this.#under(known, piece, place, nth);
      return known;
    }
    const item = this.#items.add(role, parent, piece, place, nth);
    if (item === null) {
      for (const { code, text } of piece.under)
        this.#items.leaveOut('tacheWithoutActivite', place, `${code} ${text}`.trim());
      return null;
    }
    this.#known.set(key, item);
    if (role === 'activite') this.#activites.set(item.id, item);
    this.#under(item, piece, place, nth);
    return item;
  }

  #under(activite: Growing, { under }: Piece, place: Place, nth: string): void {
    under.forEach((tache, index) =>
      this.#make('tache', { entity: 'activite', id: activite.id }, tache, place, `${nth}.${index}`),
    );
  }

  /** The pieces of a cell, with the codes that stand in a column of their own. */
  #pieces(
    { cell, code, split, column }: RoleCell,
    role: ItemRole,
    at: (column: number) => Place,
  ): readonly Piece[] {
    const all = piecesOf(cell, role, split);
    const pieces =
      all.length > 1 ? all.filter((piece) => !this.#isIntroduction(piece, role, at(column))) : all;
    if (code === null || isBlank(code) || this.#met.has(code)) return pieces;
    const codes = code.paragraphs.map(({ text }) => codeText({ paragraphs: [{ text, level: 0 }] }));
    const fits = codes.length === pieces.length && pieces.every((piece) => piece.code === '');
    this.#met.set(code, { items: [] });
    if (fits) return pieces.map((piece, index) => ({ ...piece, code: codes[index] ?? '' }));
    this.#items.leaveOut('codeWithoutText', at(column), cellText(code));
    return pieces;
  }

  /** « Le professionnel est capable de : » before the compétences themselves. */
  #isIntroduction({ text, code }: Piece, role: ItemRole, place: Place): boolean {
    if (role !== 'competence' || code !== '' || !text.endsWith(':') || beginsWithInfinitive(text))
      return false;
    this.#items.leaveOut('introduction', place, text);
    return true;
  }
}

interface Reading {
  readonly grid: Grid;
  readonly index: number;
  readonly layout: Layout;
  readonly criteres: Criteres;
  /** For a column of items, the one that holds their codes. */
  readonly codes: ReadonlyMap<number, number>;
}

const rowText = ({ cells }: GridRow): string => cells.map(cellText).join('\t');

/** Cells of a row that are not blank, each at the first place it has there. */
function ownCells({ cells }: GridRow): readonly (readonly [Cell, number])[] {
  return cells.flatMap((cell, column) =>
    isBlank(cell) || cells.indexOf(cell) !== column ? [] : [[cell, column] as const],
  );
}

function roleCells({ layout, codes }: Reading, row: GridRow, role: ItemRole): readonly RoleCell[] {
  return ownCells(row).flatMap(([cell, column]) => {
    const choice = layout.columns[column];
    if (choice?.role !== role) return [];
    const code = row.cells[codes.get(column) ?? -1] ?? null;
    return [{ column, cell, split: choice.split, code: code === cell ? null : code }];
  });
}

/** A column of codes numbers the column at its right, else the one at its left. */
function codeColumns({ columns }: Layout): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  columns.forEach(({ role }, column) => {
    if (role !== 'code') return;
    for (const beside of [column + 1, column - 1]) {
      const other = columns[beside];
      if (other === undefined || !isItemRole(other.role) || codes.has(beside)) continue;
      codes.set(beside, column);
      return;
    }
  });
  return codes;
}

/** A code as written, without what separates it from a text. */
function codeText(cell: Cell): string {
  const text = cellText(cell);
  const { code, reste } = lineStart(text, false);
  return code !== '' && reste === '' ? code : text;
}
