import type Database from 'better-sqlite3';
import type { Situation } from '../../../shared/contract/answers/referentiel.ts';
import type { Relu } from '../../../shared/relecture/modele.ts';
import { relectureDe } from '../relecture/relectures.ts';

/** A draft against the empreinte of the version adopted last: the same text has the same one. In review, it is locked. */
export function statutDe(
  db: Database.Database,
  relu: Relu,
  empreinte: string,
  adopted: string | undefined,
): Situation['statut'] {
  if (relectureDe(db, relu) !== null) return 'enRelecture';
  if (adopted === undefined) return 'brouillon';
  return adopted === empreinte ? 'adopte' : 'modifie';
}
