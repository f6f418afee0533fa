import type { OrganismePublic } from '../../annuaire/organisme.ts';
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

/** What the list says of a body, beside its name. */
export function faitsDe(organisme: OrganismePublic): readonly string[] {
  const { represente, siret, nda, adresse, qualiopi, dateDerniereDeclaration } = organisme;
  const place = [adresse.codePostal, adresse.commune].filter((part) => part !== null).join(' ');
  return [
    ...(represente === null ? [] : [`représente ${quoted(represente)}`]),
    siret === null ? 'sans SIRET' : `SIRET ${siret}`,
    nda === null ? 'sans numéro de déclaration' : `NDA ${nda}`,
    ...(place === '' ? [] : [place]),
    phraseQualiopi(qualiopi),
    ...(dateDerniereDeclaration === null ? [] : [`déclaré le ${jourFrancais(dateDerniereDeclaration)}`]),
  ];
}
