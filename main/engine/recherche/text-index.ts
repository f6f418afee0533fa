import type Database from 'better-sqlite3';
import { standsUnder, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { Row } from '../../../shared/domain/row.ts';
import { SEPARATOR } from '../../../shared/search/words.ts';
import {
  isSearched,
  searchedEntities,
  writtenFields,
  type SearchedEntity,
} from '../../../shared/search/written-fields.ts';
import { homeOf, parentsIn, type Parents } from '../journal/parents.ts';
import { loadMembers } from '../workspace/rows.ts';
import { one, run, tuples } from '../workspace/statements.ts';

/** An item that is in the index. Its référentiel is for life, and so is its grid. */
export interface Indexed {
  readonly entity: SearchedEntity;
  readonly id: string;
  readonly referentiel: string;
  /** The grid that it stands in; null: none. */
  readonly grille: string | null;
}

function indexed(parents: Parents, item: Pick<Indexed, 'entity' | 'id'>): Indexed | null {
  const referentiel = homeOf(parents, item);
  const grille = standsUnder(item.entity, 'grille') ? homeOf(parents, item, 'grille') : null;
  return referentiel === null ? null : { ...item, referentiel, grille };
}

/** How far the first reading of all the texts has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * The texts of one open file as SQLite's full-text search has them (sqlite.org/fts5.html). Derived, and kept out of the file: a
 * virtual table of the connection's own, in memory, made when somebody first looks for something (docs/adr/0013).
 */
export interface TextIndex {
  /** By number in the index, from 1. */
  readonly items: readonly (Indexed | undefined)[];
  /** What these changes touched is read again before the next search. */
  readonly follow: (changes: readonly Change[]) => void;
  /** Works for that long at most. Null: all the texts are there, as they now are. */
  readonly advance: (budgetMs: number) => Progress | null;
}

const createSql = `CREATE VIRTUAL TABLE temp.recherche USING fts5 (
  texte, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 2"
)`;

/** Read at a time: small enough that a slice ends soon after its time. */
const READ = 200;

/** unicode61 sees to case, accents and punctuation; what it takes for letters of another word is written out here, as `folded` does. */
function indexedText(entity: EntityName, row: Row): string {
  const texts = writtenFields(entity).flatMap((field): readonly string[] => {
    const text = row[field];
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
  return texts.join(` ${SEPARATOR} `).replaceAll(/œ/gi, 'oe').replaceAll(/æ/gi, 'ae').replaceAll('ʼ', "'");
}

export function createTextIndex(db: Database.Database): TextIndex {
  run(db, createSql, []);
  const items: (Indexed | undefined)[] = [undefined];
  const numbers = new Map<string, number>();
  /** Changed since it was read. */
  const stale = new Map<string, SearchedEntity>();
  const unread = [...searchedEntities];
  let after = 0;
  const total = searchedEntities.reduce((sum, entity) => sum + countOf(db, entity), 0);

  const put = (item: Indexed, row: Row): void => {
    const number = numbers.get(item.id) ?? items.length;
    items[number] = item;
    numbers.set(item.id, number);
    run(db, 'INSERT INTO temp.recherche (rowid, texte) VALUES (?, ?)', [
      number,
      indexedText(item.entity, row),
    ]);
  };
  const remove = (id: string): void => {
    const number = numbers.get(id);
    if (number === undefined || items[number] === undefined) return;
    run(db, 'DELETE FROM temp.recherche WHERE rowid = ?', [number]);
    items[number] = undefined;
  };
  const readAgain = (entity: SearchedEntity, id: string): void => {
    remove(id);
    const row = loadMembers(db, entity, id, writtenFields(entity));
    const item = row === undefined ? null : indexed(parentsIn(db), { entity, id });
    if (row !== undefined && item !== null) put(item, row);
  };
  const readMore = (entity: SearchedEntity): void => {
    const names = ['id', ...writtenFields(entity)];
    const sql = `SELECT rowid, ${names.join(', ')} FROM ${entity} WHERE rowid > ? ORDER BY rowid LIMIT ${READ}`;
    const records = tuples(db, sql, [after]) as (readonly [number, string, ...(string | null)[]])[];
    const parents = parentsIn(db);
    for (const [, id, ...texts] of records) {
      // Followed before its turn came: what is there is newer.
      if (numbers.has(id)) continue;
      const item = indexed(parents, { entity, id });
      const members = Object.fromEntries(writtenFields(entity).map((name, i) => [name, texts[i] ?? null]));
      if (item !== null) put(item, { ...members, id });
    }
    after = records.at(-1)?.[0] ?? 0;
    if (records.length === READ) return;
    unread.shift();
    after = 0;
  };
  /** One step; false when there is nothing left to do. */
  const step = (): boolean => {
    const [changed] = stale;
    if (changed !== undefined) {
      stale.delete(changed[0]);
      readAgain(changed[1], changed[0]);
      return true;
    }
    const [entity] = unread;
    if (entity === undefined) return false;
    readMore(entity);
    return true;
  };
  return {
    items,
    follow: (changes) => {
      for (const { entity, id } of changes) if (isSearched(entity)) stale.set(id, entity);
    },
    advance: (budgetMs) => {
      const end = performance.now() + budgetMs;
      let isBusy = true;
      db.transaction(() => {
        while (isBusy && performance.now() < end) isBusy = step();
      })();
      return isBusy && (stale.size > 0 || unread.length > 0)
        ? { done: Math.min(numbers.size, total), total }
        : null;
    },
  };
}

function countOf(db: Database.Database, entity: EntityName): number {
  return (one(db, `SELECT count(*) AS count FROM ${entity}`, []) as { count: number }).count;
}
