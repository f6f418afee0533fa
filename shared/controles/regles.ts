import type { Base } from './bases.ts';
import type { RegleId } from './constat.ts';
import type { Regle } from './regle.ts';
import { reglesDesAnnexes } from './regles/annexes.ts';
import { reglesDAcces } from './regles/acces.ts';
import { reglesDesCompetences } from './regles/competences.ts';
import { reglesDesCriteres } from './regles/criteres.ts';
import { reglesDeLaFiche } from './regles/fiche.ts';
import { reglesDeForme } from './regles/forme.ts';
import { reglesDesConclusions } from './regles/conclusions.ts';
import { reglesDesGrilles } from './regles/grilles.ts';
import { regleDesIdentifiants } from './regles/identifiants.ts';
import { reglesDeNumerotation } from './regles/numerotation.ts';
import { reglesDesReprises } from './regles/reprises.ts';
import { reglesDeStructure } from './regles/structure.ts';

/**
 * Version of the set of rules, frozen with each version adopted: the day of its last change. Whoever changes a rule, a level or a
 * date below changes it.
 */
export const versionDesRegles = '2026-11-27';

/** Every rule, in the order in which the findings of one item are listed. */
export const regles: readonly Regle[] = [
  ...reglesDeLaFiche,
  ...reglesDesAnnexes,
  regleDesIdentifiants,
  ...reglesDeStructure,
  ...reglesDAcces,
  ...reglesDesCompetences,
  ...reglesDesCriteres,
  ...reglesDesReprises,
  ...reglesDeNumerotation,
  ...reglesDeForme,
  ...reglesDesGrilles,
  ...reglesDesConclusions,
];

const bases = new Map(regles.map(({ id, base }) => [id, base]));

/** Where a rule comes from. */
export function baseDe(regle: RegleId): Base | null {
  return bases.get(regle) ?? null;
}
