import { createContext, useContext } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { Commentaire, Relecture, Relu, Reponse } from '../../../shared/relecture/modele.ts';
import type { Compte } from './filtre.ts';

/** The reviews of the référentiel that is shown, or of one of its grids. */
export interface Relectures {
  readonly relu: Relu;
  /** As requests name it. */
  readonly demande: Request<'relecture.lire'>;
  /** What was ever reviewed, the référentiel before its grids. */
  readonly relus: readonly Relu[];
  /** First to last. */
  readonly tours: readonly Relecture[];
  /** The one that locks it; null when none does. */
  readonly ouverte: Relecture | null;
  /** The one in which something can be said now: the open one, else the last, unless it is closed; null in a file that is only read. */
  readonly commentable: Relecture | null;
  readonly commentaires: readonly Commentaire[];
  readonly reponses: ReadonlyMap<string, readonly Reponse[]>;
  readonly comptes: ReadonlyMap<string, Compte>;
  /** Of the référentiel and of its grids. */
  readonly versions: readonly VersionSummary[];
  /** The file can be written: a draft in review is not, what is said of it is. */
  readonly peutEcrire: boolean;
}

export const RelectureContext = createContext<Relectures | null>(null);

export function useRelecture(): Relectures {
  const relectures = useContext(RelectureContext);
  if (relectures === null) throw new Error('useRelecture is called outside of a référentiel');
  return relectures;
}
