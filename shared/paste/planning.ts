import type { ItemRef, State } from '../domain/row.ts';
import { codeActivite, codeNu } from '../codes/reading.ts';
import { bandOf, type Band } from './bands.ts';
import { CellItems } from './cell-items.ts';
import { Criteres } from './criteres.ts';
import { cellText, type Grid, type GridRow } from './grid.ts';
import { bandMeaning, type Layout } from './layout.ts';
import type { Place, Plan } from './plan.ts';
import { PlannedItems, wordsOf, type Growing } from './planned-items.ts';
import { bandRole, type ItemRole, type Role } from './roles.ts';
import {
  codeColumns,
  codeText,
  ownCells,
  roleCells,
  rowText,
  type Reading,
  type RoleCell,
} from './row-cells.ts';
import { piecesOf } from './split.ts';

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

class Planner {
  readonly #input: PlanInput;
  readonly #items: PlannedItems;
  readonly #allowed: (role: Role) => boolean;
  readonly #root: ItemRef;
  readonly #cells: CellItems;
  #bloc: ItemRef | null = null;
  #rowActivites: readonly Growing[] = [];
  #rowCompetences: readonly Growing[] = [];
  #rowModalites: readonly Growing[] = [];
  #fallback: ItemRef | null = null;

  constructor(input: PlanInput, items: PlannedItems) {
    this.#input = input;
    this.#items = items;
    this.#cells = new CellItems(items);
    this.#root = { entity: 'referentiel', id: input.referentiel };
    this.#allowed = roleAllowed(input.state, input.referentiel);
  }

  get needsBloc(): boolean {
    return this.#fallback !== null;
  }

  read(grid: Grid, index: number, layout: Layout): void {
    this.#cells.begin();
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
    for (const activite of this.#cells.activites.values()) {
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
      this.#cells.leave(reason, cell, { grid: index, row: row.number, column });
  }

  #band({ index, layout }: Reading, row: GridRow, band: Band, isAbove: boolean): void {
    if (this.#cells.isMet(band.cell)) return;
    const text = cellText(band.cell);
    const meaning = bandMeaning(text, layout.bands, isAbove, this.#allowed);
    const place: Place = { grid: index, row: row.number, column: row.cells.indexOf(band.cell) };
    if (meaning === null) {
      this.#cells.leave('title', band.cell, place);
      if (band.code !== null)
        this.#cells.leave('title', band.code, { ...place, column: row.cells.indexOf(band.code) });
      return;
    }
    const [piece] = piecesOf(band.cell, meaning, false);
    if (piece === undefined) return;
    const coded =
      band.code === null ? piece : { ...piece, code: piece.code === '' ? codeText(band.code) : piece.code };
    const item = this.#cells.make(meaning, this.#root, coded, place, '0');
    for (const cell of [band.cell, band.code])
      if (cell !== null) this.#cells.meet(cell, item === null ? [] : [item]);
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
      if (role === 'ignore' || !this.#allowed(role)) this.#cells.leave('ignored', cell, at(column));
    }
    if (this.#allowed('bloc')) this.#blocs(of('bloc'), at);
    this.#activitesOf(of('activite'), at);
    this.#taches(of('tache'), at);
    this.#competences(of('competence'), at);
    this.#modalites(of('modalite'), at, reading.grid.saysMerged);
    for (const cell of of('critere')) {
      if (!this.#cells.isMet(cell.cell))
        criteres.open(cell.cell, this.#cells.pieces(cell, 'critere', at), at(cell.column));
      this.#cells.meet(cell.cell);
      criteres.cover(cell.cell, this.#rowCompetences);
    }
    // What no item took is a code with nothing beside it.
    for (const [cell, column] of ownCells(row)) this.#cells.leave('codeWithoutText', cell, at(column));
  }

  #blocs(cells: readonly RoleCell[], at: (column: number) => Place): void {
    for (const cell of cells) {
      const met = this.#cells.of(cell, 'bloc', this.#root, at);
      const [bloc = null] = met;
      if (bloc?.id !== this.#bloc?.id) this.#enterBloc(bloc);
    }
  }

  #activitesOf(cells: readonly RoleCell[], at: (column: number) => Place): void {
    if (cells.length === 0) return;
    const found = cells.flatMap((cell) => this.#cells.of(cell, 'activite', this.#root, at));
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
      if (activite !== undefined) this.#cells.of(cell, 'tache', { entity: 'activite', id: activite.id }, at);
      else if (!this.#cells.isMet(cell.cell)) {
        this.#cells.meet(cell.cell);
        for (const piece of this.#cells.pieces(cell, 'tache', at))
          this.#items.leaveOut('tacheWithoutActivite', at(cell.column), wordsOf(piece));
      }
    }
  }

  #competences(cells: readonly RoleCell[], at: (column: number) => Place): void {
    if (cells.length === 0) return;
    const found = cells.flatMap((cell) => this.#cells.of(cell, 'competence', this.#home(), at));
    for (const competence of found)
      for (const activite of this.#rowActivites) competence.links.add(activite.id);
    this.#rowCompetences = found;
  }

  #modalites(cells: readonly RoleCell[], at: (column: number) => Place, saysMerged: boolean): void {
    const found = cells.flatMap((cell) => this.#cells.of(cell, 'modalite', this.#home(), at));
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
    const item = this.#items.add(
      'bloc',
      this.#root,
      { code: '', text: '', under: [], isInline: false },
      place,
      'fallback',
    );
    if (item === null) throw new Error('a référentiel that can hold no more blocs');
    return { entity: 'bloc', id: item.id };
  }
}
