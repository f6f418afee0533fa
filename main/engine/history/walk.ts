import type Database from 'better-sqlite3';
import { one, tuples } from '../workspace/statements.ts';
import type { Lane } from './lanes.ts';

/** Towards older rows, or newer ones. */
export type Way = 'older' | 'newer';

/** A row that was found, or how far rows were looked at without any. */
export interface Step {
  readonly seq: number;
  readonly isFound: boolean;
  /** Found by a row of another journal, that it brought. */
  readonly isReceived: boolean;
}

/** Postings of the rarest key that are looked at in one go: a few at first, since there may be many lanes, then more and more. */
const chunks = { first: 25, most: 6400, growth: 4 } as const;

/** SQL that depends on the way and on how many keys there are: a few texts, each prepared once. */
const orders = { older: 'DESC', newer: 'ASC' } as const;

type Table = 'historyPosting' | 'historyReceived';

/** The last of a chunk of postings, in the way they are gone through; where there are fewer, the end of the lane. */
export const chunkEndSql = (way: Way, table: Table = 'historyPosting'): string =>
  `SELECT seq FROM ${table} WHERE key = ? AND seq BETWEEN ? AND ? ORDER BY seq ${orders[way]} LIMIT 1 OFFSET ?`;

/** Rows of a chunk that have the other keys too. */
export const foundSql = (way: Way, keyCount: number): string =>
  `SELECT seq FROM historyPosting AS p WHERE key = ? AND seq BETWEEN ? AND ?${' AND EXISTS (SELECT 1 FROM historyPosting WHERE key = ? AND seq = p.seq)'.repeat(keyCount - 1)} ORDER BY seq ${orders[way]}`;

/** Rows of other journals, by the merges of a chunk that brought them: those that have the other keys too, and were written between two instants. */
export const receivedSql = (what: 'DISTINCT seq' | 'hash', way: Way, keyCount: number): string =>
  `SELECT ${what} FROM historyReceived AS p WHERE key = ? AND seq BETWEEN ? AND ?${' AND EXISTS (SELECT 1 FROM historyReceived WHERE key = ? AND seq = p.seq AND hash = p.hash)'.repeat(keyCount - 1)} AND (? OR EXISTS (SELECT 1 FROM journalRecu WHERE hash = p.hash AND corps ->> '$.at' >= ? AND corps ->> '$.at' < ?)) ORDER BY seq ${orders[way]}`;

/** Beyond any instant. */
const never = '~';

/** What is asked of rows of other journals, in the order of `receivedSql`. */
function receivedParameters({ keys, received }: Lane, { first, last }: Part): (number | string)[] {
  const [lead = 0, ...others] = keys;
  const { from = null, to = null } = received ?? {};
  const isAnyTime = from === null && to === null ? 1 : 0;
  return [lead, first, last, ...others, isAnyTime, from ?? '', to ?? never];
}

/** Rows of other journals that one merge brought and that lanes ask for, by their hashes. */
export const receivedAt = (db: Database.Database, lanes: readonly Lane[], seq: number): ReadonlySet<string> =>
  new Set(
    lanes
      .filter(({ received, first, last }) => received !== null && first <= seq && seq <= last)
      .flatMap((lane) => {
        const sql = receivedSql('hash', 'newer', lane.keys.length);
        const parameters = receivedParameters(lane, { first: seq, last: seq });
        return (tuples(db, sql, parameters) as (readonly [string])[]).map(([hash]) => hash);
      }),
  );

/** Every row, where a filter has no key. */
const allSql = (way: Way): string =>
  `SELECT seq FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq ${orders[way]}`;

interface Part {
  readonly first: number;
  readonly last: number;
}

const tableOf = ({ received }: Lane): Table => (received === null ? 'historyPosting' : 'historyReceived');

