import type { EntityName } from '../../../shared/domain/entities.ts';
import type { Point, Reponse, Reponses } from '../../../shared/fusion/modele.ts';
import { canonical, sha256 } from '../canonical.ts';

/** What was answered, as the row of a merge keeps it. */
export interface ReponseNotee {
  readonly entity: EntityName;
  readonly id: string;
  readonly membre: string | null;
  readonly choix: Reponse['choix'];
  readonly motif?: string;
}

/** Of all points, what somebody decided: questions, and what was refused, amended or put off of the rest. */
export const reponsesNotees = (points: readonly Point[], reponses: Reponses): readonly ReponseNotee[] =>
  points.flatMap(({ cle, entity, id, membre }) => {
    const reponse = reponses[cle];
    if (reponse === undefined) return [];
    const { choix, motif } = reponse;
    return [{ entity, id, membre, choix, ...(motif === undefined || motif.trim() === '' ? {} : { motif }) }];
  });

/** What a point asks, as it now is: an answer holds for these values and no others. */
export const empreinteDuPoint = ({ sorte, question, base, notre, leur }: Point): string =>
  sha256(canonical({ base, leur, notre, question, sorte }));
