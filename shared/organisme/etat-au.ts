import { dayAfter } from '../domain/dates.ts';
import { byText } from '../domain/order.ts';
import type { DecisionCitee, Passage, Portee } from '../generated/document.ts';
import type { EtatAu } from './etats.ts';

/** A passage, as a row or as a document has it: what is not given is null or absent. */
export interface Etape {
  readonly etat: Passage['etat'];
  readonly le: string;
  readonly jusqua?: string | null;
  readonly portee?: Portee | null;
  readonly decision?: DecisionCitee | null;
  readonly motif?: string | null;
}

/** What an habilitation is on a day. */
export interface Situation {
  readonly etat: EtatAu;
  /** First day of that state. */
  readonly depuis: string;
  /** The period granted last: its first day, and its last one (null: not known). Both null while none was. */
  readonly periode: { readonly du: string; readonly au: string | null } | null;
  readonly portee: Portee | null;
  /** The last decision that made it what it is. */
  readonly decision: DecisionCitee | null;
}

/** In order of effect; those of one day in the order in which they stand. */
export function enOrdre<E extends Etape>(etapes: readonly E[]): readonly E[] {
  // As they mostly stand: a register is asked for thousands of them at each date.
  const sont = etapes.every((etape, i) => i === 0 || (etapes[i - 1]?.le ?? '') <= etape.le);
  return sont ? etapes : etapes.toSorted(byText(({ le }) => le));
}

/** A suspension that is lifted lets the period run on; any other grant begins one. */
function periodeApres(avant: Situation | null, { etat, le, jusqua }: Etape): Situation['periode'] {
  if (etat !== 'habilite') return etat === 'demande' ? null : (avant?.periode ?? null);
  const leve = avant?.etat === 'suspendu' && (jusqua ?? null) === null;
  return leve ? avant.periode : { du: le, au: jusqua ?? null };
}

function apres(avant: Situation | null, etape: Etape): Situation {
  return {
    etat: etape.etat,
    depuis: etape.le,
    periode: periodeApres(avant, etape),
    portee: etape.portee ?? avant?.portee ?? null,
    decision: etape.decision ?? avant?.decision ?? null,
  };
}

/** Does what was granted go on, suspended or not? */
export const enCours = ({ etat }: Pick<Situation, 'etat'>): boolean =>
  etat === 'habilite' || etat === 'suspendu';

/** Past the last day of its period, what was granted has expired, whether it was suspended or not. */
function echue(situation: Situation, jour: string): Situation {
  const fin = situation.periode?.au ?? null;
  if (!enCours(situation) || fin === null || jour <= fin) return situation;
  return { ...situation, etat: 'expire', depuis: dayAfter(fin) };
}

/** What an habilitation is on a day; null: nothing had been recorded of it. `etapes` in order (`enOrdre`). */
export function situationAu(etapes: readonly Etape[], jour: string): Situation | null {
  let situation: Situation | null = null;
  for (const etape of etapes) {
    if (etape.le > jour) break;
    situation = apres(situation, etape);
  }
  return situation === null ? null : echue(situation, jour);
}

/**
 * What was granted by a day, in order: what came before a request that was not granted, if anything did. A body that applies again after
 * a withdrawal stays withdrawn for everybody else than the CPNE; a request that is refused or withdrawn changes nothing of that.
 */
export function accordeesAu<E extends Etape>(etapes: readonly E[], jour: string): readonly E[] {
  const connues = enOrdre(etapes).filter(({ le }) => le <= jour);
  let demandee = false;
  let fin = 0;
  for (const [i, { etat }] of connues.entries()) {
    demandee = etat === 'demande' || (demandee && etat !== 'habilite');
    if (!demandee) fin = i + 1;
  }
  return connues.slice(0, fin);
}

/** Days on which it may become something else, in order: those of the passages, and those that follow the end of a period. */
export function tournants(etapes: readonly Etape[]): readonly string[] {
  const jours = etapes.flatMap(({ le, jusqua }) => {
    const fin = jusqua ?? null;
    // The last day that can be written has none after it.
    return fin === null || fin === '9999-12-31' ? [le] : [le, dayAfter(fin)];
  });
  return [...new Set(jours)].toSorted();
}
