import type { Etat, EtatAu } from '../../organisme/etats.ts';
import type { FauteDeListe } from '../../organisme/fautes-liste.ts';
import type { FauteDePassage } from '../../organisme/fautes-passages.ts';
import type {
  Audit,
  BlocDeListe,
  DecisionCitee,
  DecisionDHabilitation,
  Intervenant,
  Passage,
  Portee,
  Qualiopi,
} from '../../generated/document.ts';
import { blocsDits } from '../../organisme/portee.ts';
import { caps } from '../../domain/caps.ts';
import { jourFrancais } from './evaluation.ts';
import { quoted } from './quoted.ts';

/** What an habilitation is. */
export const etats: Readonly<Record<EtatAu, string>> = {
  demande: 'demande reçue',
  instruction: 'en instruction',
  avis: 'avis rendu',
  habilite: 'habilité',
  refuse: 'refusé',
  suspendu: 'suspendu',
  retire: 'retiré',
  expire: 'expiré',
};

/** What becomes of it, as one chooses it. */
export const passages: Readonly<Record<Etat, string>> = {
  demande: 'Demande',
  instruction: 'Instruction',
  avis: 'Avis',
  habilite: 'Habilitation',
  refuse: 'Refus',
  suspendu: 'Suspension',
  retire: 'Retrait',
};

export const natures: Readonly<Record<Portee['nature'], string>> = {
  FORMER: 'former',
  ORGANISER: 'organiser l’évaluation',
  ORGA_FORM: 'former et organiser l’évaluation',
};

/** The same, in a column. */
export const naturesCourtes: Readonly<Record<Portee['nature'], string>> = {
  FORMER: 'former',
  ORGANISER: 'organiser',
  ORGA_FORM: 'former et organiser',
};

export const categoriesQualiopi: Readonly<Record<Qualiopi['categories'][number], string>> = {
  formation: 'actions de formation',
  bilan: 'bilans de compétences',
  vae: 'validation des acquis de l’expérience',
  apprentissage: 'actions de formation par apprentissage',
};

export const naturesDAudit: Readonly<Record<Audit['nature'], string>> = {
  audit: 'audit',
  bilan: 'bilan annuel',
};

export const conclusionsDAudit: Readonly<Record<NonNullable<Audit['conclusion']>, string>> = {
  conforme: 'conforme',
  reserves: 'conforme avec réserves',
  non_conforme: 'non conforme',
};

