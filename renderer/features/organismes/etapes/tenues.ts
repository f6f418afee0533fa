import type { DecisionLue } from '../../../../shared/decision/decisions.ts';
import { decisionsPour } from '../../../../shared/decision/habilitations.ts';
import { phraseDeFaute, seanceDite } from '../../../../shared/i18n/fr/decisions.ts';
import { useDecisionsQuery } from '../../../app/engine-api.ts';
import { decisionNommee } from '../../adoption/tenues.ts';

/** A decision of the file by which habilitations may become something else. */
export interface TenueDEtape {
  readonly id: string;
  readonly label: string;
  readonly date: string;
  readonly ref: string;
  /** What its rule finds wrong, in words. */
  readonly fautes: readonly string[];
}

const tenuesDEtape = (
  decisions: readonly DecisionLue[],
  habilitations: readonly string[],
): readonly TenueDEtape[] =>
  decisionsPour(decisions, habilitations).map(({ lue, lue: { seance, point }, fautes }) => ({
    id: point.id,
    label: decisionNommee(lue),
    date: seance.date,
    ref: seanceDite(seance),
    fautes: fautes.map(phraseDeFaute),
  }));

/** Those of the file that decided of all of these. */
export const useTenuesDEtape = (habilitations: readonly string[]): readonly TenueDEtape[] =>
  tenuesDEtape(useDecisionsQuery().data?.decisions ?? [], habilitations);

/** Does the decision that was chosen want a reason? */
export const isRuleBroken = (tenues: readonly TenueDEtape[], id: string | null): boolean =>
  (tenues.find((une) => une.id === id)?.fautes.length ?? 0) > 0;
