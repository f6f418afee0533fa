import type Database from 'better-sqlite3';
import type { JournalSubject } from '../../../shared/contract/answers/journal.ts';
import { entities, isEntityName, isOfRegister, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf } from '../../../shared/domain/row.ts';
import { nameOfSubject } from '../../../shared/i18n/fr/gesture-said.ts';
import { codeOfItem, nameOfItem, namingFields } from '../../../shared/i18n/fr/item-name.ts';
import { homeOf, parentsEver } from './parents.ts';
import { lastKnown } from './removed.ts';

/**
 * The item of a change, named as the change leaves it (as it was, for a removal). A change that does not carry the name leaves the
 * one that the item has now, or had when it was last removed; '' where it was never here.
 */
export function subjectOf(db: Database.Database, { entity, id, before, after }: Change): JournalSubject {
  const carried = after ?? before ?? {};
  const missing = namingFields(entity).filter((name) => !Object.hasOwn(carried, name));
  const known = missing.length === 0 ? {} : lastKnown(db, { entity, id }, missing);
  const members = { ...known, ...carried };
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

type Names = Readonly<Record<string, string>>;

/** By id, where something says it. */
function namesOf(db: Database.Database, changes: readonly Change[]): Names {
  const named = changes.map((change) => [change.id, nameOfSubject(subjectOf(db, change))] as const);
  return Object.fromEntries(named.filter(([, name]) => name !== ''));
}

/** The kind of what a member of an item holds the ids of: what it stands under, or is linked to; null for any other. */
function namedBy(entity: EntityName, member: string): EntityName | null {
  const { link } = entities[entity].fields[member] ?? {};
  if (link !== undefined) return link.target;
  return isEntityName(member) ? member : null;
}

/** What items that changes name by their ids are called, or were when they were taken away. */
export function namesCited(db: Database.Database, changes: readonly Change[]): Names {
  const cited = changes.flatMap(({ entity, before, after }) =>
    [before, after].flatMap((members) =>
      Object.entries(members ?? {}).flatMap(([member, value]) => {
        const kind = namedBy(entity, member);
        const ids = [value].flat().filter((id) => typeof id === 'string');
        return kind === null ? [] : ids.map((id) => [id, kind] as const);
      }),
    ),
  );
  const unchanged = { before: null, after: null };
  return namesOf(
    db,
    [...new Map(cited)].map(([id, entity]) => ({ entity, id, ...unchanged })),
  );
}

/** What items that a gesture changed, neither added nor removed, are called, with what they stood under and were linked to. */
export function namesOfChanged(db: Database.Database, changes: readonly Change[]): Names {
  const changed = changes.filter(({ before, after }) => before !== null && after !== null);
  return { ...namesCited(db, changed), ...namesOf(db, changed) };
}

/** The body of what a register holds, whose own name says nothing alone; '' for anything else. */
function holderNamed(db: Database.Database, { entity, id, before, after }: Change): string {
  const carried = after ?? before ?? {};
  if (entity === 'organisme' || !isOfRegister(entity)) return '';
  const above = parentOf(entity, carried) ?? { entity, id };
  const organisme = homeOf(parentsEver(db), above, 'organisme');
  return organisme === null ? '' : organismeNamed(db, organisme);
}

function organismeNamed(db: Database.Database, id: string): string {
  const denomination = lastKnown(db, { entity: 'organisme', id }, ['denomination'])?.['denomination'];
  return typeof denomination === 'string' ? denomination : '';
}
