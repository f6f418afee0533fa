import type Database from 'better-sqlite3';
import { isPartOf } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { jourDOuverture, relecturesOuvertes } from '../relecture/relectures.ts';
import { EngineError } from '../errors.ts';
import { homeOf, type Parents } from './parents.ts';

/**
 * A draft in review stays the one that is read: whoever writes, a screen, an import, an undo, a program. Its grids and what is said of it
 * are no part of its document, and change.
 */
export function checkRelectures(db: Database.Database, parents: Parents, changes: readonly Change[]): void {
  const ouvertes = new Map(relecturesOuvertes(db).map((relecture) => [relecture.referentiel, relecture]));
  if (ouvertes.size === 0) return;
  for (const change of changes) {
    if (!isPartOf(change.entity, 'referentiel')) continue;
    const ouverte = ouvertes.get(homeOf(parents, change) ?? '');
    if (ouverte !== undefined)
      throw EngineError.of('RELECTURE_EN_COURS', { objet: ouverte.objet, depuis: jourDOuverture(ouverte) });
  }
}
