import type { LigneDePlan, Sort } from '../../../shared/organisme/import/plan.ts';

/** How lines are shown: what waits for somebody first. */
export const groupes = ['aDecider', 'aRegarder', 'nouveau', 'complete', 'inchange'] as const;
export type Groupe = (typeof groupes)[number];

const groupeDe: Readonly<Record<Sort, Groupe>> = {
  aDecider: 'aDecider',
  aRegarder: 'aRegarder',
  ecarte: 'aRegarder',
  nouveau: 'nouveau',
  complete: 'complete',
  inchange: 'inchange',
  double: 'inchange',
};

type Choix = Readonly<Record<string, string>>;

/** Lines by group. A doubt that was settled stays where it was, so that it can be settled otherwise. */
export function parGroupe(
  lignes: readonly LigneDePlan[],
  choix: Choix,
): Readonly<Record<Groupe, readonly LigneDePlan[]>> {
  const triees: Record<Groupe, LigneDePlan[]> = {
    aDecider: [],
    aRegarder: [],
    nouveau: [],
    complete: [],
    inchange: [],
  };
  for (const ligne of lignes)
    triees[choix[ligne.ligne] === undefined ? groupeDe[ligne.sort] : 'aDecider'].push(ligne);
  return triees;
}

/** The first group that holds something. */
export function groupeDepart(lignes: readonly LigneDePlan[], choix: Choix): Groupe {
  const triees = parGroupe(lignes, choix);
  return groupes.find((groupe) => triees[groupe].length > 0) ?? 'inchange';
}
