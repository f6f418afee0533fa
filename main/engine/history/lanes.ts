import type Database from 'better-sqlite3';
import type { JournalFilter } from '../../../shared/contract/shapes.ts';
import { lastSeq } from '../journal/entries.ts';
import { one, tuples } from '../workspace/statements.ts';
import { spansBetween, type Span } from './clock.ts';
import type { KeyKind } from './keys.ts';

/** Rows of one span that have all of these keys; what a filter asks for is the rows of all its lanes. */
export interface Lane extends Span {
  /** The rarest first: it is what is gone through. None: every row. */
  readonly keys: readonly number[];
  /** Null: of the file’s own rows. Otherwise merges that brought a row which has these keys, written between two instants (null: no bound). */
  readonly received: Pick<JournalFilter, 'from' | 'to'> | null;
}

function numberOf(db: Database.Database, kind: KeyKind, value: string): number | undefined {
  const row = one(db, 'SELECT n FROM historyKey WHERE kind = ? AND value = ?', [kind, value]) as
    { readonly n: number } | undefined;
  return row?.n;
}

/** Beyond, a key is as good as any other to begin by: those that are asked for first are kept first. */
const enough = 1000;

const countSql = (table: 'historyPosting' | 'historyReceived'): string =>
  `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE key = ? LIMIT ?)`;

/**
 * The rarest key first. Those that lanes have in common are counted once; the first of a lane, which is the référentiel of its phase, only where
 * another is rare, and no further than that one: a phase has as many lanes as there are référentiels.
 */
function rarest(db: Database.Database): (lane: Lane) => Lane {
  const known = new Map<string, number>();
  return (lane) => {
    const sql = countSql(lane.received === null ? 'historyPosting' : 'historyReceived');
    const countOf = (key: number, limit: number): number => {
      const name = `${key} ${limit} ${sql}`;
      const count = known.get(name) ?? (one(db, sql, [key, limit]) as { readonly count: number }).count;
      known.set(name, count);
      return count;
    };
    const [first, ...others] = lane.keys;
    const [rare] = others
      .map((key) => ({ key, count: countOf(key, enough) }))
      .toSorted((a, b) => a.count - b.count);
    if (first === undefined || rare === undefined || rare.count === enough) return lane;
    if (countOf(first, rare.count + 1) <= rare.count) return lane;
    return { ...lane, keys: [rare.key, ...lane.keys.filter((key) => key !== rare.key)] };
  };
}

/** What a filter asks every row to have; null when no row of the journal ever had one of them. */
function keysAsked(db: Database.Database, filter: JournalFilter, items: KeyKind): readonly number[] | null {
  const { op, person, college, entity, item, home } = filter;
  const held = home !== null && numberOf(db, 'organisme', home) !== undefined ? 'organisme' : 'referentiel';
  const asked: readonly (readonly [KeyKind, string | null])[] = [
    [items, item],
    [held, home],
    ['person', person],
    ['op', op],
    ['entity', entity],
    ['college', college],
  ];
  const keys = asked.flatMap(([kind, value]) => (value === null ? [] : [numberOf(db, kind, value)]));
  return keys.every((key) => key !== undefined) ? keys : null;
}

interface Adopted {
  readonly home: number;
  /** Last row that adopted it; 0: never. */
  readonly at: number;
}

const adoptionsSql = `
  SELECT home.n, (
    SELECT coalesce(max(adopted.seq), 0) FROM historyKey AS op JOIN historyPosting AS adopted ON adopted.key = op.n
    WHERE op.kind = 'op' AND op.value IN ('version.adopted', 'ensemble.adopte')
      AND EXISTS (SELECT 1 FROM historyPosting WHERE key = home.n AND seq = adopted.seq))
  FROM historyKey AS home WHERE home.kind = 'referentiel' AND (@id IS NULL OR home.value = @id)`;

/** When each référentiel that the file ever had was last adopted, or one of them. */
function lastAdoptions(db: Database.Database, id: string | null): readonly Adopted[] {
  return (tuples(db, adoptionsSql, [{ id }]) as (readonly [number, number])[]).map(([home, at]) => ({
    home,
    at,
  }));
}

