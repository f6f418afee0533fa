import type { Decision, Grille, LienReferentiel } from '../generated/document.ts';

/** A version, as far as the days on which it holds are concerned. */
export interface Datee {
  /** Oldest adoption first, in a list. */
  readonly numero: string;
  readonly empreinte: string;
  readonly decision: Pick<Decision, 'type' | 'date'>;
}

/** A version of a grid: which grid, which text of the référentiel it evaluates, on which access paths (none: all). */
export interface DateeDeGrille extends Datee {
  readonly grille: string;
  readonly voies: Grille['voies'];
  readonly pour: Pick<LienReferentiel, 'empreinte'>;
}

/** Of versions that supersede one another, the one that holds on a day: the last adopted of those decided by then, unless it ends them. */
export function valableAu<V extends Datee>(versions: readonly V[], jour: string): V | null {
  const derniere = versions.findLast(({ decision }) => decision.date <= jour);
  return derniere === undefined || derniere.decision.type === 'suppression' ? null : derniere;
}

/**
 * The grids that hold on a day for a text of the référentiel, on an access path (null: whichever), those that name it first. A new
 * version of a grid supersedes those before it that evaluate the same text: for a text adopted before, the grid of that text goes on.
 */
export function grillesValables<V extends DateeDeGrille>(
  versions: readonly V[],
  { empreinte }: Pick<Datee, 'empreinte'>,
  jour: string,
  voie: Grille['voies'][number] | null,
): readonly V[] {
  const duTexte = versions.filter(({ pour }) => pour.empreinte === empreinte);
  const valables = [...Map.groupBy(duTexte, ({ grille }) => grille).values()].flatMap(
    (siennes) => valableAu(siennes, jour) ?? [],
  );
  if (voie === null) return valables;
  const nommees = valables.filter(({ voies }) => voies.includes(voie));
  return [...nommees, ...valables.filter(({ voies }) => voies.length === 0)];
}