/** The next chunk of a lane, from its near end. */
function nextPart(db: Database.Database, lane: Lane, way: Way, chunk: number): Part {
  const { keys, first, last } = lane;
  const [lead] = keys;
  const end =
    lead === undefined
      ? way === 'older'
        ? last - chunk + 1
        : first + chunk - 1
      : (
          one(db, chunkEndSql(way, tableOf(lane)), [lead, first, last, chunk - 1]) as
            { readonly seq: number } | undefined
        )?.seq;
  if (end === undefined) return { first, last };
  return way === 'older' ? { first: Math.max(first, end), last } : { first, last: Math.min(last, end) };
}

function foundIn(db: Database.Database, lane: Lane, part: Part, way: Way): readonly number[] {
  const { keys, received } = lane;
  const { first, last } = part;
  const [lead, ...others] = keys;
  const found =
    lead === undefined
      ? tuples(db, allSql(way), [first, last])
      : received === null
        ? tuples(db, foundSql(way, keys.length), [lead, first, last, ...others])
        : tuples(db, receivedSql('DISTINCT seq', way, keys.length), receivedParameters(lane, part));
  return (found as (readonly [number])[]).map(([seq]) => seq);
}

function* stepsOfLane(db: Database.Database, lane: Lane, way: Way): Generator<Step, undefined> {
  const isReceived = lane.received !== null;
  let rest: Lane = lane;
  let chunk: number = chunks.first;
  while (rest.first <= rest.last) {
    const part = nextPart(db, rest, way, chunk);
    chunk = Math.min(chunks.most, chunk * chunks.growth);
    for (const seq of foundIn(db, lane, part, way)) yield { seq, isFound: true, isReceived };
    yield { seq: way === 'older' ? part.first : part.last, isFound: false, isReceived };
    rest = way === 'older' ? { ...rest, last: part.first - 1 } : { ...rest, first: part.last + 1 };
  }
}

/** What was found at a row comes before the news that lanes were looked at as far as that row. */
function comesBefore(a: Step | undefined, b: Step | undefined, sign: number): boolean {
  if (a === undefined || b === undefined) return false;
  return a.seq === b.seq ? a.isFound && !b.isFound : sign * (a.seq - b.seq) < 0;
}

interface Opened {
  readonly steps: Generator<Step, undefined>;
  step: Step;
}

function* stepsOf(heads: Opened[], sign: number): Generator<Step, undefined> {
  const last = { own: 0, received: 0 };
  while (heads.length > 0) {
    let nearest = 0;
    for (let i = 1; i < heads.length; i += 1)
      if (comesBefore(heads[i]?.step, heads[nearest]?.step, sign)) nearest = i;
    const head = heads[nearest];
    if (head === undefined) return;
    const { seq, isFound, isReceived } = head.step;
    const by = isReceived ? 'received' : 'own';
    if (!isFound || seq !== last[by]) yield head.step;
    if (isFound) last[by] = seq;
    const next = head.steps.next();
    if (next.done === true) heads.splice(nearest, 1);
    else head.step = next.value;
  }
}

/**
 * The rows of all lanes in order, and between them how far was looked: so that whoever asks can stop at any time, and go on from there. A row is
 * given once, or twice: for itself, and for what it brought. Lanes are open once it returns: a phase has one for each référentiel, and whoever
 * goes on later opens them all again, so that a time which is up before the first step would never lead anywhere.
 */
export function walk(db: Database.Database, lanes: readonly Lane[], way: Way): Generator<Step, undefined> {
  const heads = lanes.flatMap((lane) => {
    const steps = stepsOfLane(db, lane, way);
    const first = steps.next();
    return first.done === true ? [] : [{ steps, step: first.value }];
  });
  return stepsOf(heads, way === 'older' ? -1 : 1);
}

/** What is left of lanes once `from` was reached; null: all of them. */
export const beyond = (lanes: readonly Lane[], way: Way, from: number | null): readonly Lane[] =>
  from === null
    ? lanes
    : lanes
        .map((lane) =>
          way === 'older'
            ? { ...lane, last: Math.min(lane.last, from - 1) }
            : { ...lane, first: Math.max(lane.first, from + 1) },
        )
        .filter(({ first, last }) => first <= last);
