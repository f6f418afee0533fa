import type { Grille } from '../generated/document.ts';

type Voies = Grille['voies'];

/** What a grid evaluates, and for whom. */
export interface Etendue {
  /** None: all. */
  readonly voies: Voies;
  /** Null: what the certification has outside of any bloc. */
  readonly blocs: readonly (string | null)[];
}

export const etendueDe = ({
  voies,
  parties,
}: Pick<Grille, 'voies'> & { readonly parties: readonly { readonly bloc?: string }[] }): Etendue => ({
  voies,
  blocs: [...new Set(parties.map(({ bloc }) => bloc ?? null))],
});

/** Access paths that two grids share (none: all); null: they have none in common. */
function voiesCommunes(unes: Voies, autres: Voies): Voies | null {
  if (unes.length === 0) return autres;
  if (autres.length === 0) return unes;
  const communes = unes.filter((voie) => autres.includes(voie));
  return communes.length === 0 ? null : communes;
}

/** What two grids both evaluate, on the same access paths; null: nothing. */
export function chevauchement(une: Etendue, autre: Etendue): Etendue | null {
  const voies = voiesCommunes(une.voies, autre.voies);
  const blocs = une.blocs.filter((bloc) => autre.blocs.includes(bloc));
  return voies === null || blocs.length === 0 ? null : { voies, blocs };
}

/** Two grids of a list that both evaluate something, the first of them first. */
export interface EnDouble<G> extends Etendue {
  readonly grilles: readonly [G, G];
}

export const grillesEnDouble = <G extends Etendue>(grilles: readonly G[]): readonly EnDouble<G>[] =>
  grilles.flatMap((une, rang) =>
    grilles.slice(rang + 1).flatMap((autre) => {
      const communs = chevauchement(une, autre);
      return communs === null ? [] : [{ ...communs, grilles: [une, autre] as const }];
    }),
  );
