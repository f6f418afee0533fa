import { sameJson, type Json } from '../../../shared/domain/json.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { DecisionLue } from '../../../shared/decision/decisions.ts';
import { tenueDe } from '../../../shared/decision/tenue.ts';
import type { Decision } from '../../../shared/generated/document.ts';
import { decisionsEn } from '../decision/seances.ts';
import type { Report } from './findings.ts';

/** Is the decision still what a version says that it was? */
function estLaMeme({ seance, regle, point }: DecisionLue, { type, date, tenue }: Decision): boolean {
  if (tenue === undefined) return true;
  const { passerOutre: _passerOutre, ...dite } = tenue;
  const notee = tenueDe(seance, regle, point, tenue.empreinte);
  return type === point.type && date === seance.date && sameJson(notee as Json, dite as unknown as Json);
}

/** Every version that rests on a decision of a meeting against that decision, which must be there, say the same, and have voted that text. */
export function decisionsPass(state: State, report: Report): void {
  const lues = new Map(decisionsEn(state).map((lue) => [lue.point.id, lue]));
  for (const version of state.get('version')?.values() ?? []) {
    const decision = version['decision'] as unknown as Decision;
    const { tenue } = decision;
    if (tenue === undefined) continue;
    const params = { numero: version['numero'] as string, objet: tenue.objet };
    const lue = lues.get(tenue.id);
    const place = { table: 'decision', row: tenue.id };
    if (lue === undefined) report('DECISION_MISSING', params, place);
    else if (!lue.point.sujets.some(({ empreinte }) => empreinte === tenue.empreinte))
      report('DECISION_AUTRE_TEXTE', params, { ...place, field: 'sujets' });
    else if (!estLaMeme(lue, decision)) report('DECISION_CHANGED', params, place);
  }
}
