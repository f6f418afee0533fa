import { MOTS_COMPARES, proximite, type Mots } from './mots.ts';

/** From this share of common words on, two wordings are nearly the same. */
const SEUIL = 0.8;

/**
 * Two sets that have 80 % of their words in common have one at least among the first n - ⌈0.8 n⌉ + 1 of each, whatever order the
 * words are put in: only texts that share one of those are compared (Chaudhuri, Ganti and Kaushik, « prefix filtering »).
 */
function tete({ mots }: Mots): readonly string[] {
  return mots.slice(0, mots.length - Math.ceil(SEUIL * mots.length) + 1);
}

/** Texts to be found again by those that nearly have their words. */
export class IndexDeMots {
  readonly #parMot = new Map<string, Map<string, Mots>>();

  add(mots: Mots): void {
    for (const mot of tete(mots)) {
      const known = this.#parMot.get(mot) ?? new Map<string, Mots>();
      this.#parMot.set(mot, known.set(mots.signature, mots));
    }
  }

  remove(mots: Mots): void {
    for (const mot of tete(mots)) {
      const known = this.#parMot.get(mot);
      known?.delete(mots.signature);
      if (known?.size === 0) this.#parMot.delete(mot);
    }
  }

  /** Signatures of the texts that nearly have these words; their own is among them when it is in the index. */
  proches(mots: Mots): ReadonlySet<string> {
    const found = new Set<string>();
    if (mots.mots.length < MOTS_COMPARES) return found;
    for (const mot of tete(mots)) {
      for (const [signature, other] of this.#parMot.get(mot) ?? []) {
        if (!found.has(signature) && proximite(mots, other) >= SEUIL) found.add(signature);
      }
    }
    return found;
  }
}

/** Which wordings of a référentiel are nearly the same. Asked again, it compares only those that are new. */
export class Ressemblances {
  readonly #index = new IndexDeMots();
  readonly #known = new Map<string, Mots>();
  readonly #voisins = new Map<string, Set<string>>();

  /** For each signature, those near it, its own left out; none when there are none. */
  entre(textes: readonly Mots[]): ReadonlyMap<string, ReadonlySet<string>> {
    const present = new Set(textes.map(({ signature }) => signature));
    for (const [signature, mots] of this.#known) if (!present.has(signature)) this.#forget(mots);
    for (const mots of textes) if (!this.#known.has(mots.signature)) this.#learn(mots);
    return this.#voisins;
  }

  #learn(mots: Mots): void {
    const { signature } = mots;
    for (const other of this.#index.proches(mots)) this.#join(signature, other);
    this.#known.set(signature, mots);
    if (mots.mots.length >= MOTS_COMPARES) this.#index.add(mots);
  }

  #forget(mots: Mots): void {
    const { signature } = mots;
    for (const other of this.#voisins.get(signature) ?? []) {
      const voisins = this.#voisins.get(other);
      voisins?.delete(signature);
      if (voisins?.size === 0) this.#voisins.delete(other);
    }
    this.#voisins.delete(signature);
    this.#known.delete(signature);
    this.#index.remove(mots);
  }

  #join(a: string, b: string): void {
    this.#voisins.set(a, (this.#voisins.get(a) ?? new Set()).add(b));
    this.#voisins.set(b, (this.#voisins.get(b) ?? new Set()).add(a));
  }
}
