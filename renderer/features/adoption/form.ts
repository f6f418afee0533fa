import type { Request } from '../../../shared/contract/requests.ts';
import type { GrilleAAdopter } from '../../../shared/contract/answers/grille.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import { isNumero, proposedNumeros } from '../../../shared/domain/numeros.ts';
import type { Cause } from '../../../shared/domain/revision.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { defined } from '../../ui/defined.ts';

/** An adoption, whatever is adopted. */
export type Acte = Omit<Request<'version.adopt'>, 'ref' | 'grilles' | 'revision'>;

/** A decision that is taken over from outside. */
export type Constatee = Extract<Acte['decision'], { readonly ref: string }>;

/** The number of each grid that is adopted with its référentiel. */
export type AvecGrilles = Request<'version.adopt'>['grilles'];

/** A grid that is offered, as it is chosen or left. */
export interface GrilleChoisie {
  readonly isChosen: boolean;
  readonly numero: string;
}

/** What is typed, as it is typed. */
export interface AdoptionForm {
  readonly numero: string;
  readonly type: Constatee['type'];
  /** YYYY-MM-DD; empty while it is not a whole date. */
  readonly date: string;
  readonly ref: string;
  /** The decision of the file that was chosen; null: it is taken over from outside. */
  readonly tenue: string | null;
  /** Why that one counts in spite of its rule. */
  readonly malgre: string;
  readonly motif: string;
  readonly passerOutre: string;
  /** Of a référentiel that is revised. */
  readonly causes: readonly Cause[];
  /** Of a référentiel: YYYY-MM-DD; empty when it is not said. */
  readonly prochaineRevision: string;
  /** By the id of each. */
  readonly grilles: Readonly<Record<string, GrilleChoisie>>;
}

type Texts = Omit<AdoptionForm, 'type' | 'tenue' | 'grilles'>;

export type AdoptionFaults = { readonly [Field in keyof Texts]?: string } & {
  /** Of the numbers of the grids, by the id of each. */
  readonly grilles: Readonly<Record<string, string>>;
};

/** Something stops its adoption, unless a reason is given. */
export const hasErrors = ({ attention }: Pick<GrilleAAdopter, 'attention'>): boolean =>
  attention.some(({ niveau }) => niveau === 'erreur');

/** `last`: number of the last version adopted, null before the first. The day of a decision is said by who knows it: a day proposed would be recorded by mistake. */
export function firstForm(
  last: string | null,
  grilles: readonly GrilleAAdopter[] = [],
  tenue: string | null = null,
): AdoptionForm {
  const [numero = ''] = proposedNumeros(last);
  const type = last === null ? 'creation' : 'revision';
  const chosen = grilles.map((grille) => [grille.id, firstChoice(grille)] as const);
  return {
    numero,
    type,
    date: '',
    ref: '',
    tenue,
    malgre: '',
    motif: '',
    passerOutre: '',
    causes: [],
    prochaineRevision: '',
    grilles: Object.fromEntries(chosen),
  };
}

/** Those that are sound are adopted, unless they are left. */
export function firstChoice(grille: GrilleAAdopter): GrilleChoisie {
  const [numero = ''] = proposedNumeros(grille.derniere);
  return { isChosen: grille.fautes.length === 0 && !hasErrors(grille), numero };
}

const chosenIn = ({ grilles }: AdoptionForm): readonly (readonly [string, GrilleChoisie])[] =>
  Object.entries(grilles).filter(([, { isChosen }]) => isChosen);

/** A reason to go on all the same is needed: something is wrong in the référentiel, or in a grid that is adopted with it. */
export function needsReason(
  form: AdoptionForm,
  isStopped: boolean,
  grilles: readonly GrilleAAdopter[],
): boolean {
  return (
    isStopped || grilles.some((grille) => form.grilles[grille.id]?.isChosen === true && hasErrors(grille))
  );
}

/** What is missing or has not the form it needs, by field. `isReasonNeeded`: why to go on in spite of errors; `isRuleBroken`: in spite of the rule of the decision. */
export function faultsOf(form: AdoptionForm, isReasonNeeded: boolean, isRuleBroken = false): AdoptionFaults {
  const { missing, numeroForm, dateForm } = texts.adoption;
  const required = (text: string): string | undefined => (text.trim() === '' ? missing : undefined);
  const ofNumero = (numero: string): string | undefined =>
    required(numero) ?? (isNumero(numero.trim()) ? undefined : numeroForm);
  const grilles = chosenIn(form).map(([id, { numero }]) => [id, ofNumero(numero)] as const);
  const faults = {
    numero: ofNumero(form.numero),
    ...(form.tenue === null && {
      date: isCalendarDate(form.date) ? undefined : dateForm,
      ref: required(form.ref),
    }),
    malgre: isRuleBroken ? required(form.malgre) : undefined,
    passerOutre: isReasonNeeded ? required(form.passerOutre) : undefined,
    motif: required(form.motif),
  };
  return {
    ...defined(faults),
    grilles: Object.fromEntries(grilles.flatMap(([id, fault]) => (fault === undefined ? [] : [[id, fault]]))),
  };
}

export const isWhole = ({ grilles, ...faults }: AdoptionFaults): boolean =>
  Object.keys(faults).length === 0 && Object.keys(grilles).length === 0;

export function acteOf(form: AdoptionForm, isReasonNeeded: boolean): Acte {
  const { numero, type, date, ref, tenue, malgre, motif, passerOutre } = form;
  return {
    numero: numero.trim(),
    decision:
      tenue === null
        ? { type, date, ref: ref.trim() }
        : { tenue, malgre: malgre.trim() === '' ? null : malgre.trim() },
    motif: motif.trim(),
    passerOutre: isReasonNeeded ? passerOutre.trim() : null,
  };
}

export const avecGrilles = (form: AdoptionForm): AvecGrilles =>
  Object.fromEntries(chosenIn(form).map(([id, { numero }]) => [id, numero.trim()]));
