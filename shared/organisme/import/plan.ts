import type { Organisme } from '../../generated/document.ts';
import type { Effet } from './integrer.ts';
import type { Par } from './reconnaitre.ts';
import type { Remarque } from './remarque.ts';

/**
 * What becomes of a line: a body that was unknown, something more of one that was, nothing, the same as a line before, a doubt that a person
 * settles, something to look at, or nothing because it cannot be understood.
 */
export const sorts = [
  'nouveau',
  'complete',
  'inchange',
  'double',
  'aDecider',
  'aRegarder',
  'ecarte',
] as const;
export type Sort = (typeof sorts)[number];

/** A body that a line may be of. */
export interface Candidat {
  /** Of a body of the register, its identifier; of one that a line makes, « ligne 3 ». */
  readonly cle: string;
  readonly denomination: string;
  readonly siren: string | null;
  readonly sirets: readonly string[];
  readonly commune: string | null;
}

export interface LigneDePlan {
  readonly ligne: number;
  readonly nom: string;
  readonly siret: string | null;
  readonly sort: Sort;
  /** The body of the register that it is of, by its name there; null: none yet. */
  readonly organisme: string | null;
  readonly par: Par | null;
  readonly effets: readonly Effet[];
  readonly remarques: readonly Remarque[];
  /** Of a doubt, settled or not. */
  readonly candidats: readonly Candidat[];
  /** Of a double: the line that it repeats. */
  readonly commeLigne: number | null;
}

/** What an import would do. */
export interface PlanDImport {
  readonly lignes: readonly LigneDePlan[];
  /** Bodies that are made or completed, as they would be. */
  readonly organismes: readonly Organisme[];
  /** Habilitations that lines speak of, as they would be: by identifier. */
  readonly habilitations: ReadonlySet<string>;
}

/** « Un autre »: none of the bodies that a line may be of. */
export const UN_AUTRE = 'autre';

/** A line and what becomes of it; what is not said of it is nothing. */
export function ligneDePlan(
  { ligne, nom, siret }: Pick<LigneDePlan, 'ligne' | 'nom' | 'siret'>,
  sort: Sort,
  suite: Partial<LigneDePlan>,
): LigneDePlan {
  const rien = { organisme: null, par: null, effets: [], remarques: [], candidats: [], commeLigne: null };
  return { ligne, nom, siret, sort, ...rien, ...suite };
}

/** How many lines have each fate. */
export function compterLesSorts(
  lignes: readonly Pick<LigneDePlan, 'sort'>[],
): Readonly<Record<Sort, number>> {
  const comptes = Object.fromEntries(sorts.map((sort) => [sort, 0])) as Record<Sort, number>;
  for (const { sort } of lignes) comptes[sort] += 1;
  return comptes;
}

/** Lines that say nothing yet of what they are of: what the source knows of it is not known either. */
export function enSuspens(lignes: readonly Pick<LigneDePlan, 'sort'>[]): number {
  const { aDecider, aRegarder, ecarte } = compterLesSorts(lignes);
  return aDecider + aRegarder + ecarte;
}
