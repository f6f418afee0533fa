import type { JsonObject } from '../../../shared/domain/json.ts';
import { fautesDeRevision, type Revision } from '../../../shared/domain/revision.ts';
import type { Decision, Version } from '../../../shared/generated/document.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';

/** Refuses a revision that does not say why, and what would be looked at again by the day that decides it. */
export function checkRevision(revision: Revision, isFirst: boolean, decision: Decision): void {
  if (revision.prochaineRevision !== null) checkDate(revision.prochaineRevision);
  const [faute] = fautesDeRevision(revision, { isFirst, decision });
  if (faute !== undefined) throw EngineError.of('REVISION_FAUTE', { faute });
}

/** As a document says it. */
export const revisionEcrite = ({
  causes,
  prochaineRevision,
}: Revision): Pick<Version, 'causes' | 'prochaineRevision'> => ({
  ...(causes.length > 0 && { causes: [...causes] }),
  ...(prochaineRevision !== null && { prochaineRevision }),
});

/** As the row of its version says it. */
export const revisionEnLigne = ({ causes, prochaineRevision }: Revision): JsonObject => ({
  causes: causes.length === 0 ? null : [...causes],
  prochaineRevision,
});
