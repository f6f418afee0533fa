import type { Anomalie } from '../../../shared/contract/answers/annuaire.ts';
import type { Doute, Nature } from '../../../shared/annuaire/rows.ts';

/** Told of each kind. */
export const EXAMPLES = 5;

interface Counted {
  nombre: number;
  readonly exemples: { readonly ligne: number; readonly valeur: string }[];
}

/** What is odd in the rows of a list, counted by kind. */
export class Anomalies {
  readonly #counted = new Map<Nature, Counted>();

  add(ligne: number, { nature, valeur }: Doute): void {
    const counted = this.#counted.get(nature) ?? { nombre: 0, exemples: [] };
    this.#counted.set(nature, counted);
    counted.nombre += 1;
    if (counted.exemples.length < EXAMPLES) counted.exemples.push({ ligne, valeur });
  }

  /** What is known of a kind at once. */
  set(nature: Nature, { nombre, exemples }: Omit<Anomalie, 'nature'>): void {
    if (nombre > 0) this.#counted.set(nature, { nombre, exemples: [...exemples] });
  }

  /** The commonest first. */
  all(): readonly Anomalie[] {
    return [...this.#counted]
      .map(([nature, counted]): Anomalie => ({ nature, ...counted }))
      .toSorted((a, b) => b.nombre - a.nombre || (a.nature < b.nature ? -1 : 1));
  }
}
