import type { ItemRef } from '../domain/row.ts';
import { beginsWithInfinitive } from '../french/infinitive.ts';
import { cellText, isBlank, type Cell } from './grid.ts';
import type { LeftOutReason, Place } from './plan.ts';
import type { Growing, PlannedItems } from './planned-items.ts';
import type { ItemRole } from './roles.ts';
import { codeText, type RoleCell } from './row-cells.ts';
import { piecesOf, type Piece } from './split.ts';

/** The items that the cells of a table make, each cell once, however many rows it covers. */
export class CellItems {
  /** By their ids, in the order they came. */
  readonly activites = new Map<string, Growing>();
  readonly #items: PlannedItems;
  /** By the parent and the words: the same text again is the same item. */
  readonly #known = new Map<string, Growing>();
  #met = new Map<Cell, readonly Growing[]>();

  constructor(items: PlannedItems) {
    this.#items = items;
  }

  /** Another table, whose cells are others. */
  begin(): void {
    this.#met = new Map();
  }

  isMet(cell: Cell): boolean {
    return this.#met.has(cell);
  }

  meet(cell: Cell, items: readonly Growing[] = []): void {
    this.#met.set(cell, items);
  }

  /** A cell that covers several places is left out once. */
  leave(reason: LeftOutReason, cell: Cell, place: Place): void {
    if (this.isMet(cell)) return;
    this.meet(cell);
    this.#items.leaveOut(reason, place, cellText(cell));
  }

  /** The items of a cell, made when it is first met. */
  of(cell: RoleCell, role: ItemRole, parent: ItemRef, at: (column: number) => Place): readonly Growing[] {
    const met = this.#met.get(cell.cell);
    if (met !== undefined) return met.filter(({ entity }) => entity === role);
    const place = at(cell.column);
    const items = this.pieces(cell, role, at).flatMap(
      (piece, nth) => this.make(role, parent, piece, place, String(nth)) ?? [],
    );
    this.meet(cell.cell, items);
    return items;
  }

  make(role: ItemRole, parent: ItemRef, piece: Piece, place: Place, nth: string): Growing | null {
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
    if (role === 'activite') this.activites.set(item.id, item);
    this.#under(item, piece, place, nth);
    return item;
  }

  #under(activite: Growing, { under }: Piece, place: Place, nth: string): void {
    under.forEach((tache, index) =>
      this.make('tache', { entity: 'activite', id: activite.id }, tache, place, `${nth}.${index}`),
    );
  }

  /** The pieces of a cell, with the codes that stand in a column of their own. */
  pieces(
    { cell, code, split, column }: RoleCell,
    role: ItemRole,
    at: (column: number) => Place,
  ): readonly Piece[] {
    const all = piecesOf(cell, role, split);
    const pieces =
      all.length > 1 ? all.filter((piece) => !this.#isIntroduction(piece, role, at(column))) : all;
    if (code === null || isBlank(code) || this.isMet(code)) return pieces;
    const codes = code.paragraphs.map(({ text }) => codeText({ paragraphs: [{ text, level: 0 }] }));
    const fits = codes.length === pieces.length && pieces.every((piece) => piece.code === '');
    this.meet(code);
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
