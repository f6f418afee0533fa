import type { College } from '../../domain/gesture.ts';
import { localDate } from '../../domain/dates.ts';
import type {
  AutreTexte,
  DevenirDit,
  ElementCommente,
  EtatDeRelecture,
  Relecture,
  Relu,
  Statut,
} from '../../relecture/modele.ts';
import { counted, numbered } from './counted.ts';
import { jourFrancais } from './evaluation.ts';
import { quoted } from './quoted.ts';

/** What becomes of a comment, in words. */
export const statutsDits: Readonly<Record<Statut, string>> = {
  aTraiter: 'à traiter',
  acceptee: 'acceptée',
  accepteeModifiee: 'acceptée avec modification',
  refusee: 'refusée',
  horsSujet: 'hors sujet',
  doublon: 'doublon',
};

export const collegesDits: Readonly<Record<College, string>> = {
  employeurs: 'employeurs',
  salaries: 'salariés',
  secretariat: 'secrétariat',
  expert: 'expert',
};

const MOST_SAID = 60;
const raccourci = (nom: string): string => (nom.length <= MOST_SAID ? nom : `${nom.slice(0, MOST_SAID)}…`);

/** « compétence C1.2 », « bloc « Coudre » », « tâche supprimée depuis » */
export function elementDit({ sorte, code, nom, estParti }: ElementCommente): string {
  if (estParti) return `${sorte} (retiré depuis)`;
  return [sorte, code ?? (nom === '' ? '' : quoted(raccourci(nom)))].filter((part) => part !== '').join(' ');
}

/** « Descripteur « Acquis » » */
export const descripteurDit = (niveau: string): string =>
  ['Descripteur', niveau === '' ? '' : quoted(niveau)].filter((part) => part !== '').join(' ');

/** The table of what becomes of each comment, by column. */
export const titresDuTableau = {
  numero: 'N°',
  tour: 'Tour',
  element: 'Élément',
  champ: 'Champ',
  passage: 'Passage',
  commentaire: 'Commentaire',
  auteur: 'Auteur',
  college: 'Collège',
  suite: 'Suite donnée',
  reponse: 'Motif et réponses',
  devenir: 'Ce qu’est devenu le texte',
} as const;

/** What became of the text that was commented. */
export function devenirDit(devenir: DevenirDit): string {
  if (devenir.kind === 'reformule') return `reformulé : ${devenir.apres}`;
  return devenir.kind === 'retire' ? 'élément retiré' : 'inchangé';
}

/** « doublon du n° 3 » */
export const suiteDite = (statut: string, doublonDe: number | null): string =>
  doublonDe === null ? statut : `${statut} du n° ${doublonDe}`;

/** The name of the file that the table goes out in. */
export const nomDuTableau = 'relecture';

const jour = (instant: string): string => jourFrancais(localDate(new Date(instant)));

const etatsDits: Readonly<Record<EtatDeRelecture, string>> = {
  ouverte: 'en cours',
  retiree: 'retirée',
  adoptee: 'close par une adoption',
};

/** « 1. Consultation des deux collèges, ouverte le 27/11/2026, en cours » */
export function tourDit({ tour, objet, ouverteLe, retrait }: Relecture, etat: EtatDeRelecture): string {
  const fin =
    etat !== 'retiree' || retrait === null
      ? etatsDits[etat]
      : `retirée le ${jour(retrait.le)} (${retrait.motif})`;
  return `${tour}. ${objet}, ouverte le ${jour(ouverteLe)}, ${fin}`;
}

interface AutreTexteDit {
  readonly quoi: string;
  readonly faire: string;
}

/** That the draft is not the text that is read, and how either is adopted. */
export function autreTexteDit(entity: Relu['entity'], autre: AutreTexte): AutreTexteDit {
  if (autre === 'evalue')
    return {
      quoi: 'La relecture de cette grille porte sur un autre texte du référentiel.',
      faire: 'Pour l’adopter avec le texte présent, retirez-la de la relecture, puis mettez-l’y de nouveau.',
    };
  return entity === 'grille'
    ? {
        quoi: 'La grille d’ici n’est pas celle qui est relue : elle porte des modifications que ceux qui relisent n’ont pas.',
        faire:
          'Pour adopter celle qui est relue, faites-le dans la copie où elle a été mise en relecture, puis réunissez. Pour adopter celle d’ici, retirez-la de la relecture, puis mettez-l’y de nouveau.',
      }
    : {
        quoi: 'Le texte d’ici n’est pas celui qui est relu : il porte des modifications que ceux qui relisent n’ont pas.',
        faire:
          'Pour adopter celui qui est relu, faites-le dans la copie où il a été mis en relecture, puis réunissez. Pour adopter celui d’ici, retirez-le de la relecture, puis mettez-l’y de nouveau.',
      };
}

/** Why a grid in review is not adopted as it is, before anybody tries. */
export const obstaclesDeRelecture = {
  aTraiter: (count: number) =>
    `${counted(count, 'commentaire reste à traiter', 'commentaires restent à traiter')}.`,
  autreTexte: (autre: AutreTexte) => {
    const { quoi, faire } = autreTexteDit('grille', autre);
    return `${quoi} ${faire}`;
  },
} as const;

export const commentairesComptes = (total: number, aTraiter: number): string =>
  `${counted(total, 'commentaire', 'commentaires')}, ${numbered(aTraiter)} à traiter.`;

/** The table on paper. */
export const tableauSurPapier = {
  titre: (intitule: string) => `Suites données aux commentaires : ${intitule}`,
  /** A review, and the text that was read in it. */
  tour: (tour: string, empreinte: string) => `${tour}. Empreinte du texte relu : ${empreinte}`,
} as const;
