import { draftEntities, fieldsOf, isOfRegister, isOfRelecture, type EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { sameJson, type JsonObject } from '../domain/json.ts';
import { operation, type OperationName } from '../domain/operations.ts';
import type { Row } from '../domain/row.ts';

/** The gesture that gives a kind of item a value again; null: what is adopted, declared, said in a review or known of persons is not taken again. */
function operationOn(entity: EntityName): OperationName | null {
  if (entity === 'espace') return 'espace.changed';
  if (!draftEntities.includes(entity) || isOfRelecture(entity)) return null;
  if (entity === 'referentiel') return 'referentiel.changed';
  if (entity === 'derogation') return 'regle.ecartee';
  // What was recorded of a decision is corrected, never changed.
  if (entity === 'passage') return 'organisme.corrige';
  const op = isOfRegister(entity) ? 'organisme.modifie' : 'item.changed';
  return operation(op).entities.includes(entity) ? op : null;
}

interface Again {
  readonly op: OperationName;
  readonly changes: readonly [Change];
}

/**
 * Gives an item again the values that a change left it with: those of its fields, whatever it stands under and its rank. Null when they are those
 * it has, or when the item is gone.
 */
export function reprendreValeurs(
  { entity, id, after }: Change,
  current: Row | null,
  field: string | null,
): Again | null {
  const op = operationOn(entity);
  if (op === null || after === null || current === null) return null;
  const names = fieldsOf(entity).filter(
    (name) => name in after && (field === null || name === field) && !sameJson(after[name], current[name]),
  );
  if (names.length === 0) return null;
  const pick = (source: JsonObject): JsonObject =>
    Object.fromEntries(names.map((name) => [name, source[name] ?? null]));
  return { op, changes: [{ entity, id, before: pick(current), after: pick(after) }] };
}
