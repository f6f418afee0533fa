import type Database from 'better-sqlite3';
import type { Request } from '../../../shared/contract/requests.ts';
import type { FacetCount, SearchAnswer, SearchHit } from '../../../shared/contract/answers/recherche.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { excerptOf } from '../../../shared/search/excerpt.ts';
import { merged, wordPlaces, wordsTyped, type Words } from '../../../shared/search/words.ts';
import {
  isCode,
  searchedEntities,
  writtenFields,
  type SearchedEntity,
} from '../../../shared/search/written-fields.ts';
import { loadMembers } from '../workspace/rows.ts';
import { statement } from '../workspace/statements.ts';
import { createTextIndex, type Indexed, type TextIndex } from './text-index.ts';

type Asked = Request<'recherche.run'>;

/** Looks for words in the open file. */
export interface Recherche {
  readonly run: (db: Database.Database, asked: Asked) => SearchAnswer;
  readonly follow: (db: Database.Database, changes: readonly Change[]) => void;
}

/** Whoever waits for an answer waits no longer than that for the index; the rest is read between other requests. */
const SLICE_MS = 12;

/** Every word typed, in any order: what a person types is words, and stands between quotes. */
const matchOf = (typed: readonly Words[]): string => typed.map((words) => `"${words.join(' ')}"*`).join(' ');

function hitOf(db: Database.Database, item: Indexed, typed: readonly Words[]): SearchHit | null {
  const { entity, id } = item;
  const fields = writtenFields(entity);
  const row = loadMembers(db, entity, id, fields);
  if (row === undefined) return null;
  const texts = fields.flatMap((field) => {
    const text = row[field];
    if (typeof text !== 'string' || text === '') return [];
    const places = wordPlaces(text, typed);
    return [{ field, text, places, score: places.filter((ranges) => ranges.length > 0).length }];
  });
  const words = texts.filter(({ field }) => !isCode(field));
  // What it says rather than its number, unless its number alone was meant.
  const best = [...words, ...texts].reduce<(typeof texts)[number] | undefined>(
    (kept, text) => (kept === undefined || text.score > kept.score ? text : kept),
    undefined,
  );
  if (best === undefined) return null;
  const excerpt = excerptOf(best.text, merged(best.places.flat()));
  const code = fields.filter(isCode).map((field) => row[field])[0];
  return { ...item, code: typeof code === 'string' ? code : null, field: best.field, excerpt };
}

/** How many of each there are, in the order they came. */
class Counts<K extends string> {
  readonly #counts = new Map<K, { count: number }>();

  /** Tens of thousands of items are counted at each letter typed: nothing is made for each. */
  add(id: K): void {
    const known = this.#counts.get(id);
    if (known === undefined) this.#counts.set(id, { count: 1 });
    else known.count += 1;
  }

  facets(): readonly FacetCount<K>[] {
    return [...this.#counts].map(([id, { count }]) => ({ id, count }));
  }
}

const byKind = (a: FacetCount<SearchedEntity>, b: FacetCount<SearchedEntity>): number =>
  searchedEntities.indexOf(a.id) - searchedEntities.indexOf(b.id);

function answer(db: Database.Database, index: TextIndex, asked: Asked): Omit<SearchAnswer, 'progress'> {
  const typed = wordsTyped(asked.texte);
  if (typed.length === 0) return { hits: [], total: 0, kinds: [], referentiels: [] };
  const sql = 'SELECT rowid FROM temp.recherche WHERE recherche MATCH ?';
  const numbers = statement(db, sql).pluck().all(matchOf(typed)) as number[];
  const wanted: ReadonlySet<string> = new Set(asked.kinds.length === 0 ? searchedEntities : asked.kinds);
  const [kinds, referentiels] = [new Counts<SearchedEntity>(), new Counts<string>()];
  const first: Indexed[] = [];
  let total = 0;
  for (const number of numbers) {
    const item = index.items[number];
    if (item === undefined) continue;
    const isKind = wanted.has(item.entity);
    const isThere = asked.referentiel === null || item.referentiel === asked.referentiel;
    // Each facet counts what there would be without its own choice.
    if (isThere) kinds.add(item.entity);
    if (isKind) referentiels.add(item.referentiel);
    if (!isKind || !isThere) continue;
    total += 1;
    if (first.length < asked.limit) first.push(item);
  }
  const hits = first.flatMap((item) => hitOf(db, item, typed) ?? []);
  return { hits, total, kinds: kinds.facets().toSorted(byKind), referentiels: referentiels.facets() };
}

/** `report`: what goes wrong while nobody waits for an answer. */
export function createRecherche(report: (error: unknown) => void): Recherche {
  const indexes = new WeakMap<Database.Database, TextIndex>();
  /** Those that are being read while the engine has nothing else to do. */
  const reading = new WeakSet<Database.Database>();

  const readOn = (db: Database.Database, index: TextIndex): void => {
    if (!db.open) return;
    try {
      if (index.advance(SLICE_MS) === null) reading.delete(db);
      else setImmediate(readOn, db, index);
    } catch (error) {
      reading.delete(db);
      report(error);
    }
  };
  const indexOf = (db: Database.Database): TextIndex => {
    const index = indexes.get(db) ?? createTextIndex(db);
    indexes.set(db, index);
    return index;
  };
  return {
    follow: (db, changes) => indexes.get(db)?.follow(changes),
    run: (db, asked) => {
      const index = indexOf(db);
      const progress = index.advance(SLICE_MS);
      if (progress !== null && !reading.has(db)) {
        reading.add(db);
        setImmediate(readOn, db, index);
      }
      return { progress, ...answer(db, index, asked) };
    },
  };
}
