import type Database from 'better-sqlite3';
import type { Relu } from '../../../shared/relecture/modele.ts';
import { subjectOf, subjectOfGrille, type Held, type Subject } from '../exchange/json/document.ts';
import { readGrille, resolveGrille } from '../referentiel/grilles.ts';
import { readReferentiel, resolveReferentiel } from '../referentiel/queries.ts';

interface Asked {
  readonly ref: string;
  /** Of its grids, the one that is meant; null: the référentiel itself. */
  readonly grille: string | null;
}

interface Designe {
  readonly relu: Relu;
  readonly intitule: string;
  /** That it is of, or is. */
  readonly referentiel: { readonly id: string; readonly intitule: string };
}

/** What a request about reviews means: a référentiel, or one of its grids. */
export function reluDesigne(db: Database.Database, { ref, grille }: Asked): Designe {
  const { id, intitule } = resolveReferentiel(db, ref);
  const referentiel = { id, intitule };
  if (grille === null) return { relu: { entity: 'referentiel', id }, intitule, referentiel };
  const une = resolveGrille(db, id, grille);
  return { relu: { entity: 'grille', id: une.id }, intitule: une.intitule, referentiel };
}

/** Its draft, as its document has it. */
export const sujetRelu = (db: Database.Database, { entity, id }: Relu): Subject<Held> =>
  entity === 'grille' ? subjectOfGrille(readGrille(db, id)) : subjectOf(readReferentiel(db, id));
