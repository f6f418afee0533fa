import { sameJson, type Json } from '../../../shared/domain/json.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { DecisionLue } from '../../../shared/decision/decisions.ts';
import { tenueDe } from '../../../shared/decision/tenue.ts';
import { fauteDeTenue } from '../../../shared/decision/habilitations.ts';
import type { Decision, DecisionDHabilitation } from '../../../shared/generated/document.ts';
import { decisionsEn } from '../decision/seances.ts';
import { habilitationVotee } from '../exchange/json/texte-vote.ts';
import type { Report } from './findings.ts';

/** Is the decision still what a version says that it was? */
function estLaMeme({ seance, regle, point }: DecisionLue, { type, date, tenue }: Decision): boolean {
  if (tenue === undefined) return true;
  const { passerOutre: _passerOutre, ...dite } = tenue;
  const notee = tenueDe(seance, regle, point, tenue.empreinte);
  return type === point.type && date === seance.date && sameJson(notee as Json, dite as unknown as Json);
}

/** Every passage of an habilitation that rests on a decision of a meeting, which must have decided of it. */
function passagesPass(state: State, lues: ReadonlyMap<string, DecisionLue>, report: Report): void {
  for (const passage of state.get('passage')?.values() ?? []) {
    const decision = passage['decision'] as unknown as DecisionDHabilitation | null;
    if (decision?.tenue === undefined) continue;
    const habilitation = state.get('habilitation')?.get(passage['habilitation'] as string);
    const organisme = (habilitation?.['organisme'] ?? '') as string;
    const votee = {
      id: passage['habilitation'] as string,
      organisme,
      referentiel: (habilitation?.['referentiel'] ?? '') as string,
    };
    const lue = lues.get(decision.tenue);
    const faute =
      lue === undefined || fauteDeTenue(lue, decision, { id: votee.id, empreinte: habilitationVotee(votee) });
    if (faute === null) continue;
    const denomination = (state.get('organisme')?.get(organisme)?.['denomination'] ?? '') as string;
    const params = { denomination, le: passage['le'] as string, ref: decision.ref };
    report('PASSAGE_NON_DECIDE', params, { table: 'passage', row: passage.id, field: 'decision' });
  }
}

/** Every version, and every passage of an habilitation, that rests on a decision of a meeting against that decision: it must be there, say the same, and have voted that. */
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
  passagesPass(state, lues, report);
}
