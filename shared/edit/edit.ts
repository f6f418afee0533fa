import { isOfDossier, isOfRegister, isOfSeances, type EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import type { OperationName } from '../domain/operations.ts';

/** What a person does at once: it becomes one gesture when it is committed. No change: there is nothing to do. */
export interface Edit {
  readonly op: OperationName;
  readonly changes: readonly Change[];
  /** Why: nobody is asked for it, but where the operation wants it. */
  readonly reason?: string;
}

/** Of a training body, of a meeting or of a dossier, whatever is written is one operation: what is so about it now is no longer what was. */
export function operationOn(entity: EntityName, usual: OperationName): OperationName {
  if (entity === 'regleDecision') return 'regleDecision.modifiee';
  if (isOfSeances(entity)) return 'seance.modifiee';
  if (isOfDossier(entity)) return 'dossier.modifie';
  return isOfRegister(entity) ? 'organisme.modifie' : usual;
}
