import { nomVisible } from '../domain/invisibles.ts';

/** A name is typed anew each time: it is one person’s, whatever its spaces and capitals, and however its accents are coded (NFKC, unicode.org/reports/tr15). */
export const cleDeNom = (nom: string): string =>
  nomVisible(nom).normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('fr');
