import type Database from 'better-sqlite3';
import { isPartOf } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { reluDe } from '../../../shared/relecture/etat.ts';
import type { Relecture } from '../../../shared/relecture/modele.ts';
import { jourDOuverture, relecturesOuvertes } from '../relecture/relectures.ts';
import { EngineError } from '../errors.ts';
import { one } from '../workspace/statements.ts';
import { homeOf, type Parents } from './parents.ts';

const relisibles = ['referentiel', 'grille'] as const;

/** Reviews that these changes end: by a withdrawal, or by an adoption. */
export const closesPar = (changes: readonly Change[]): ReadonlySet<unknown> =>
  new Set(
    changes.flatMap(({ entity, id, after }) => {
      if (entity === 'version') return [after?.['relecture']];
      return entity === 'relecture' && (after?.['retrait'] ?? null) !== null ? [id] : [];
    }),
  );

/**
 * A draft in review stays the one that is read: whoever writes, a screen, an import, an undo, a program. What is said of it is no part of its
 * document, nor are the grids of a référentiel or the trials of a grid: they change. `closes`: reviews that are looked at as over.
 */
export function checkRelectures(
  db: Database.Database,
  parents: Parents,
  changes: readonly Change[],
  closes: ReadonlySet<unknown> = new Set(),
): void {
  const ouvertes = new Map(
    relecturesOuvertes(db)
      .filter(({ id }) => !closes.has(id))
      .map((relecture) => [reluDe(relecture).id, relecture]),
  );
  if (ouvertes.size === 0) return;
  for (const change of changes) {
    const relu = relisibles.find((entity) => isPartOf(change.entity, entity));
    if (relu === undefined) continue;
    const ouverte = ouvertes.get(homeOf(parents, change, relu) ?? '');
    if (ouverte === undefined) continue;
    const depuis = jourDOuverture(ouverte);
    throw EngineError.of('RELECTURE_EN_COURS', { relu, objet: ouverte.objet, depuis });
  }
}

/** One text at a time is the one to read: a draft is in one review, whatever copies it was put in review in. */
export function checkUneSeule(db: Database.Database, changes: readonly Change[]): void {
  if (!changes.some(({ entity }) => entity === 'relecture')) return;
  const relus = new Map<string, Relecture>();
  for (const relecture of relecturesOuvertes(db)) {
    const { entity, id } = reluDe(relecture);
    const deja = relus.get(id);
    relus.set(id, relecture);
    if (deja === undefined) continue;
    const { intitule } = one(db, `SELECT intitule FROM ${entity} WHERE id = ?`, [id]) as { intitule: string };
    const depuis = jourDOuverture(deja);
    throw EngineError.of('RELECTURE_DEJA_OUVERTE', { intitule, objet: deja.objet, depuis });
  }
}
