import type Database from 'better-sqlite3';
import type { JournalSubject } from '../../../shared/contract/responses.ts';
import { fieldsOf, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { regleTitres } from '../../../shared/i18n/fr/controles.ts';
import { isVoie, voies } from '../../../shared/i18n/fr/voies.ts';
import { loadMembers } from '../workspace/rows.ts';

const nameFields = ['intitule', 'libelle', 'nom', 'numero', 'cpne', 'regle'] as const;

/** The field by which people call an item of that kind. */
function nameFieldOf(entity: EntityName): string | undefined {
  return nameFields.find((name) => fieldsOf(entity).includes(name));
}

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/**
 * The item of a change, named as the change leaves it (as it was, for a removal). A change that does not carry the name leaves the
 * one that the item has now; '' once it is gone.
 */
export function subjectOf(db: Database.Database, { entity, id, before, after }: Change): JournalSubject {
  const nameField = nameFieldOf(entity);
  const wanted = ['code', ...(nameField === undefined ? [] : [nameField])].filter((name) =>
    fieldsOf(entity).includes(name),
  );
  const carried = after ?? before ?? {};
  const missing = wanted.filter((name) => !Object.hasOwn(carried, name));
  const members = { ...(missing.length === 0 ? {} : loadMembers(db, entity, id, missing)), ...carried };
  const code = textOf(members['code']);
  const name = (nameField === undefined ? null : textOf(members[nameField])) ?? '';
  // A voie d’accès has its code alone, a rule set aside its identifier: said in words.
  if (entity === 'voieAcces')
    return { entity, id, code: null, libelle: isVoie(code) ? voies[code] : (code ?? '') };
  return { entity, id, code, libelle: entity === 'derogation' ? (regleTitres[name] ?? name) : name };
}
