import type { Request } from '../../../../shared/contract/requests.ts';
import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import { isNumero } from '../../../../shared/domain/numeros.ts';
import type { Passage, Portee } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Etat } from '../../../../shared/organisme/etats.ts';
import { defined } from '../../../ui/defined.ts';

const { fautes } = texts.organismes.etapes;

/** A passage as it is typed. */
export interface EtapeForm {
  readonly etat: Etat | null;
  readonly le: string;
  readonly jusqua: string;
  /** Null: as it was. */
  readonly nature: Portee['nature'] | null;
  /** None: the whole certification. */
  readonly blocs: readonly string[];
  readonly versions: string;
  readonly decisionDate: string;
  readonly decisionRef: string;
  /** The decision of the file that was chosen; null: it is taken over from outside. */
  readonly tenue: string | null;
  /** Why that one counts in spite of its rule. */
  readonly malgre: string;
  readonly motif: string;
}

export type Etape = Request<'habilitations.passer'>['etape'];

export const etapeVide = (le: string): EtapeForm => ({
  etat: null,
  le,
  jusqua: '',
  nature: null,
  blocs: [],
  versions: '',
  decisionDate: '',
  decisionRef: '',
  tenue: null,
  malgre: '',
  motif: '',
});

/** What was recorded, to be corrected. */
export function formDe({ etat, le, jusqua, portee, decision, motif }: Passage): EtapeForm {
  return {
    etat,
    le,
    jusqua: jusqua ?? '',
    nature: portee?.nature ?? null,
    blocs: portee?.blocs ?? [],
    versions: portee?.versions.join(', ') ?? '',
    decisionDate: decision?.date ?? '',
    decisionRef: decision?.ref ?? '',
    tenue: decision?.tenue ?? null,
    malgre: decision?.malgre ?? '',
    motif: motif ?? '',
  };
}

/** What is asked of a form, beside what is asked of any. */
export interface Exigences {
  /** Nothing says the scope yet. */
  readonly portee: boolean;
  /** A period that is granted has an end (R. 6113-16-2, 3°); a suspension that is lifted lets it run on. */
  readonly fin: boolean;
  /** The rule of the decision of the file finds something wrong with it: a reason is wanted. */
  readonly malgre?: boolean;
}

export type Fautes = Partial<Readonly<Record<keyof EtapeForm, string>>>;

const versionsDe = (typed: string): string[] => [
  ...new Set(typed.split(/[\s,;]+/).filter((numero) => numero !== '')),
];

/** The day of a field: said to be missing, to be none, or to be fine. */
function fauteDeJour(jour: string, isRequired: boolean): string | undefined {
  if (jour === '') return isRequired ? fautes.jourManque : undefined;
  return isCalendarDate(jour) ? undefined : fautes.jourImpossible;
}

function fauteDeFin({ etat, le, jusqua }: EtapeForm, isRequired: boolean): string | undefined {
  if (etat !== 'habilite') return undefined;
  if (jusqua === '' && isRequired) return fautes.finManque;
  return fauteDeJour(jusqua, false) ?? (jusqua !== '' && jusqua < le ? fautes.finAvant : undefined);
}

/** What keeps a passage from being recorded, by field. */
export function fautesDe(form: EtapeForm, exigences: Exigences): Fautes {
  const { etat, le, nature, versions, decisionDate, decisionRef, malgre } = form;
  const isDecided = decisionDate !== '' || decisionRef.trim() !== '';
  return defined({
    etat: etat === null ? fautes.etatManque : undefined,
    le: fauteDeJour(le, true),
    jusqua: fauteDeFin(form, exigences.fin),
    nature: nature === null && exigences.portee ? fautes.porteeManque : undefined,
    versions: versionsDe(versions).every(isNumero) ? undefined : fautes.versions,
    decisionDate: fauteDeJour(decisionDate, isDecided),
    decisionRef: isDecided && decisionRef.trim() === '' ? fautes.refManque : undefined,
    malgre: exigences.malgre === true && malgre.trim() === '' ? fautes.malgreManque : undefined,
  });
}

/** The decision that is cited: where it is one of the file, why it counts in spite of its rule, if somebody says so. */
function decisionDe({ decisionDate, decisionRef, tenue, malgre }: EtapeForm): NonNullable<Etape['decision']> {
  const citee = { date: decisionDate, ref: decisionRef.trim() };
  if (tenue === null) return citee;
  return malgre.trim() === '' ? { ...citee, tenue } : { ...citee, tenue, malgre: malgre.trim() };
}

/** The passage of a form without faults. */
export function etapeDe(form: EtapeForm): Etape {
  const { etat, le, jusqua, nature, blocs, versions, decisionDate, motif } = form;
  return {
    etat: etat ?? 'demande',
    le,
    jusqua: etat !== 'habilite' || jusqua === '' ? null : jusqua,
    portee: nature === null ? null : { nature, blocs: [...blocs], versions: versionsDe(versions) },
    decision: decisionDate === '' ? null : decisionDe(form),
    motif: motif.trim() === '' ? null : motif,
  };
}
