import type Database from 'better-sqlite3';
import type { JournalSubject } from '../../../shared/contract/answers/journal.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { codeOfItem, nameOfItem, namingFields } from '../../../shared/i18n/fr/item-name.ts';
import { loadMembers } from '../workspace/rows.ts';

/**
 * The item of a change, named as the change leaves it (as it was, for a removal). A change that does not carry the name leaves the
 * one that the item has now; '' once it is gone.
 */
export function subjectOf(db: Database.Database, { entity, id, before, after }: Change): JournalSubject {
  const carried = after ?? before ?? {};
  const missing = namingFields(entity).filter((name) => !Object.hasOwn(carried, name));
  const members = { ...(missing.length === 0 ? {} : loadMembers(db, entity, id, missing)), ...carried };
  return { entity, id, code: codeOfItem(entity, members), libelle: nameOfItem(entity, members) };
}
