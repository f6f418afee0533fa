/** Signs that nobody sees (unicode.org/reports/tr44): they make two names of one, or turn around what is read of it. */
const invisibles = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A name as it is seen. */
export const nomVisible = (nom: string): string => nom.replaceAll(invisibles, '');

/** A name is typed anew each time: it is one person’s, whatever its spaces and capitals, and however its accents are coded (NFKC, unicode.org/reports/tr15). */
export const cleDeNom = (nom: string): string =>
  nomVisible(nom).normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('fr');
