import { codeNu } from '../codes/reading.ts';
import type { Cell } from './grid.ts';
import type { DoubtKind, Place } from './plan.ts';
import { wordsOf, type Growing, type PlannedItems } from './planned-items.ts';
import type { Piece } from './split.ts';

/** The critères of one cell, and the compétences of the rows it covers. */
interface Evaluation {
  readonly pieces: readonly Piece[];
  readonly competences: Set<Growing>;
  readonly place: Place;
  rows: number;
}

/** Gives each critère to the compétence it evaluates, once every row its cell covers was read. */
export class Criteres {
  readonly #items: PlannedItems;
  readonly #cells = new Map<Cell, Evaluation>();

  constructor(items: PlannedItems) {
    this.#items = items;
  }

  /** A cell, as it is first met. */
  open(cell: Cell, pieces: readonly Piece[], place: Place): void {
    this.#cells.set(cell, { pieces, competences: new Set(), place, rows: 0 });
  }

  /** A row that it covers. */
  cover(cell: Cell, competences: readonly Growing[]): void {
    const known = this.#cells.get(cell);
    if (known === undefined) return;
    known.rows += 1;
    for (const competence of competences) known.competences.add(competence);
  }

  share(): void {
    for (const evaluation of this.#cells.values()) this.#shareOne(evaluation);
    this.#cells.clear();
  }

  #shareOne(evaluation: Evaluation): void {
    const { pieces, place, rows } = evaluation;
    const competences = [...evaluation.competences];
    const [first, second] = competences;
    if (first === undefined) {
      for (const piece of pieces) this.#items.leaveOut('critereWithoutCompetence', place, wordsOf(piece));
      return;
    }
    if (second === undefined) {
      pieces.forEach((piece, index) => this.#add(first, piece, place, String(index), null));
      return;
    }
    const byCode = pieces.map((piece) =>
      competences.find((competence) => isNumberedUnder(piece, competence)),
    );
    pieces.forEach((piece, index) => {
      const coded = byCode[index];
      if (coded !== undefined) this.#add(coded, piece, place, String(index), 'critereByCode');
      else if (rows > 1) this.#addToEach(competences, piece, place, index);
      else if (pieces.length === competences.length)
        this.#add(competences[index] ?? first, piece, place, String(index), 'critereByOrder');
      else this.#add(first, piece, place, String(index), 'critereToFirst');
    });
  }

  /** A cell that covers several rows says so of each of them. */
  #addToEach(competences: readonly Growing[], piece: Piece, place: Place, index: number): void {
    competences.forEach((competence, nth) =>
      this.#add(competence, piece, place, `${index}.${nth}`, 'critereShared'),
    );
  }

  #add(competence: Growing, piece: Piece, place: Place, nth: string, doubt: DoubtKind | null): void {
    const item = this.#items.add('critere', { entity: 'competence', id: competence.id }, piece, place, nth);
    if (item !== null && doubt !== null) this.#items.doubt(doubt, item, place);
  }
}

/** C1.1.2 and CE1.1.2 are under C1.1: the numbers of the one begin those of the other. */
function isNumberedUnder({ code }: Piece, { fields }: Growing): boolean {
  const above = fields['code'];
  if (code === '' || typeof above !== 'string') return false;
  const numbers = (text: string): string => (codeNu(text).match(/\d+/g) ?? []).join('.');
  return numbers(above) !== '' && `${numbers(code)}.`.startsWith(`${numbers(above)}.`);
}
