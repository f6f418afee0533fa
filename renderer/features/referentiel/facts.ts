import type { Enregistrement, Referentiel, VoieAcces } from '../../../shared/generated/document.ts';
import { texts } from '../../../shared/i18n/window.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

interface Coded {
  readonly code: string;
  readonly libelle?: string;
}

const coded = (list: readonly Coded[]): string =>
  texts.facts.joined(list.map(({ code, libelle }) => (libelle === undefined ? code : `${code} ${libelle}`)));

function registeredUntil(enregistrement: Enregistrement | undefined): string {
  const end = enregistrement?.dateFin;
  return end === undefined ? '' : texts.facts.registeredUntil(texts.date(end));
}

const openVoies = (voies: readonly VoieAcces[]): string =>
  voies
    .filter((voie) => voie.actif)
    .map((voie) => texts.facts.voie[voie.code])
    .join(', ');

const given = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ value }) => value !== '');

/** The certification in a line or two; what is not given is left out. */
export function mainFacts(referentiel: Referentiel): readonly Fact[] {
  const { facts, registre } = texts;
  return given([
    { name: facts.nature, value: referentiel.nature },
    { name: facts.registre, value: referentiel.numero ?? registre[referentiel.registre] },
    { name: facts.niveau, value: referentiel.niveau?.toString() ?? '' },
    { name: facts.enregistrement, value: registeredUntil(referentiel.enregistrement) },
    { name: facts.idcc, value: referentiel.idcc.join(', ') },
    { name: facts.voies, value: openVoies(referentiel.voiesAcces) },
  ]);
}

/** Who certifies, and where the certification stands in the public classifications. */
export function otherFacts(referentiel: Referentiel): readonly Fact[] {
  const { facts } = texts;
  return given([
    { name: facts.cpne, value: facts.joined(referentiel.cpne.map((cpne) => cpne.nom)) },
    { name: facts.titulaire, value: referentiel.titulaireDroits?.nom ?? '' },
    { name: facts.nsf, value: coded(referentiel.codesNsf) },
    { name: facts.rome, value: coded(referentiel.codesRome) },
    { name: facts.formacodes, value: coded(referentiel.formacodes) },
  ]);
}
