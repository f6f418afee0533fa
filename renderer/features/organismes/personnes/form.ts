import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import type { JsonObject } from '../../../../shared/domain/json.ts';
import type { Intervenant } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import {
  formeDeCourriel,
  formeDeTelephone,
  type Coordonnees,
  type Role,
} from '../../../../shared/organisme/personne.ts';

/** A person and a role, as they are typed. */
export interface PersonneForm extends Readonly<Record<keyof Coordonnees, string>> {
  readonly role: Role | null;
  readonly depuis: string;
  readonly jusqua: string;
  readonly decisionDate: string;
  readonly decisionRef: string;
}

export type Fautes = Partial<Record<keyof PersonneForm, string>>;

export const formVide = (role: Role | null): PersonneForm => ({
  nom: '',
  prenom: '',
  fonction: '',
  courriel: '',
  telephone: '',
  role,
  depuis: '',
  jusqua: '',
  decisionDate: '',
  decisionRef: '',
});

export const formDe = (
  { role, depuis = '', jusqua = '', decision }: Intervenant,
  coordonnees: Coordonnees | null,
): PersonneForm => ({
  ...formVide(role),
  ...(coordonnees !== null && avec(coordonnees)),
  depuis,
  jusqua,
  decisionDate: decision?.date ?? '',
  decisionRef: decision?.ref ?? '',
});

/** What is known of a person, as it is typed. */
const avec = ({
  nom,
  prenom,
  fonction,
  courriel,
  telephone,
}: Coordonnees): Record<keyof Coordonnees, string> => ({
  nom,
  prenom: prenom ?? '',
  fonction: fonction ?? '',
  courriel: courriel ?? '',
  telephone: telephone ?? '',
});

const ouNul = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const coordonneesDe = (form: PersonneForm): Coordonnees => ({
  nom: form.nom.trim(),
  prenom: ouNul(form.prenom),
  fonction: ouNul(form.fonction),
  courriel: ouNul(form.courriel),
  telephone: ouNul(form.telephone),
});

export const mandatDe = ({ role, depuis, jusqua, decisionDate, decisionRef }: PersonneForm) =>
  ({
    role: role ?? 'contact',
    depuis: ouNul(depuis),
    jusqua: ouNul(jusqua),
    // Only who evaluates is habilitated themselves.
    decision:
      role === 'evaluateur' && decisionDate !== '' ? { date: decisionDate, ref: decisionRef.trim() } : null,
  }) satisfies JsonObject;

const { fautes: dites } = texts.personnes.dialogue;

/** `isKnown`: what is known of the person is not being typed. */
export function fautesDe(form: PersonneForm, isKnown: boolean): Fautes {
  const { courriel, telephone } = coordonneesDe(form);
  const evalue = form.role === 'evaluateur';
  const fautes: readonly (readonly [keyof PersonneForm, boolean, string])[] = [
    ['nom', !isKnown && form.nom.trim() === '', dites.nom],
    [
      'courriel',
      !isKnown && courriel !== null && !new RegExp(formeDeCourriel).test(courriel),
      dites.courriel,
    ],
    [
      'telephone',
      !isKnown && telephone !== null && !new RegExp(formeDeTelephone).test(telephone),
      dites.telephone,
    ],
    ['role', form.role === null, dites.role],
    ['depuis', form.depuis !== '' && !isCalendarDate(form.depuis), dites.jour],
    ['jusqua', form.jusqua !== '' && form.depuis > form.jusqua, dites.fin],
    ['jusqua', form.jusqua !== '' && !isCalendarDate(form.jusqua), dites.jour],
    [
      'decisionDate',
      evalue && form.decisionDate === '' && form.decisionRef.trim() !== '',
      dites.decisionDate,
    ],
    ['decisionDate', evalue && form.decisionDate !== '' && !isCalendarDate(form.decisionDate), dites.jour],
    ['decisionRef', evalue && form.decisionDate !== '' && form.decisionRef.trim() === '', dites.decisionRef],
  ];
  return Object.fromEntries(fautes.flatMap(([name, isFaulty, said]) => (isFaulty ? [[name, said]] : [])));
}
