import type { Dit } from '../../../shared/contract/answers/fusion.ts';
import { entities, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { linkedIds } from '../../../shared/edit/links.ts';
import { cleDeMembre, type Point } from '../../../shared/fusion/modele.ts';
import { reasonOf } from '../history/written.ts';
import type { Corps } from '../journal/entries.ts';

/** A gesture, and what it did to an item. */
export interface Fait {
  readonly geste: Corps;
  readonly change: Change;
}

/** Who gave each member of an item its value; under '': the item itself. */
export type Auteurs = ReadonlyMap<string, Fait>;

/** Is it a list of links? */
export const isLien = (entity: EntityName, membre: string): boolean =>
  entities[entity].fields[membre]?.link !== undefined;

interface Ecrit {
  readonly dit: Dit;
  readonly change: Change;
}

/** Of a point of links: did that change make what it would bring? */
export function aLie(
  { membre, notre, leur }: Pick<Point, 'membre' | 'notre' | 'leur'>,
  { before, after }: Change,
): boolean {
  const lus = [notre, leur, before?.[membre ?? ''], after?.[membre ?? '']].map((ids) => linkedIds(ids));
  return lus.flat().some((id) => {
    const [ici, la, avant, apres] = lus.map((ids) => ids.includes(id));
    return ici !== la && avant === ici && apres === la;
  });
}

/** By item, then by member; the item itself, as a member without a name. Of links, all who changed them, oldest first; else the last alone. */
export class Dits {
  readonly #parItem = new Map<string, Map<string, readonly Ecrit[]>>();

  /** Why, of that very member: a merge is given a reason of its own for each answer. */
  noter(change: Change, auteurs: Auteurs): void {
    const item = cleDeMembre(change, '');
    // What it said before it went counts no more.
    const avant = change.after === null ? undefined : this.#parItem.get(item);
    const ecrits = avant ?? new Map<string, readonly Ecrit[]>();
    this.#parItem.set(item, ecrits);
    for (const [membre, fait] of auteurs) {
      const { author: par, at: le } = fait.geste;
      const seul = membre === '' ? fait.change : { ...fait.change, after: { [membre]: null } };
      const dit = { par, le, motif: reasonOf(fait.geste, seul) };
      const deja = (isLien(change.entity, membre) ? ecrits.get(membre) : undefined) ?? [];
      ecrits.set(membre, [...deja, { dit, change: fait.change }]);
    }
  }

  /** The last of those who wrote them. */
  dernier(point: ItemRef, membres: readonly string[]): Dit | undefined {
    const ecrits = this.#parItem.get(cleDeMembre(point, ''));
    return membres
      .flatMap((membre) => ecrits?.get(membre)?.at(-1)?.dit ?? [])
      .toSorted((a, b) => (a.le < b.le ? 1 : -1))[0];
  }

  /** All that was written of an item. */
  *tous(item: ItemRef): Iterable<Ecrit> {
    for (const ecrits of this.#parItem.get(cleDeMembre(item, ''))?.values() ?? []) yield* ecrits;
  }

  membre(item: ItemRef, membre: string): readonly Ecrit[] {
    return this.#parItem.get(cleDeMembre(item, ''))?.get(membre) ?? [];
  }
}
