import type { ItemRef, MutableState, Row } from '../../../shared/domain/row.ts';
import { cleDeMembre } from '../../../shared/fusion/modele.ts';
import type { Base } from './annulees.ts';
import { copie } from './etats.ts';
import { estConvenu, existence, membresConvenus, sontPareils, type Paire } from './membres-convenus.ts';

/** An item at a row that both sides have seen, and (`paires`) at each merge and as the head that it took has it. */
export interface Vues {
  readonly commune: Row | undefined;
  readonly paires: readonly Paire[];
}

/** What two sides have seen of a root that is open, at a merge; `sansBase`: members that it settles nothing of. */
export interface Convenu {
  readonly sansBase: ReadonlySet<string>;
}

/** Was it settled by whoever knew what another had settled, or (undefined) the base? */
export type Suit<A> = (accord: A, avant: A | undefined) => boolean;

/** A base, and what merges settled since of what was still open. */
export class Convenue<A extends Convenu> implements Base {
  readonly etat: MutableState;
  readonly sansBase: Set<string>;
  readonly #suit: Suit<A>;
  /** Those that settled a member last: several, where none of them knew of another, of which (undefined) the base may be one. */
  readonly #par = new Map<string, readonly (A | undefined)[]>();

  constructor(base: Base, suit: Suit<A>) {
    this.etat = copie(base.etat);
    this.sansBase = new Set(base.sansBase);
    this.#suit = suit;
  }

  convenir(accord: A, item: ItemRef, { commune, paires }: Vues): void {
    const rows = this.etat.get(item.entity);
    const base = rows?.get(item.id);
    if (!paires.every((paire) => estConvenu(paire, existence))) return;
    const isTranche = this.#tranche(
      accord,
      item,
      existence.membre,
      (base === undefined) === (commune === undefined),
    );
    if (commune === undefined) {
      if (isTranche) rows?.delete(item.id);
      return;
    }
    rows?.set(item.id, this.#membres(accord, item, { base: base ?? commune, commune, paires }));
  }

  #membres(
    accord: A,
    item: ItemRef,
    {
      base,
      commune,
      paires,
    }: { readonly base: Row; readonly commune: Row; readonly paires: readonly Paire[] },
  ): Row {
    const convenus = membresConvenus(item.entity).flatMap((convenu) => {
      const { membre, names } = convenu;
      if (!paires.every((paire) => estConvenu(paire, convenu))) return [];
      const deja = sontPareils(base, commune, convenu);
      return this.#tranche(accord, item, membre, deja)
        ? names.map((name) => [name, commune[name] ?? null] as const)
        : [];
    });
    return convenus.length === 0 ? base : { ...base, ...Object.fromEntries(convenus) };
  }

  /** Is that what is settled, and was not already (`deja`)? Where two settled it apart, it has no base. */
  #tranche(accord: A, item: ItemRef, membre: string, deja: boolean): boolean {
    const cle = cleDeMembre(item, membre);
    // What was decided in a merge that was undone since is settled for nobody, though all this says the same.
    if (accord.sansBase.has(cle)) {
      this.sansBase.add(cle);
      return false;
    }
    const avant = this.#par.get(cle) ?? [undefined];
    const autres = avant.filter((un) => !this.#suit(accord, un));
    if (autres.length > 0) {
      if (deja) return false;
      this.sansBase.add(cle);
      // Whoever settles it since must have known of all who had.
      this.#par.set(cle, [...autres, accord]);
      return false;
    }
    this.#par.set(cle, [accord]);
    this.sansBase.delete(cle);
    return !deja;
  }
}