const cut = (span: Span, first: number, last: number): Span => ({
  first: Math.max(span.first, first),
  last: Math.min(span.last, last),
});

/** The référentiel that a filter is about, when it is about one alone. */
function aboutOf(db: Database.Database, { home, item }: JournalFilter): string | null {
  if (home !== null || item === null) return home;
  const sql = "SELECT home FROM historyKey WHERE kind = 'item' AND value = ?";
  return (one(db, sql, [item]) as { readonly home: string | null } | undefined)?.home ?? null;
}

/** Before the last adoption of the référentiel that a row is about, its own row included, or after. */
function ofPhase(
  db: Database.Database,
  phase: 'before' | 'after',
  lanes: readonly Lane[],
  about: string | null,
): readonly Lane[] {
  const last = lastSeq(db);
  return lastAdoptions(db, about).flatMap(({ home, at }) =>
    lanes.map((lane) => {
      const isNever = at === 0;
      const within =
        phase === 'before' ? cut(lane, 1, isNever ? last : at) : cut(lane, isNever ? last + 1 : at + 1, last);
      return { ...lane, ...within, keys: [...new Set([home, ...lane.keys])] };
    }),
  );
}

/** Is there nothing that it asks for? */
const isEmpty = (filter: JournalFilter): boolean => Object.values(filter).every((asked) => asked === null);

/** A row is of an item that it changed, or that it was answered about. */
const waysOf = (
  db: Database.Database,
  filter: JournalFilter,
  kinds: readonly [KeyKind, ...KeyKind[]],
): readonly (readonly number[])[] =>
  (filter.item === null ? kinds.slice(0, 1) : kinds)
    .map((items) => keysAsked(db, filter, items))
    .filter((keys) => keys !== null);

/** Of the file’s own rows. */
function ownLanes(db: Database.Database, filter: JournalFilter): readonly Lane[] {
  const spans = spansBetween(db, filter.from, filter.to);
  return waysOf(db, filter, ['item', 'answered']).flatMap((keys) =>
    spans.map((span) => ({ ...span, keys, received: null })),
  );
}

/** Of rows of other journals: their own instants are asked for, in whichever order clocks put them. */
function receivedLanes(
  db: Database.Database,
  filter: JournalFilter,
  kinds: readonly [KeyKind, ...KeyKind[]],
): readonly Lane[] {
  const every = numberOf(db, 'received', '');
  if (every === undefined || isEmpty(filter)) return [];
  const { from, to } = filter;
  const whole = { first: 1, last: lastSeq(db), received: { from, to } };
  return waysOf(db, filter, kinds).map((keys) => ({
    ...whole,
    keys: keys.length === 0 ? [every] : keys,
  }));
}

/**
 * Where to look for what a filter asks for: its words apart, which only the rows themselves can tell. `decided`: of rows of other journals, those that were
 * answered about the item alone; what they did to it is told where the file’s own rows take it.
 */
export function lanesOf(
  db: Database.Database,
  filter: JournalFilter,
  rows: 'decided' | 'all' = 'all',
): readonly Lane[] {
  const theirs: readonly [KeyKind, ...KeyKind[]] =
    rows === 'decided' ? ['receivedAnswered'] : ['receivedItem', 'receivedAnswered'];
  const lanes = [...ownLanes(db, filter), ...receivedLanes(db, filter, theirs)];
  const ofAsked = filter.phase === null ? lanes : ofPhase(db, filter.phase, lanes, aboutOf(db, filter));
  return ofAsked.filter(({ first, last }) => first <= last).map(rarest(db));
}

/** Does a filter ask for nothing that rows are found by? Words are looked for in all rows, but those of other journals have to be known. */
export const isByRowsAlone = (db: Database.Database, { text, ...keys }: JournalFilter): boolean =>
  Object.values(keys).every((asked) => asked === null) &&
  (text === null || one(db, 'SELECT 1 FROM journalRecu LIMIT 1', []) === undefined);
