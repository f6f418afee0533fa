import type { EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf, type ItemRef } from '../../../shared/domain/row.ts';

/** Of which kind each item is: an identifier is that of one item for ever, so that what stands under what never goes round. */
export class Sortes {
  readonly #connues = new Map<string, EntityName>();

  /** Notes an item; false when its identifier is already that of another kind. */
  noter({ entity, id }: ItemRef): boolean {
    const connue = this.#connues.get(id);
    if (connue === undefined) this.#connues.set(id, entity);
    return connue === undefined || connue === entity;
  }

  /** Notes what changes are about, and what they put it under: the first that is already of another kind. */
  noterTout(changes: readonly Change[]): ItemRef | null {
    for (const { entity, id, before, after } of changes) {
      const parents = [before, after].flatMap((row) => (row === null ? [] : (parentOf(entity, row) ?? [])));
      const autre = [{ entity, id }, ...parents].find((item) => !this.noter(item));
      if (autre !== undefined) return autre;
    }
    return null;
  }
}
