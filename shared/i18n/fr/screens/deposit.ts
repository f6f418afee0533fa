import type { Cap } from '../../../paper/fiche-texts.ts';

const numbers = new Intl.NumberFormat('fr-FR');

const units: Readonly<Record<Cap['unite'], string>> = { caracteres: 'caractères', octets: 'octets' };

/** What is sent to France compétences. */
export const deposit = {
  tab: 'Dépôt',
  texts: 'Textes de la fiche, champ par champ',
  intro:
    'Ce que demande la téléprocédure de France compétences, tiré du brouillon : une compétence par ligne, à copier tel quel.',
  size: (size: number, cap: Cap | null) =>
    cap === null
      ? `${numbers.format(size)} ${units.caracteres}`
      : `${numbers.format(size)} sur ${numbers.format(cap.max)} ${units[cap.unite]}`,
  copy: 'Copier',
  copyOf: (titre: string) => `Copier : ${titre}`,
  copied: (titre: string) => `Copié : ${titre}`,
  notCopied: 'Le texte n’a pas pu être copié : sélectionnez-le, puis Ctrl + C.',
  empty: 'Rien n’est encore écrit pour ce champ.',
  tooLong: 'Ce texte dépasse la taille que le champ accepte : il serait refusé ou coupé.',
};
