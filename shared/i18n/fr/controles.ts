import { acces, themes } from './regles/acces.ts';
import { fiche } from './regles/fiche.ts';
import { forme } from './regles/forme.ts';
import { grilles } from './regles/grilles.ts';
import { redaction } from './regles/redaction.ts';
import { structure } from './regles/structure.ts';

/** What each rule says: the name of a group of its findings, one finding, what to do. */
export const regleTextes = { ...redaction, ...structure, ...acces, ...fiche, ...forme, ...grilles };

/** By the id of a rule, as a file has it: one of another version may not be known here. */
export const regleTitres: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(regleTextes).map(([regle, { titre }]) => [regle, titre]),
);

/** What a rule is called, as the group of its findings is; its number when this version of Paritaire does not know it. */
export const titreDe = (regle: string): string => regleTitres[regle] ?? regle;

export const niveauLabels = {
  erreur: 'Erreur',
  avertissement: 'Avertissement',
  information: 'Information',
} as const;

export const objectifLabels = {
  brouillon: 'travail en cours',
  adoption: 'adoption',
  rncp: 'dépôt au RNCP',
  rs: 'dépôt au répertoire spécifique',
} as const;

export { themes };
