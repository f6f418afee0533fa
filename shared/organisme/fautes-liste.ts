import { isCalendarDate } from '../domain/dates.ts';
import { sameJson, type Json } from '../domain/json.ts';
import type { Habilitation, ListeOrganismes, Organisme } from '../generated/document.ts';
import { enOrdre, situationAu } from './etat-au.ts';
import { fautesDesPassages, type FauteDePassage } from './fautes-passages.ts';
import { situationDeListe } from './liste.ts';

/** What no schema can say of a list. */
export type FauteDeListe =
  | { readonly code: 'DOUBLE'; readonly id: string }
  | { readonly code: 'DATE'; readonly date: string }
  | { readonly code: 'PASSAGE'; readonly denomination: string; readonly faute: FauteDePassage }
  | { readonly code: 'CERTIFICATION' | 'ETABLISSEMENT' | 'PERSONNES'; readonly denomination: string }
  | { readonly code: 'SITUATION'; readonly denomination: string; readonly jour: string };

function identifiants(organismes: readonly Organisme[]): readonly string[] {
  return organismes.flatMap(({ id, etablissements, qualiopis, habilitations }) => [
    id,
    ...etablissements.map((lieu) => lieu.id),
    ...qualiopis.map((certificat) => certificat.id),
    ...habilitations.flatMap(({ id: habilitation, passages }) => [
      habilitation,
      ...passages.map((p) => p.id),
    ]),
  ]);
}

function doubles(ids: readonly string[]): readonly FauteDeListe[] {
  const vus = new Set<string>();
  const doubles = ids.filter((id) => vus.size === vus.add(id).size);
  return [...new Set(doubles)].map((id) => ({ code: 'DOUBLE', id }));
}

function dates({ au, organismes }: ListeOrganismes): readonly FauteDeListe[] {
  const dites = organismes.flatMap(({ anciennes, etablissements, qualiopis, habilitations }) => [
    ...anciennes.map(({ jusqua }) => jusqua),
    ...etablissements.flatMap(({ ouvertLe, fermeLe }) => [ouvertLe, fermeLe]),
    ...qualiopis.flatMap(({ depuis, jusqua, verifieLe }) => [depuis, jusqua, verifieLe]),
    ...habilitations.map(({ convention }) => convention?.signeeLe),
  ]);
  return [au, ...dites].flatMap((date) =>
    date === undefined || isCalendarDate(date) ? [] : [{ code: 'DATE', date } as const],
  );
}

function fautesDHabilitation(
  liste: ListeOrganismes,
  organisme: Organisme,
  habilitation: Habilitation,
): readonly FauteDeListe[] {
  const { denomination } = organisme;
  const { referentiel, etablissement, passages, situation } = habilitation;
  const jour = liste.au;
  const fautes: FauteDeListe[] = fautesDesPassages(passages).map((faute) => ({
    code: 'PASSAGE',
    denomination,
    faute,
  }));
  if (liste.certifications.every(({ id }) => id !== referentiel))
    fautes.push({ code: 'CERTIFICATION', denomination });
  if (etablissement !== undefined && organisme.etablissements.every(({ id }) => id !== etablissement))
    fautes.push({ code: 'ETABLISSEMENT', denomination });
  const lue = situationAu(enOrdre(passages), jour);
  const attendue = lue === null ? null : situationDeListe(lue);
  if (!sameJson(attendue as unknown as Json, (situation ?? null) as unknown as Json))
    fautes.push({ code: 'SITUATION', denomination, jour });
  return fautes;
}

/** A list that leaves its file says nothing of persons, not even that there are some (docs/adr/0021). */
function personnes(organismes: readonly Organisme[]): readonly FauteDeListe[] {
  return organismes
    .filter((un) => [un, ...un.habilitations].some(({ intervenants }) => intervenants !== undefined))
    .map(({ denomination }) => ({ code: 'PERSONNES', denomination }));
}

/** Identifiers given twice, days of no calendar, passages that cannot follow each other, what names what is not there; persons. */
export function fautesDeListe(liste: ListeOrganismes): readonly FauteDeListe[] {
  return [
    ...doubles(identifiants(liste.organismes)),
    ...dates(liste),
    ...personnes(liste.organismes),
    ...liste.organismes.flatMap((organisme) =>
      organisme.habilitations.flatMap((habilitation) => fautesDHabilitation(liste, organisme, habilitation)),
    ),
  ];
}