/** « former, blocs BC01, BC02 » */
export const etendueDite = (portee: Portee | null | undefined, blocs: readonly BlocDeListe[]): string => {
  if (portee === null || portee === undefined) return '';
  const codes = blocsDits(portee, blocs);
  const { versions } = portee;
  return [
    natures[portee.nature],
    codes === '' ? 'la certification entière' : `${portee.blocs.length === 1 ? 'bloc' : 'blocs'} ${codes}`,
    versions.length === 0 ? '' : `versions ${versions.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
};

export const decisionDite = (decision: DecisionCitee | null | undefined): string =>
  decision === null || decision === undefined
    ? ''
    : `Décision du ${jourFrancais(decision.date)}, ${decision.ref}`;

/** Was that decision taken at a meeting of the file, and checked by its rule? Nothing is said of what cites none. */
export const formeDeDecisionDite = (decision: DecisionDHabilitation | null | undefined): string => {
  if (decision === null || decision === undefined) return '';
  const { tenue, malgre } = decision;
  if (tenue === undefined) return 'constatée, non vérifiée';
  return malgre === undefined
    ? 'tenue en séance, vérifiée'
    : `tenue en séance, malgré des manquements à sa règle : ${malgre}`;
};

type EtapeReposant = Pick<Passage, 'etat' | 'le'> & {
  readonly denomination: string;
  readonly jusqua: string | null;
};

/** « École des Lices, habilitation à compter du 01/03/2026, jusqu’au 28/02/2031 » */
export const etapeReposantDite = ({ denomination, etat, le, jusqua }: EtapeReposant): string =>
  [
    denomination,
    `${passages[etat].toLowerCase()} à compter du ${jourFrancais(le)}`,
    ...(jusqua === null ? [] : [`jusqu’au ${jourFrancais(jusqua)}`]),
  ].join(', ');

/** What an habilitation is called where it is put to the vote: « École des Lices (Rennes), pour « Relieur » ». */
export function titreDHabilitation(denomination: string, lieu: string | null, intitule: string): string {
  const titre = `${denomination}${lieu === null ? '' : ` (${lieu})`}, pour ${quoted(intitule)}`;
  return titre.slice(0, caps.intitule);
}

export const rolesDIntervenant: Readonly<Record<Intervenant['role'], string>> = {
  contact: 'contact',
  referent: 'référent',
  formateur: 'formateur',
  evaluateur: 'évaluateur',
};

/** Columns of the annex of contacts. */
export const colonnesDeContacts: readonly string[] = [
  'Organisme',
  'SIREN',
  'Certification',
  'Rôle',
  'Nom',
  'Prénom',
  'Fonction',
  'Courriel',
  'Téléphone',
  'Depuis le',
  'Jusqu’au',
  'Nature',
];
export const mentionDeContacts = 'Donnée personnelle : à ne pas diffuser';
export const nomDeContacts = 'contacts-donnees-personnelles';

const apres = (de: Etat | null): string =>
  de === null ? 'Au début d’une habilitation' : `Après « ${passages[de].toLowerCase()} »`;

/** What is wrong with the passages of an habilitation, and what to do. */
export function phraseDeFauteDePassage(faute: FauteDePassage): string {
  switch (faute.code) {
    case 'AUCUN':
      return 'Une habilitation a au moins une étape : sa demande, ou l’habilitation si elle est reprise d’une liste.';
    case 'DATE':
      return `Le ${faute.date} n’est pas un jour du calendrier. Corrigez la date.`;
    case 'INTERDIT':
      return `${apres(faute.de)}, l’étape « ${passages[faute.vers].toLowerCase()} » du ${jourFrancais(faute.le)} n’est pas possible. Vérifiez les dates, ou enregistrez l’étape qui manque.`;
    case 'SANS_PORTEE':
      return `L’étape du ${jourFrancais(faute.le)} ne dit pas l’étendue : former, organiser l’évaluation ou les deux, et les blocs. Indiquez-la.`;
    case 'SANS_FIN':
      return `L’habilitation du ${jourFrancais(faute.le)} ne dit pas jusqu’à quand elle vaut (article R. 6113-16-2, 3°). Indiquez le dernier jour.`;
    case 'FIN_AVANT_DEBUT':
      return `L’habilitation du ${jourFrancais(faute.le)} finirait avant de commencer, le ${jourFrancais(faute.jusqua)}. Corrigez l’une des deux dates.`;
    case 'FIN_SANS_OBJET':
      return `Seule une habilitation a une fin : l’étape « ${passages[faute.etat].toLowerCase()} » du ${jourFrancais(faute.le)} n’en a pas. Retirez le dernier jour.`;
  }
}

/** What no schema says of a list. */
export function phraseDeFauteDeListe(faute: FauteDeListe): string {
  switch (faute.code) {
    case 'DOUBLE':
      return `L’identifiant ${faute.id} est donné deux fois.`;
    case 'DATE':
      return `Le ${faute.date} n’est pas un jour du calendrier.`;
    case 'PASSAGE':
      return `${faute.denomination} : ${phraseDeFauteDePassage(faute.faute)}`;
    case 'CERTIFICATION':
      return `${faute.denomination} a une habilitation pour une certification que la liste ne nomme pas.`;
    case 'ETABLISSEMENT':
      return `${faute.denomination} a une habilitation pour un établissement que la liste ne dit pas.`;
    case 'PERSONNES':
      return `${faute.denomination} nomme des personnes : une liste n’en dit aucune.`;
    case 'SITUATION':
      return `${faute.denomination} : la situation au ${jourFrancais(faute.jour)} n’est pas celle que disent les étapes.`;
  }
}

/** Heads of the columns of a list that is exported. */
export const colonnesDeListe: readonly string[] = [
  'Dénomination',
  'SIREN',
  'SIRET',
  'Numéro de déclaration d’activité',
  'Lieu',
  'Voie',
  'Code postal',
  'Commune',
  'Numéro au répertoire',
  'Certification',
  'Habilité à',
  'Blocs',
  'Versions',
  'État',
  'État depuis le',
  'Période du',
  'Période au',
  'Qualiopi jusqu’au',
];

/** Who says that France compétences knows a list. */
export const selonLaListe = (nom: string): string => `${nom}, d’après la liste de France compétences`;

/** The sheet of a workbook: 31 characters at most. */
export const feuilleDeListe = 'Organismes habilités';

/** What a list is called before it is given a name. */
export const titreDeListe = (certifications: readonly { readonly intitule: string }[]): string => {
  const [seule, autre] = certifications;
  return seule !== undefined && autre === undefined
    ? `Organismes habilités : ${seule.intitule}`
    : 'Organismes habilités';
};
