import type { Cap } from '../../../paper/fiche-lines.ts';
import { counted, numbered } from '../counted.ts';

const units: Readonly<Record<Cap['unite'], string>> = { caracteres: 'caractères', octets: 'octets' };

/** What is sent to France compétences. */
export const deposit = {
  tab: 'Dépôt',
  readiness: {
    rncp: 'Où en est la demande : les neuf critères du RNCP',
    rs: 'Où en est la demande : les six critères du répertoire spécifique',
    intro:
      'Ce qui répond à chaque critère dans le référentiel, ce qui y manque, et ce que Paritaire ne peut pas savoir.',
    aucun:
      'Ce référentiel ne vise aucun répertoire : il n’y a pas de critère à remplir. Il est seulement transmis à France compétences.',
    choose: 'Choisir un répertoire dans la fiche',
    critere: (critere: string, titre: string) => `${critere}. ${titre}`,
    niveau: {
      erreur: 'à corriger',
      avertissement: 'à revoir',
      information: 'à regarder',
      rien: 'rien ne manque',
      ailleurs: 'hors du référentiel',
    },
    repond: 'Ce qui répond',
    manque: 'Ce qui manque',
    inconnu: 'Ce que l’outil ne peut pas savoir',
    rien: 'Rien encore.',
    /** « Compétences sans critère (3) » */
    point: (titre: string, count: number) => (count < 2 ? titre : `${titre} (${numbered(count)})`),
  },
  texts: 'Textes de la fiche, champ par champ',
  intro:
    'Ce que demande la téléprocédure de France compétences, tiré du brouillon : une compétence par ligne, à copier tel quel.',
  size: (size: number, cap: Cap | null) =>
    cap === null
      ? counted(size, 'caractère', 'caractères')
      : `${numbered(size)} sur ${numbered(cap.max)} ${units[cap.unite]}`,
  copy: 'Copier',
  copyOf: (titre: string) => `Copier : ${titre}`,
  copied: (titre: string) => `Copié : ${titre}`,
  notCopied: 'Le texte n’a pas pu être copié : sélectionnez-le, puis Ctrl + C.',
  empty: 'Rien n’est encore écrit pour ce champ.',
  derived: 'Tiré des activités et des tâches : « Activités visées » n’est pas rédigé dans la fiche.',
  tooLong: 'Ce texte dépasse la taille que le champ accepte : il serait refusé ou coupé.',
};
