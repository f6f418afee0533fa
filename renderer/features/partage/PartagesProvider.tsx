import { useMemo, type ReactNode } from 'react';
import type { BlocSummary } from '../../../shared/contract/answers/blocs.ts';
import type { Bloc } from '../../../shared/generated/document.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useBlocsQuery, useReferentielsQuery } from '../../app/engine-api.ts';
import { useDraft } from '../referentiel/draft.ts';
import { PartagesContext, type Mark, type Partages, type User } from './usePartages.ts';

const none: readonly BlocSummary[] = [];
const nobody: readonly User[] = [];

/** Reads the blocs of the file once for all that show or change those of the draft. */
export function PartagesProvider({ children }: { readonly children: ReactNode }) {
  const { blocs: own } = useDraft().referentiel;
  const { data: blocs = none } = useBlocsQuery();
  const { data: referentiels } = useReferentielsQuery();
  const known = useMemo((): Omit<Partages, 'marks'> => {
    const byId = new Map(blocs.map((bloc) => [bloc.id, bloc]));
    const titles = new Map(referentiels?.map(({ id, intitule }) => [id, intitule]));
    const userOf = ({ id, referentiel, etat }: BlocSummary): User => ({
      referentiel,
      intitule: titles.get(referentiel) ?? '',
      bloc: id,
      isLate: etat === 'nouvelEtat',
    });
    const copies = Map.groupBy(blocs, ({ partage }) => partage?.bloc ?? null);
    return {
      blocs,
      blocOf: (id) => byId.get(id) ?? null,
      usersOf: (id) => copies.get(id)?.map(userOf) ?? nobody,
    };
  }, [blocs, referentiels]);
  const partages = useMemo((): Partages => {
    const marks = own.flatMap((bloc): readonly (readonly [string, Mark])[] => {
      const mark = markOf(bloc, known);
      return mark === null ? [] : [[bloc.id, mark]];
    });
    return { ...known, marks: new Map(marks) };
  }, [own, known]);
  return <PartagesContext value={partages}>{children}</PartagesContext>;
}

function markOf({ id, partage }: Bloc, { blocOf, usersOf }: Omit<Partages, 'marks'>): Mark | null {
  const { mark } = texts.partage;
  if (partage === undefined) {
    const users = usersOf(id).length;
    return users === 0 ? null : { label: mark.users(users), lateFrom: null };
  }
  const etat = blocOf(id)?.etat;
  if (etat === 'nouvelEtat') return { label: mark.nouvelEtat, lateFrom: partage.intitule };
  return { label: etat === 'sansSource' ? mark.sansSource : mark.aJour(partage.intitule), lateFrom: null };
}
