import { useMemo } from 'react';
import type { BlocSummary } from '../../../shared/contract/answers/blocs.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useBlocsQuery, useReferentielsQuery } from '../../app/engine-api.ts';
import { useDraft } from '../referentiel/draft.ts';

/** A référentiel that has taken a bloc. */
interface User {
  readonly referentiel: string;
  readonly intitule: string;
  /** Id of its copy. */
  readonly bloc: string;
  readonly isLate: boolean;
}

interface Partages {
  readonly blocs: readonly BlocSummary[];
  /** Null: no such bloc, or not known yet. */
  readonly blocOf: (id: string) => BlocSummary | null;
  /** Those that have taken this bloc. */
  readonly usersOf: (id: string) => readonly User[];
}

const none: readonly BlocSummary[] = [];

/** The blocs of the file: what each is taken from, and who has taken it. */
export function usePartages(): Partages {
  const { data: blocs = none } = useBlocsQuery();
  const { data: referentiels } = useReferentielsQuery();
  return useMemo(() => {
    const byId = new Map(blocs.map((bloc) => [bloc.id, bloc]));
    const titles = new Map(referentiels?.map(({ id, intitule }) => [id, intitule]));
    const users = Map.groupBy(
      blocs.filter(({ partage }) => partage !== null),
      ({ partage }) => partage?.bloc ?? '',
    );
    return {
      blocs,
      blocOf: (id) => byId.get(id) ?? null,
      usersOf: (id) =>
        (users.get(id) ?? none).map((copy) => ({
          referentiel: copy.referentiel,
          intitule: titles.get(copy.referentiel) ?? '',
          bloc: copy.id,
          isLate: copy.etat === 'nouvelEtat',
        })),
    };
  }, [blocs, referentiels]);
}

interface Mark {
  readonly label: string;
  /** Title of the référentiel whose new state can be taken; null: there is none. */
  readonly lateFrom: string | null;
}

/** What is said of each bloc of the draft beside its title; nothing of those that are alone. */
export function useMarks(): ReadonlyMap<string, Mark> {
  const { referentiel } = useDraft();
  const { blocOf, usersOf } = usePartages();
  const { blocs } = referentiel;
  return useMemo(() => {
    const { mark } = texts.partage;
    return new Map(
      blocs.flatMap(({ id, partage }): readonly (readonly [string, Mark])[] => {
        if (partage !== undefined) {
          const etat = blocOf(id)?.etat;
          const isLate = etat === 'nouvelEtat';
          const label = isLate
            ? mark.nouvelEtat
            : etat === 'sansSource'
              ? mark.sansSource
              : mark.aJour(partage.intitule);
          return [[id, { label, lateFrom: isLate ? partage.intitule : null }]];
        }
        const users = usersOf(id).length;
        return users === 0 ? [] : [[id, { label: mark.users(users), lateFrom: null }]];
      }),
    );
  }, [blocs, blocOf, usersOf]);
}
