import { createContext, useContext } from 'react';
import type { BlocSummary } from '../../../shared/contract/answers/blocs.ts';

/** A référentiel that has taken a bloc. */
export interface User {
  readonly referentiel: string;
  readonly intitule: string;
  /** Id of its copy. */
  readonly bloc: string;
  readonly isLate: boolean;
}

/** What is said of a bloc beside its title. */
export interface Mark {
  readonly label: string;
  /** Title of the référentiel whose new state can be taken; null: there is none. */
  readonly lateFrom: string | null;
}

/** The blocs of the file: what each is taken from, and who has taken it. */
export interface Partages {
  readonly blocs: readonly BlocSummary[];
  /** Null: no such bloc, or not known yet. */
  readonly blocOf: (id: string) => BlocSummary | null;
  /** Those that have taken this bloc. */
  readonly usersOf: (id: string) => readonly User[];
  /** Of the draft's blocs; nothing of those that are alone. */
  readonly marks: ReadonlyMap<string, Mark>;
}

export const PartagesContext = createContext<Partages | null>(null);

export function usePartages(): Partages {
  const partages = useContext(PartagesContext);
  if (partages === null) throw new Error('usePartages is called outside of ReferentielPane');
  return partages;
}
