import type { College } from '../../domain/gesture.ts';
import type { ElementCommente, Statut } from '../../relecture/modele.ts';
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
