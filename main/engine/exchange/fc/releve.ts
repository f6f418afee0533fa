import {
  ficheNote,
  type FicheNoteCode,
  type FicheNoteParams,
} from '../../../../shared/i18n/fr/fiche-notes.ts';
import type { FicheElement } from './fiche.ts';

/** What was made of a piece of the fiche: taken over as it is, interpreted, or left out. */
export interface Note {
  readonly kind: 'compris' | 'devine' | 'laisse';
  /** Path of the element in the fiche, such as `BLOCS_COMPETENCES/BLOC_COMPETENCES[2]/LIBELLE`. */
  readonly champ: string;
  /** The item of the référentiel made from it, when there is one. */
  readonly itemId: string | null;
  /** The source text, whole. */
  readonly source: string;
  readonly message: string;
}

interface Place {
  readonly champ: string;
  /** Order in the fiche. */
  readonly rank: number;
}

/**
 * The account of an import: every element that has text is noted at least once. `unaccounted` gives those that nobody spoke of, so that
 * nothing can be dropped in silence.
 */
export class Releve {
  readonly #notes: { readonly note: Note; readonly rank: number }[] = [];
  readonly #places = new Map<FicheElement, Place>();
  readonly #accounted = new Set<FicheElement>();
  readonly #racine: FicheElement;

  constructor(racine: FicheElement) {
    this.#racine = racine;
    this.#name(racine, '');
  }

  /** The notes in the order of the fiche; what the fiche lacks comes last. */
  get notes(): readonly Note[] {
    return this.#notes.toSorted((a, b) => a.rank - b.rank).map(({ note }) => note);
  }

  /** Notes an element and all that it holds. */
  note<C extends FicheNoteCode>(
    kind: Note['kind'],
    element: FicheElement,
    code: C,
    params: FicheNoteParams<C>,
    itemId: string | null = null,
  ): void {
    this.#account(element);
    this.#push(kind, this.#place(element), leaves(element).join('\n'), ficheNote(code, params), itemId);
  }

  /** Notes an item through the children named; another child stays to be accounted for. */
  noteItem<C extends FicheNoteCode>(
    kind: Note['kind'],
    element: FicheElement,
    known: readonly string[],
    code: C,
    params: FicheNoteParams<C>,
    itemId: string | null = null,
  ): void {
    const read = element.enfants.filter(({ nom }) => known.includes(nom));
    for (const enfant of read) this.#account(enfant);
    const source = read.flatMap(leaves).join('\n');
    this.#push(kind, this.#place(element), source, ficheNote(code, params), itemId);
  }

  /** Notes what an element holds by itself, its children apart. */
  noteOwn<C extends FicheNoteCode>(
    kind: Note['kind'],
    element: FicheElement,
    code: C,
    params: FicheNoteParams<C>,
  ): void {
    this.#accounted.add(element);
    const source = leaves({ ...element, enfants: [] }).join('\n');
    this.#push(kind, this.#place(element), source, ficheNote(code, params), null);
  }

  /** Notes something that the fiche does not have, at the place where it would be. */
  absent<C extends FicheNoteCode>(
    champ: string,
    code: C,
    params: FicheNoteParams<C>,
    itemId: string | null = null,
  ): void {
    this.#push('devine', { champ, rank: Infinity }, '', ficheNote(code, params), itemId);
  }

  /** Elements with text of their own, or attributes, that no note speaks of. */
  unaccounted(): readonly FicheElement[] {
    return [...this.#places.keys()].filter(
      (element) =>
        !this.#accounted.has(element) && (element.texte.trim() !== '' || element.attributs.length > 0),
    );
  }

  #push(kind: Note['kind'], place: Place, source: string, message: string, itemId: string | null): void {
    this.#notes.push({ note: { kind, champ: place.champ, itemId, source, message }, rank: place.rank });
  }

  #place(element: FicheElement): Place {
    return this.#places.get(element) ?? { champ: element.nom, rank: Infinity };
  }

  #account(element: FicheElement): void {
    this.#accounted.add(element);
    for (const enfant of element.enfants) this.#account(enfant);
  }

  #name(element: FicheElement, path: string): void {
    this.#places.set(element, { champ: path === '' ? element.nom : path, rank: this.#places.size });
    const totals = new Map<string, number>();
    for (const { nom } of element.enfants) totals.set(nom, (totals.get(nom) ?? 0) + 1);
    const seen = new Map<string, number>();
    for (const enfant of element.enfants) {
      const rank = (seen.get(enfant.nom) ?? 0) + 1;
      seen.set(enfant.nom, rank);
      const step = totals.get(enfant.nom) === 1 ? enfant.nom : `${enfant.nom}[${rank}]`;
      this.#name(enfant, element === this.#racine ? step : `${path}/${step}`);
    }
  }
}

/** All the text of an element as the source has it, its attributes included, a leaf each. */
function leaves(element: FicheElement): readonly string[] {
  const own = element.texte.trim() === '' ? [] : [element.texte];
  const attributs = element.attributs.map(([nom, valeur]) => `${nom}="${valeur}"`);
  return [...attributs, ...own, ...element.enfants.flatMap(leaves)];
}
