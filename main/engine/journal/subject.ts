import type Database from 'better-sqlite3';
import type { JournalSubject } from '../../../shared/contract/answers/journal.ts';
import { isOfRegister } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf } from '../../../shared/domain/row.ts';
import { nameOfSubject } from '../../../shared/i18n/fr/gesture-said.ts';
import { codeOfItem, nameOfItem, namingFields } from '../../../shared/i18n/fr/item-name.ts';
import { loadMembers } from '../workspace/rows.ts';
import { homeOf, parentsEver } from './parents.ts';
import { removedItem } from './removed.ts';

/**
 * The item of a change, named as the change leaves it (as it was, for a removal). A change that does not carry the name leaves the
 * one that the item has now; '' once it is gone.
 */
export function subjectOf(db: Database.Database, { entity, id, before, after }: Change): JournalSubject {
  const carried = after ?? before ?? {};
  const missing = namingFields(entity).filter((name) => !Object.hasOwn(carried, name));
  const members = { ...(missing.length === 0 ? {} : loadMembers(db, entity, id, missing)), ...carried };
  const libelle = nameOfItem(entity, members);
  return {
    entity,
    id,
    code: codeOfItem(entity, members),
    libelle: [holderNamed(db, { entity, id, before, after }), libelle]
      .filter((part) => part !== '')
      .join(', '),
  };
}

/** What items that a gesture changed, neither added nor removed, are called, where something says it. */
export function namesOfChanged(
  db: Database.Database,
  changes: readonly Change[],
): Readonly<Record<string, string>> {
  const changed = changes.filter(({ before, after }) => before !== null && after !== null);
  const named = changed.map((change) => [change.id, nameOfSubject(subjectOf(db, change))] as const);
  return Object.fromEntries(named.filter(([, name]) => name !== ''));
}

/** The body of what a register holds, whose own name says nothing alone; '' for anything else. */
function holderNamed(db: Database.Database, { entity, id, before, after }: Change): string {
  const carried = after ?? before ?? {};
  if (entity === 'organisme' || !isOfRegister(entity)) return '';
  const above = parentOf(entity, carried) ?? { entity, id };
  const organisme = homeOf(parentsEver(db), above, 'organisme');
  return organisme === null ? '' : organismeNamed(db, organisme);
}

/** As it is called now, or was when it was taken away. */
function organismeNamed(db: Database.Database, id: string): string {
  const members =
    loadMembers(db, 'organisme', id, ['denomination']) ??
    removedItem(db, { entity: 'organisme', id })?.members;
  const denomination = members?.['denomination'];
  return typeof denomination === 'string' ? denomination : '';
}
