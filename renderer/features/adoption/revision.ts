import { isCalendarDate } from '../../../shared/domain/dates.ts';
import { fautesDeRevision, revise, sansRevision, type Revision } from '../../../shared/domain/revision.ts';
import type { Decision } from '../../../shared/generated/document.ts';
import { phrasesDeRevision } from '../../../shared/i18n/fr/revision.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { defined } from '../../ui/defined.ts';
import type { AdoptionFaults, AdoptionForm } from './form.ts';
import type { Tenues } from './tenues.ts';

/** What is decided, by the decision of the file that was chosen or by one that is taken over from outside. */
export function decisionOf(form: AdoptionForm, { adoptables }: Tenues): Pick<Decision, 'type' | 'date'> {
  const { type, date } = adoptables.find(({ id }) => id === form.tenue) ?? form;
  return { type, date };
}

/** What is said of it, as far as that decision is concerned: what it does not ask for is not said. */
export function revisionOf(form: AdoptionForm, isFirst: boolean, type: Decision['type']): Revision {
  if (type === 'suppression') return sansRevision;
  const { causes, prochaineRevision } = form;
  return {
    causes: revise(isFirst, type) ? causes : [],
    prochaineRevision: prochaineRevision === '' ? null : prochaineRevision,
  };
}

/** What is missing, or cannot be. */
export function revisionFaultsOf(
  form: AdoptionForm,
  isFirst: boolean,
  decision: Pick<Decision, 'type' | 'date'>,
): Pick<AdoptionFaults, 'causes' | 'prochaineRevision'> {
  const revision = revisionOf(form, isFirst, decision.type);
  const { prochaineRevision: jour } = revision;
  const fautes = fautesDeRevision(revision, { isFirst, decision });
  const dite = (faute: (typeof fautes)[number]): string | undefined =>
    fautes.includes(faute) ? phrasesDeRevision[faute] : undefined;
  const isNoDay = jour !== null && !isCalendarDate(jour);
  return defined({
    causes: dite('sansCause'),
    prochaineRevision: isNoDay ? texts.adoption.dateForm : dite('prochaineTropTot'),
  });
}
