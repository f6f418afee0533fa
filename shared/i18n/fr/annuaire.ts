import type { EcartAvecLaListe } from '../../annuaire/confronter.ts';
import type { OrganismePublic } from '../../annuaire/organisme.ts';
import type { Reprise } from '../../annuaire/reprise.ts';
import type { Nature } from '../../annuaire/rows.ts';
import type { Anomalie, EtatAnnuaire } from '../../contract/answers/annuaire.ts';
import { localDate } from '../../domain/dates.ts';
import { counted } from './counted.ts';
import { jourFrancais } from './evaluation.ts';
import { listed } from './listed.ts';
import { categoriesQualiopi } from './organismes.ts';
import { quoted } from './quoted.ts';

const natureLabels: Readonly<Record<Nature, string>> = {
  siret: 'au SIRET absent ou invalide',
  nda: 'au numéro de déclaration d’activité absent ou invalide',
  denomination: 'sans dénomination',
  date: 'à la date de déclaration illisible ou à venir',
  qualiopi: 'à la certification qui n’est ni oui ni non',
  doublon: 'au numéro de déclaration d’activité déjà vu (la déclaration la plus récente est gardée)',
};

const exemple = ({ ligne, valeur }: Anomalie['exemples'][number]): string =>
  `${ligne} (${valeur === '' ? 'vide' : quoted(valeur)})`;

/** « 12 lignes au SIRET absent ou invalide : lignes 4 (« 123 ») et 9 (vide), etc. » */
export function phraseAnomalie({ nature, nombre, exemples }: Anomalie): string {
  const lignes = exemples.length === 1 ? 'ligne' : 'lignes';
  const suite = nombre > exemples.length ? ', etc.' : '.';
  return `${counted(nombre, 'ligne', 'lignes')} ${natureLabels[nature]} : ${lignes} ${listed(exemples.map(exemple))}${suite}`;
}

/** What the list on this installation is, and how old. */
export function phraseEtat({
  source,
  organismes,
  importeLe,
  declarationLaPlusRecente,
}: EtatAnnuaire): string {
  const declared =
    declarationLaPlusRecente === null
      ? 'sans date de déclaration'
      : `déclarations jusqu’au ${jourFrancais(declarationLaPlusRecente)}`;
  const imported = jourFrancais(localDate(new Date(importeLe)));
  return `${quoted(source)}, importée le ${imported} : ${counted(organismes, 'organisme', 'organismes')}, ${declared}.`;
}

function phraseQualiopi(qualiopi: OrganismePublic['qualiopi']): string {
  if (qualiopi === null) return 'Qualiopi inconnu';
  if (qualiopi.length === 0) return 'sans Qualiopi';
  return `Qualiopi : ${listed(qualiopi.map((categorie) => categoriesQualiopi[categorie]))}`;
}

/** How old the list is: what it says is to be read so. */
export const phraseDAge = ({ importeLe, declarationLaPlusRecente }: EtatAnnuaire): string =>
  declarationLaPlusRecente === null
    ? `importée le ${jourFrancais(localDate(new Date(importeLe)))}`
    : `déclarations jusqu’au ${jourFrancais(declarationLaPlusRecente)}`;

const plusieurs = (numeros: readonly string[]): string => listed(numeros.slice(0, 5));

/** Where the list says otherwise than what is typed. */
export function phraseDEcart(ecart: EcartAvecLaListe): string {
  switch (ecart.sorte) {
    case 'absent':
      return 'L’organisme n’y est pas : ni son SIREN, ni son numéro de déclaration d’activité.';
    case 'siren':
      return `Le SIREN ${ecart.siren} n’y est pas.`;
    case 'nda':
      return `Le numéro de déclaration d’activité ${ecart.nda} n’y est pas.`;
    case 'autre': {
      const { denomination, siret } = ecart.organisme;
      const lieu = siret === null ? '' : ` (SIRET ${siret})`;
      return `Le numéro de déclaration d’activité ${ecart.nda} y est celui d’un autre organisme : ${quoted(denomination)}${lieu}.`;
    }
    case 'ancien':
      return `Le numéro de déclaration d’activité ${ecart.nda} y est remplacé par ${ecart.actuel}.`;
    case 'ndaDuSiren':
      return `Le numéro de déclaration d’activité de ce SIREN y est ${plusieurs(ecart.ndas)}.`;
    case 'siret':
      return `L’établissement déclarant y est un autre : SIRET ${plusieurs(ecart.sirets)}.`;
    case 'nom':
      return `L’organisme s’y appelle ${quoted(ecart.denomination)}.`;
  }
}

/** What is taken over of the list beside a body’s name and numbers. */
export function repriseDite({ adresse, qualiopi }: Reprise): readonly string[] {
  const commune = [adresse?.codePostal, adresse?.commune].filter((part) => part !== undefined).join(' ');
  const ou = [adresse?.voie, commune].filter((part) => part !== undefined && part !== '').join(', ');
  return [
    ...(ou === '' ? [] : [`adresse ${quoted(ou)}`]),
    ...(qualiopi === null
      ? []
      : [`certificat Qualiopi (${listed(qualiopi.categories.map((une) => categoriesQualiopi[une]))})`]),
  ];
}

/** What tells a body from others of its name. */
export function reperesDe({ represente, siret, nda, adresse }: OrganismePublic): readonly string[] {
  const place = [adresse.codePostal, adresse.commune].filter((part) => part !== null).join(' ');
  return [
    ...(represente === null ? [] : [`représente ${quoted(represente)}`]),
    siret === null ? 'sans SIRET' : `SIRET ${siret}`,
    nda === null ? 'sans numéro de déclaration' : `NDA ${nda}`,
    ...(place === '' ? [] : [place]),
  ];
}

/** What the list says of a body, beside its name. */
export function faitsDe(organisme: OrganismePublic): readonly string[] {
  const { qualiopi, dateDerniereDeclaration } = organisme;
  return [
    ...reperesDe(organisme),
    phraseQualiopi(qualiopi),
    ...(dateDerniereDeclaration === null ? [] : [`déclaré le ${jourFrancais(dateDerniereDeclaration)}`]),
  ];
}
