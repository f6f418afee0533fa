import type Database from 'better-sqlite3';
import { entities } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf, type ItemRef } from '../../../shared/domain/row.ts';
import { one } from '../workspace/statements.ts';
import { removedItem } from './removed.ts';

/** What items stand under. */
export type Parents = (item: ItemRef) => ItemRef | null;

function parentInFile(db: Database.Database, { entity, id }: ItemRef): ItemRef | null {
  const { parents } = entities[entity];
  if (parents.length === 0) return null;
  const row = one(db, `SELECT ${parents.join(', ')} FROM ${entity} WHERE id = ?`, [id]) as
    Readonly<Record<string, string | null>> | undefined;
  return row === undefined ? null : parentOf(entity, row);
}

/**
 * In the file as it is now, or as it was for what is gone. Found once: thousands of compétences of one gesture stand in the same bloc.
 */
function climbing(db: Database.Database, gone: Parents): Parents {
  const known = new Map<string, ItemRef | null>();
  return (item) => {
    // By kind: what a gesture puts under itself, as no kind stands, would be climbed for ever.
    const name = `${item.entity} ${item.id}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const parent = parentInFile(db, item) ?? gone(item);
    known.set(name, parent);
    return parent;
  };
}

/** As it is now, or as it was for what these changes took away. */
export function parentsIn(db: Database.Database, changes: readonly Change[] = []): Parents {
  const gone = new Map(
    changes.flatMap(({ entity, id, before, after }) =>
      before !== null && after === null ? [[`${entity} ${id}`, parentOf(entity, before)]] : [],
    ),
  );
  return climbing(db, ({ entity, id }) => gone.get(`${entity} ${id}`) ?? null);
}

/** As it is now, or as it was for what any gesture took away. */
export function parentsEver(db: Database.Database): Parents {
  return climbing(db, (item) =>
    entities[item.entity].parents.length === 0 ? null : (removedItem(db, item)?.parent ?? null),
  );
}

/**
 * The référentiel that holds an item, its grid, its training body, its meeting or its dossier, found by climbing; null when there is none above, or when the climb leads nowhere
 * (foreign keys then refuse).
 */
export function homeOf(
  parents: Parents,
  item: ItemRef,
  top: 'referentiel' | 'grille' | 'organisme' | 'seance' | 'dossier' = 'referentiel',
): string | null {
  if (item.entity === top) return item.id;
  const above = parents(item);
  return above === null ? null : homeOf(parents, above, top);
}
