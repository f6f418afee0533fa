import type { Request } from '../../../shared/contract/requests.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { isNumero, proposedNumeros } from './numeros.ts';

/** An adoption, whatever is adopted. */
export type Acte = Omit<Request<'version.adopt'>, 'ref'>;

/** What is typed, as it is typed. */
export interface AdoptionForm {
  readonly numero: string;
  readonly type: Acte['decision']['type'];
  /** YYYY-MM-DD; empty while it is not a whole date. */
  readonly date: string;
  readonly ref: string;
  readonly motif: string;
  readonly passerOutre: string;
}

export type AdoptionFaults = { readonly [Field in keyof AdoptionForm]?: string };

/** `last`: number of the last version adopted, null before the first. `today`: YYYY-MM-DD. */
export function firstForm(last: string | null, today: string): AdoptionForm {
  const [numero = ''] = proposedNumeros(last);
  const type = last === null ? 'creation' : 'revision';
  return { numero, type, date: today, ref: '', motif: '', passerOutre: '' };
}

/** What is missing or has not the form it needs, by field. `hasErrors`: a motive to go on all the same is needed. */
export function faultsOf(form: AdoptionForm, hasErrors: boolean): AdoptionFaults {
  const { missing, numeroForm, dateForm } = texts.adoption;
  const required = (text: string): string | undefined => (text.trim() === '' ? missing : undefined);
  const faults = {
    numero: required(form.numero) ?? (isNumero(form.numero.trim()) ? undefined : numeroForm),
    date: isCalendarDate(form.date) ? undefined : dateForm,
    ref: required(form.ref),
    passerOutre: hasErrors ? required(form.passerOutre) : undefined,
    motif: required(form.motif),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

export function acteOf(form: AdoptionForm, hasErrors: boolean): Acte {
  const { numero, type, date, ref, motif, passerOutre } = form;
  return {
    numero: numero.trim(),
    decision: { type, date, ref: ref.trim() },
    motif: motif.trim(),
    passerOutre: hasErrors ? passerOutre.trim() : null,
  };
}
