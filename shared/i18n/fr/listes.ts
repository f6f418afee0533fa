import type { MomentDeListe } from '../../contract/answers/liste.ts';
import type { ChampDeListe, DifferenceDeListe, Inscription, SorteDeDifference } from '../../diff/listes.ts';
import type { BlocDeListe } from '../../generated/document.ts';
import { counted } from './counted.ts';
import { jourFrancais } from './evaluation.ts';
import { decisionDite, etats, etendueDite, passages } from './organismes.ts';
import { regions } from './regions.ts';

type Blocs = readonly BlocDeListe[];

/** What is compared of an habilitation. */
const champs: Readonly<Record<ChampDeListe, string>> = {
  denomination: 'Dénomination',
  siren: 'SIREN',
  nda: 'Déclaration d’activité',
  siret: 'SIRET',
  lieu: 'Lieu',
  etendue: 'Étendue',
  etat: 'État',
  periode: 'Période',
  decision: 'Décision',
  qualiopi: 'Fin Qualiopi',
};

export const comptes: Readonly<Record<SorteDeDifference, (n: number) => string>> = {
  arrivee: (n) => counted(n, 'entrée', 'entrées'),
  depart: (n) => counted(n, 'sortie', 'sorties'),
  changement: (n) => counted(n, 'changement', 'changements'),
};

/** « 1 entrée, 2 sorties, 3 changements ; 12 habilitations inchangées » */
export function bilanDe(differences: readonly DifferenceDeListe[], inchangees: number): string {
  const sortes = Map.groupBy(differences, ({ sorte }) => sorte);
  const dits = (['arrivee', 'depart', 'changement'] as const).map((sorte) =>
    comptes[sorte](sortes.get(sorte)?.length ?? 0),
  );
  return `${dits.join(', ')} ; ${counted(inchangees, 'habilitation inchangée', 'habilitations inchangées')}`;
}

const jour = (date: string | null): string => (date === null ? '' : jourFrancais(date));

const periodeDite = ({ du, au }: Inscription): string => {
  if (du === null) return '';
  return au === null ? `depuis le ${jour(du)}, sans fin connue` : `du ${jour(du)} au ${jour(au)}`;
};

const etatDit = ({ etat, depuis, du }: Inscription): string => {
  if (etat === null) return '';
  return depuis === null || depuis === du ? etats[etat] : `${etats[etat]} depuis le ${jour(depuis)}`;
};

const lieuDit = ({ lieu, codePostal, commune, region }: Inscription): string => {
  const ville = [codePostal, commune].filter((part) => part !== null).join(' ');
  const dits = [lieu ?? '', ville, region === null ? '' : (regions[region] ?? region)];
  return dits.filter((part) => part !== '').join(', ');
};

/** What a list says of an habilitation, in words; '' : nothing. */
export function valeurDite(une: Inscription, champ: ChampDeListe, blocs: Blocs): string {
  switch (champ) {
    case 'nda':
      return une.nda.join(', ');
    case 'lieu':
      return lieuDit(une);
    case 'etendue':
      return etendueDite(une.portee, blocs);
    case 'etat':
      return etatDit(une);
    case 'periode':
      return periodeDite(une);
    case 'decision':
      return une.decision === null ? '' : `${jour(une.decision.date)}, ${une.decision.ref}`;
    case 'qualiopi':
      return jour(une.qualiopi);
    default:
      return une[champ] ?? '';
  }
}

/** What is granted: the scope, and for how long. */
export const accordDit = (une: Inscription, blocs: Blocs): string =>
  [etendueDite(une.portee, blocs), periodeDite(une)].filter((part) => part !== '').join(', ');

/** Why an habilitation is as a list has it: what was decided, or that its period came to its end. */
export function causeDite(une: Inscription | null): string {
  if (une === null) return 'ne figure pas sur cette liste';
  const { acte, au, etat } = une;
  if (acte === null) return au === null ? etats.expire : `fin de la période le ${jour(au)}`;
  const quoi = etat === null ? '' : `${passages[acte.etat]} le ${jour(acte.le)}`;
  return [quoi, decisionDite(acte.decision), acte.motif ?? ''].filter((part) => part !== '').join('. ');
}

const ouRien = (dit: string): string => (dit === '' ? 'rien' : dit);

/** What is no longer said as it was, each before and after. */
export function changementsDits(
  { champs: changes, avant, apres }: DifferenceDeListe,
  blocs: Blocs,
): readonly string[] {
  const dit = (une: Inscription | null, champ: ChampDeListe): string =>
    une === null ? '' : valeurDite(une, champ, blocs);
  return changes.flatMap((champ) => {
    const [avantDit, apresDit] = [dit(avant, champ), dit(apres, champ)];
    return avantDit === apresDit ? [] : [`${champs[champ]} : ${ouRien(avantDit)} → ${ouRien(apresDit)}`];
  });
}

/** « la version 1.0, au 01/06/2026 » */
export const momentDit = ({ au, numero }: MomentDeListe): string =>
  numero === null ? `le registre au ${jour(au)}` : `la version ${numero}, au ${jour(au)}`;
