import type { Candidat, LigneDePlan, Sort } from '../../organisme/import/plan.ts';
import type { Dit, Remarque } from '../../organisme/import/remarque.ts';
import type { Rubrique } from '../../organisme/import/ligne.ts';
import type { Effet } from '../../organisme/import/integrer.ts';
import { counted } from './counted.ts';
import { jourFrancais } from './evaluation.ts';
import { etats, natures, phraseDeFauteDePassage } from './organismes.ts';
import { quoted } from './quoted.ts';

/** What a column holds, as one chooses it. */
export const rubriquesDites: Readonly<Record<Rubrique, string>> = {
  nom: 'Nom de l’organisme',
  siret: 'SIRET',
  siren: 'SIREN',
  nda: 'Numéro de déclaration d’activité',
  nature: 'Habilité à (former, organiser)',
  blocs: 'Blocs',
  etat: 'État',
  depuis: 'Habilité depuis le',
  jusqua: 'Habilité jusqu’au',
  change: 'État changé le',
  codePostal: 'Code postal',
  commune: 'Commune',
  decision: 'Décision',
  decisionLe: 'Date de la décision',
  fiche: 'Numéro de fiche',
};

/** What becomes of a line, in a word. */
export const sortsDits: Readonly<Record<Sort, string>> = {
  nouveau: 'nouvel organisme',
  complete: 'complété',
  inchange: 'déjà au registre',
  double: 'répétée',
  aDecider: 'à décider',
  aRegarder: 'à regarder',
  ecarte: 'écartée',
};

/** How many lines have a fate. */
export const comptesDits: Readonly<Record<Sort, (n: number) => string>> = {
  nouveau: (n) => counted(n, 'nouvel organisme', 'nouveaux organismes'),
  complete: (n) => counted(n, 'ligne complète le registre', 'lignes complètent le registre'),
  inchange: (n) => counted(n, 'ligne déjà au registre', 'lignes déjà au registre'),
  double: (n) => counted(n, 'ligne répétée', 'lignes répétées'),
  aDecider: (n) => counted(n, 'doute à lever', 'doutes à lever'),
  aRegarder: (n) => counted(n, 'ligne à regarder', 'lignes à regarder'),
  ecarte: (n) => counted(n, 'ligne écartée', 'lignes écartées'),
};

const effetsDits: Readonly<Record<Effet, string>> = {
  organisme: 'organisme créé',
  identite: 'identité complétée',
  etablissement: 'établissement ajouté',
  habilitation: 'habilitation ajoutée',
  passage: 'étape ajoutée à l’habilitation',
};

const pars: Readonly<Record<NonNullable<LigneDePlan['par']>, string>> = {
  siret: 'reconnu par son SIRET',
  nda: 'reconnu par son numéro de déclaration d’activité',
  siren: 'reconnu par son SIREN',
  nom: 'reconnu par son nom',
  choix: 'le même, par votre choix',
};

function ditEnMots({ etat, nature, blocs, jusqua, decision }: Dit): string {
  const mots = [
    etat === null ? null : etats[etat],
    nature === null ? null : natures[nature],
    blocs.length === 0 ? null : blocs.join(' + '),
    jusqua === null ? null : `jusqu’au ${jourFrancais(jusqua)}`,
    decision === null ? null : `décision ${quoted(decision)}`,
  ].filter((mot) => mot !== null);
  return mots.length === 0 ? 'rien à cette date' : mots.join(', ');
}

