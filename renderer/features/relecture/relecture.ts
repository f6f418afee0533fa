import { createContext, useContext } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Commentaire, Relecture, Reponse } from '../../../shared/relecture/modele.ts';
import type { Compte, Filtre } from './filtre.ts';

/** The reviews of the référentiel that is shown, and how they are looked at. */
export interface Relectures {
  /** First to last. */
  readonly tours: readonly Relecture[];
  /** The one that locks it; null when none does. */
  readonly ouverte: Relecture | null;
  /** The one in which something can be said now: the last, unless it is closed; null in a file that is only read. */
  readonly commentable: Relecture | null;
  readonly commentaires: readonly Commentaire[];
  readonly reponses: ReadonlyMap<string, readonly Reponse[]>;
  readonly comptes: ReadonlyMap<string, Compte>;
  readonly versions: readonly VersionSummary[];
  /** The file can be written: a draft in review is not, what is said of it is. */
  readonly peutEcrire: boolean;
  readonly filtre: Filtre;
  readonly choisi: string | null;
  readonly filtrer: (filtre: Partial<Filtre>) => void;
  readonly choisir: (id: string | null) => void;
}

export const RelectureContext = createContext<Relectures | null>(null);

export function useRelecture(): Relectures {
  const relectures = useContext(RelectureContext);
  if (relectures === null) throw new Error('useRelecture is called outside of a référentiel');
  return relectures;
}
