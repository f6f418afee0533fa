import type { FicheElement } from './fiche.ts';

interface Growing {
  readonly nom: string;
  texte: string;
  readonly attributs: (readonly [string, string])[];
  readonly enfants: Growing[];
}

/** Builds the tree of one fiche from the parser's events, its root first. */
export class TreeBuilder {
  readonly #open: Growing[] = [];
  #root: Growing | null = null;
  #count = 0;

  /** Opens an element; answers how many there are so far. */
  open(nom: string): number {
    const element: Growing = { nom, texte: '', attributs: [], enfants: [] };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else parent.enfants.push(element);
    this.#open.push(element);
    this.#count += 1;
    return this.#count;
  }

  attribute(nom: string, valeur: string): void {
    this.#open.at(-1)?.attributs.push([nom, valeur]);
  }

  text(texte: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.texte += texte;
  }

  close(): void {
    this.#open.pop();
  }

  get racine(): FicheElement | null {
    return this.#root;
  }
}