/** What is to be known of a line, and what to do. */
export function phraseDeRemarque(remarque: Remarque): string {
  switch (remarque.code) {
    case 'SANS_NOM':
      return 'La ligne ne dit pas le nom de l’organisme : elle n’est pas reprise.';
    case 'NOM_LONG':
      return `Le nom dépasse ${remarque.max} caractères : ce n’est sans doute pas un nom. Vérifiez les colonnes et les guillemets de la source.`;
    case 'NOM_LIGNES':
      return `Le nom tient sur ${remarque.lignes} lignes : un guillemet de la source n’est sans doute pas fermé. Corrigez-la, puis recommencez.`;
    case 'NOM_FORMULE':
      return `${quoted(remarque.texte)} est une formule, pas un nom : la ligne n’est pas reprise.`;
    case 'NOM_BALISES':
      return `${quoted(remarque.texte)} contient des balises HTML : la ligne n’est pas reprise. Corrigez le nom dans la source.`;
    case 'ENCODAGE':
      return `Les accents de ${quoted(remarque.texte)} sont abîmés : la source a été enregistrée dans un mauvais encodage. Enregistrez-la en UTF-8, puis recommencez.`;
    case 'SEPARATEUR':
      return `${quoted(remarque.texte)} tient dans une seule colonne : cette ligne n’a pas le même séparateur que les autres. Corrigez la source.`;
    case 'NATURE':
      return `${quoted(remarque.texte)} ne dit pas si l’organisme est habilité à former, à organiser l’évaluation ou aux deux. Corrigez la source, ou la colonne.`;
    case 'BLOCS':
      return `${quoted(remarque.texte)} ne se lit pas comme des blocs de cette certification : la ligne n’est pas reprise. Donnez leurs codes (BC01, BC02), leurs titres ou « tous ».`;
    case 'ETAT':
      return `${quoted(remarque.texte)} n’est pas un état connu (Actif, Inactif, Supprimé, habilité, suspendu, retiré, expiré). Corrigez la source, ou la colonne.`;
    case 'EXPIRE_SANS_FIN':
      return 'L’habilitation est dite expirée, sans dire quand : la ligne n’est pas reprise. Indiquez le dernier jour.';
    case 'DATE':
      return `${quoted(remarque.texte)} n’est pas une date possible. Écrivez-la JJ/MM/AAAA, entre 1950 et 2100.`;
    case 'FIN_AVANT_DEBUT':
      return `La période finirait le ${jourFrancais(remarque.jusqua)}, avant de commencer le ${jourFrancais(remarque.depuis)}. Corrigez l’une des deux dates.`;
    case 'AUTREMENT':
      return `Au registre : ${ditEnMots(remarque.registre)} ; dans la source : ${ditEnMots(remarque.source)}. Cela ne se suit pas : rien n’est écrit de cette ligne.${remarque.faute === null ? '' : ` ${phraseDeFauteDePassage(remarque.faute)}`}`;
    case 'CHEVAUCHEMENT':
      return `La source fait commencer une période le ${jourFrancais(remarque.depuis)}, avant la fin de la précédente, le ${jourFrancais(remarque.fin)} : les périodes se chevauchent, rien n’est écrit de cette ligne.`;
    case 'PLUSIEURS':
      return 'L’organisme a plusieurs habilitations que cette ligne peut viser : rien n’en est écrit. Ajoutez un SIRET ou une nature à la source, ou corrigez au registre.';
    case 'ENTIER':
      return 'Au registre, l’organisme est habilité en entier ; la source dit autre chose d’un seul de ses établissements : rien n’est écrit de cette ligne.';
    case 'CONTRADICTION':
      return `Cette ligne contredit la ligne ${remarque.ligne} de la source : rien n’en est écrit.`;
    case 'FAUTE':
      return phraseDeFauteDePassage(remarque.faute);
    case 'SIRET_INVALIDE':
      return `SIRET ${quoted(remarque.texte)} laissé de côté. ${remarque.phrase}`;
    case 'NDA_INVALIDE':
      return `Numéro de déclaration d’activité ${quoted(remarque.texte)} laissé de côté. ${remarque.phrase}`;
    case 'CODE_POSTAL':
      return `${quoted(remarque.texte)} n’est pas un code postal : il est laissé de côté.`;
    case 'DECISION_SANS_DATE':
      return `La décision ${quoted(remarque.texte)} n’a pas de date : elle est laissée de côté.`;
    case 'HOMONYME':
      return `${quoted(remarque.denomination)} porte le même nom au registre, avec un autre SIREN : ce sont deux organismes.`;
    case 'NATURE_SUPPOSEE':
      return `La source ne dit pas à quoi : ${quoted(natures[remarque.nature])} est supposé.`;
  }
}

/** What is made of a line that is taken. */
export function effetDeLigne({ sort, organisme, par, effets, commeLigne }: LigneDePlan): string {
  const mots = [
    sort === 'complete' || sort === 'inchange' ? organisme : null,
    par === null ? null : pars[par],
    ...effets.map((effet) => effetsDits[effet]),
    commeLigne === null ? null : `comme la ligne ${commeLigne}, comptée une fois`,
  ];
  return mots.filter((mot) => mot !== null).join(', ');
}

/** A body that a line may be of. */
export function candidatDit({ denomination, siren, sirets, commune }: Candidat): string {
  const [siret, ...autres] = sirets;
  const numero =
    siret !== undefined
      ? `SIRET ${siret}${autres.length > 0 ? ` et ${counted(autres.length, 'autre', 'autres')}` : ''}`
      : siren === null
        ? 'sans SIRET'
        : `SIREN ${siren}`;
  return [denomination, commune, numero].filter((mot) => mot !== null).join(', ');
}

/** Why it cannot be noted that France compétences knows a list. */
export const listeEnSuspens =
  'Des lignes restent à décider, à regarder ou sont écartées : ce que France compétences connaît ne peut être noté que d’une liste entière.';
