import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '../../../shared/contract/answers/journal.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { ItemHistory } from '../../../shared/contract/answers/history.ts';
import { noFilter, type JournalFilter } from '../../../shared/contract/shapes.ts';
import { colleges, type Author, type Change } from '../../../shared/domain/gesture.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { parentOf, type State } from '../../../shared/domain/row.ts';
import { folded } from '../../../shared/search/matching.ts';
import { entriesAfter } from '../../../tests/support/entries.ts';
import { adoptRandom, importRandom, randomGesture } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import { leaveSession, newSession, temporaryFolder } from '../../../tests/support/workspace.ts';
import { assembleReferentiel } from '../../../shared/document/rows.ts';
import { lastSeq } from '../journal/entries.ts';
import { stateAt } from '../../../tests/support/replay.ts';
import { undo } from '../journal/undo.ts';
import { readReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { quietTask } from '../task.ts';
import { referentielAt } from '../version/moment.ts';
import { verifyFile } from '../verify/verify.ts';
import { activity } from './activity.ts';
import { catchUp, indexedUpTo } from './catch-up.ts';
import { historyChoices } from './choices.ts';
import { historyCount, historyPage } from './history.ts';
import { itemHistory } from './item.ts';
import { momentOf } from './moment.ts';
import { reprendre } from './reprendre.ts';
import { referentielStateAt, stateSql } from './state.ts';
import { lanesOf } from './lanes.ts';
import { chunkEndSql, foundSql, walk, type Way } from './walk.ts';

const folder = temporaryFolder();
const file = folder.at('historique.cpne');
const random = randomSource(20_261_127);
let session: Session;

const author = (i: number): Author => ({
  id: `019bb300-0000-7000-8000-00000000000${i}`,
  nom: `Personne ${i}`,
  college: colleges[i % colleges.length] ?? 'expert',
});
const start = Date.UTC(2026, 0, 5);
const hour = 3_600_000;

/** Gestures of several people over weeks, adoptions among them; twice the clock is set back by days. */
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  session = newSession(file);
  for (let i = 0; i < 3; i++) importRandom(session, random);
  semerRegistre(session);
  for (let i = 0; i < 240; i++) {
    session.author = author(random.integer(0, 4));
    vi.setSystemTime(start + (i === 90 || i === 170 ? i - 60 : i) * 5 * hour);
    if (i % 80 === 20) adoptRandom(session, random);
    else randomGesture(session, random);
  }
  vi.useRealTimers();
});
afterAll(() => {
  leaveSession(session);
  folder.remove();
});

const entriesOf = () => entriesAfter(session.workspace.db, 0);

/** What holds each item, from the parents that rows ever said. */
function homesOf(changes: readonly Change[]): (id: string) => string {
  const parents = new Map(
    changes.flatMap(({ entity, id, before, after }) => {
      const parent = parentOf(entity, after ?? before ?? {});
      return parent === null ? [] : [[id, parent.id] as const];
    }),
  );
  const top = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : top(parent);
  };
  return top;
}

const textsOf = (value: Json): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsOf)
      : [];

/** The rows that a filter asks for, each looked at in full. */
function naive(filter: JournalFilter): readonly number[] {
  const entries = entriesOf();
  const top = homesOf(entries.flatMap(({ changes }) => changes));
  const referentiels = new Set(
    entries.flatMap(({ changes }) =>
      changes.filter(({ entity }) => entity === 'referentiel').map(({ id }) => id),
    ),
  );
  const adopted = new Map<string, number>();
  for (const { op, seq, changes } of entries)
    if (op === 'version.adopted' || op === 'ensemble.adopte')
      for (const { id } of changes) adopted.set(top(id), seq);
  const inPhase = (seq: number, homes: readonly string[]): boolean =>
    homes.some((home) => {
      const last = adopted.get(home);
      const isBefore = last === undefined || seq <= last;
      return referentiels.has(home) && isBefore === (filter.phase === 'before');
    });
  return entries
    .filter(({ seq, at, op, author: by, reason, changes }) => {
      const homes = changes.map(({ id }) => top(id));
      const said = textsOf([reason, ...changes.flatMap(({ before, after }) => [before, after])]);
      return (
        (filter.person === null || by.id === filter.person) &&
        (filter.college === null || by.college === filter.college) &&
        (filter.from === null || at >= filter.from) &&
        (filter.to === null || at < filter.to) &&
        (filter.op === null || op === filter.op) &&
        (filter.entity === null || changes.some(({ entity }) => entity === filter.entity)) &&
        (filter.item === null || changes.some(({ id }) => id === filter.item)) &&
        (filter.home === null || homes.includes(filter.home)) &&
        (filter.phase === null || inPhase(seq, filter.home === null ? homes : [filter.home])) &&
        (filter.text === null || said.some((text) => folded(text).includes(folded(filter.text ?? ''))))
      );
    })
    .map(({ seq }) => seq);
}

/** All pages, one after the other. */
function found(filter: JournalFilter, way: Way, limit: number): readonly number[] {
  const seqs: number[] = [];
  for (let from: number | null = null; ;) {
    const page = historyPage(session.workspace.db, { filter, way, from, limit });
    expect(page.lines.length).toBeLessThanOrEqual(limit);
    seqs.push(...page.lines.map(({ seq }) => seq));
    if (page.next === null && page.preparing === null) return seqs;
    from = page.next;
  }
}

function counted(filter: JournalFilter): number {
  let count = 0;
  for (let from: number | null = null; ;) {
    const part = historyCount(session.workspace.db, { filter, from });
    count += part.count;
    if (part.next === null) return count;
    from = part.next;
  }
}

const instants = (): readonly string[] => entriesOf().map(({ at }) => at);
const someChange = (): Change => {
  const { changes } = random.pick(entriesOf());
  return random.pick(changes);
};

/** Each condition, given half of the time as what some row of the journal has. */
function someFilter(): JournalFilter {
  const maybe = <T>(value: () => T): T | null => (random.integer(1, 10) <= 3 ? value() : null);
  const entry = random.pick(entriesOf());
  return {
    person: maybe(() => entry.author.id),
    college: maybe(() => entry.author.college),
    from: maybe(() => random.pick(instants())),
    to: maybe(() => random.pick(instants())),
    entity: maybe(() => someChange().entity),
    item: random.oneIn(10) ? someChange().id : null,
    home: maybe(() => random.pick(historyChoices(session.workspace.db).homes).id),
    op: maybe(() => entry.op),
    phase: maybe(() => random.pick(['before', 'after'] as const)),
    text: maybe(() => random.pick(['le', 'é', 'client', 'introuvable « ici »'])),
  };
}

describe('what a filter asks for', () => {
  test('is what looking at every row finds, in either way, page by page, and counted', () => {
    let some = 0;
    for (let i = 0; i < 60; i++) {
      const filter = someFilter();
      const expected = naive(filter);
      if (expected.length > 0) some += 1;
      expect(found(filter, 'newer', 7), JSON.stringify(filter)).toEqual(expected);
      expect(found(filter, 'older', 1000), JSON.stringify(filter)).toEqual(expected.toReversed());
      expect(counted(filter), JSON.stringify(filter)).toBe(expected.length);
    }
    expect(some).toBeGreaterThan(15);
  });

  test('is looked for by day whatever the clock did', () => {
    for (const from of instants().filter((_at, i) => i % 29 === 0))
      for (const to of instants().filter((_at, i) => i % 23 === 0)) {
        const filter = { ...noFilter, from, to };
        expect(found(filter, 'newer', 1000)).toEqual(naive(filter));
      }
  });

  test('is nothing for what the journal never knew', () => {
    const filter = { ...noFilter, item: '019bb300-ffff-7000-8000-000000000000' };
    expect(found(filter, 'older', 10)).toEqual([]);
    expect(counted(filter)).toBe(0);
  });

  test('can be chosen among who signed and what holds items', () => {
    const { people, homes } = historyChoices(session.workspace.db);
    const entries = entriesOf();
    expect(new Set(people.map(({ id }) => id))).toEqual(new Set(entries.map((entry) => entry.author.id)));
    const named = homes.filter(({ intitule }) => intitule !== '');
    expect(named.length).toBeGreaterThan(3);
    expect(new Set(homes.map(({ entity }) => entity))).toEqual(new Set(['referentiel', 'organisme']));
  });
});

test('the history of an item, or of a field of it, is every change that the journal has of it', () => {
  const { db } = session.workspace;
  for (let i = 0; i < 20; i++) {
    const { id, before, after } = someChange();
    const field = random.oneIn(2) ? random.pick(Object.keys(after ?? before ?? {})) : null;
    const expected = entriesOf().flatMap(({ seq, changes }) => {
      const own = changes.filter(
        (change) => change.id === id && (field === null || field in { ...change.before, ...change.after }),
      );
      return own.length === 0 ? [] : [{ seq, changes: own }];
    });
    const steps: { readonly seq: number; readonly changes: readonly Change[] }[] = [];
    for (let from: number | null = null; ;) {
      const read: ItemHistory | null = itemHistory(db, { id, field, from, limit: 2 });
      if (read === null) throw new Error('the journal is not ready');
      steps.push(...read.steps.map(({ line, changes }) => ({ seq: line.seq, changes })));
      if (read.next === null) break;
      from = read.next;
    }
    expect(steps).toEqual(expected.toReversed());
  }
});

test('a référentiel is at any row what replaying the journal up to it makes', () => {
  const { db } = session.workspace;
  const { homes } = historyChoices(db);
  for (const { id, entity } of homes) {
    if (entity !== 'referentiel') continue;
    for (let seq = 5; seq <= lastSeq(db); seq += 23) {
      const assembled = (state: State): unknown =>
        state.get('referentiel')?.has(id) === true ? assembleReferentiel(state, id) : null;
      expect(assembled(referentielStateAt(db, id, seq))).toEqual(assembled(stateAt(db, seq)));
    }
  }
});

test('an item of a référentiel is taken again as it was with what it held, in one gesture that is undone', () => {
  const { db } = session.workspace;
  const referentiel = historyChoices(db).homes.find(({ entity }) => entity === 'referentiel')?.id ?? '';
  const last = momentOf(db, { referentiel, n: null, before: null });
  expect(momentOf(db, { referentiel, n: null, before: last?.line?.at ?? null })?.n).toBeLessThan(
    last?.count ?? 0,
  );
  const { line } = momentOf(db, { referentiel, n: 2, before: null }) ?? {};
  const seq = line?.seq ?? 0;
  const then = referentielAt(session.workspace, referentiel, `@${seq}`);
  const before = readReferentiel(db, referentiel);
  const item = (then.blocs[0] ?? then.competences[0])?.id ?? '';
  reprendre(session, { referentiel, seq, item, reason: 'Reprise' });
  const taken = readReferentiel(db, referentiel);
  const [found] = [...taken.blocs, ...taken.competences].filter(({ id }) => id === item);
  expect(found?.id).toBe(item);
  expect(taken).not.toEqual(before);
  expect(() => reprendre(session, { referentiel, seq, item, reason: null })).toThrow(/^Rien à reprendre/);
  expect(() => reprendre(session, { referentiel, seq, item: randomUUID(), reason: null })).toThrow(
    /pas encore, ou plus/,
  );
  undo(session);
  expect(readReferentiel(db, referentiel)).toEqual(before);
});

test('activity is counted by person, collège, month and what it is about', () => {
  const { db } = session.workspace;
  const entries = entriesOf();
  const counts = (by: 'person' | 'college' | 'month' | 'home'): readonly number[] =>
    (activity(db, { by })?.rows ?? []).map(({ count }) => count);
  const grouped = (nameOf: (entry: JournalEntry) => unknown): readonly number[] =>
    [...Map.groupBy(entries, nameOf).values()].map(({ length }) => length).toSorted((a, b) => b - a);
  expect(counts('person')).toEqual(grouped(({ author: by }) => by.id));
  expect(counts('college')).toEqual(grouped(({ author: by }) => by.college));
  expect(counts('month').toSorted((a, b) => b - a)).toEqual(
    grouped(({ at }) => localDate(new Date(at)).slice(0, 7)),
  );
  for (const row of activity(db, { by: 'home' })?.rows ?? [])
    expect(row.count).toBe(row.kind === 'home' ? counted({ ...noFilter, home: row.home.id }) : -1);
});

test('what is brought in at once or little by little is the same, and gestures do not bring it in', async () => {
  const { db } = session.workspace;
  catchUp(db);
  const last = indexedUpTo(db);
  randomGesture(session, random);
  expect(indexedUpTo(db)).toBe(last);
  catchUp(db);
  expect(indexedUpTo(db)).toBe(last + 1);
  const all = () =>
    db
      .prepare(
        'SELECT kind, value, home, group_concat(seq) FROM historyKey JOIN historyPosting ON key = n GROUP BY n ORDER BY 1, 2',
      )
      .raw()
      .all();
  const before = all();
  expect((await verifyFile(file, quietTask, session.workspace)).findings).toEqual([]);
  db.exec('DELETE FROM historyKey; DELETE FROM historyPosting');
  expect((await verifyFile(file, quietTask, session.workspace)).findings).toEqual([]);
  catchUp(db);
  expect(all()).toEqual(before);
});

test('lanes are all open before time begins to count: a phase has one for each référentiel, and opening them would use it up each time', () => {
  const { db } = session.workspace;
  catchUp(db);
  const asked: string[] = [];
  const prepare = (sql: string): unknown => {
    asked.push(sql);
    return db.prepare(sql);
  };
  const seen = new Proxy(db, { get: (_, name) => (name === 'prepare' ? prepare : undefined) });
  const lanes = lanesOf(db, { ...noFilter, phase: 'before', college: session.author.college });
  expect(lanes.length).toBeGreaterThan(0);
  const steps = walk(seen, lanes, 'older');
  expect(asked).toContain(chunkEndSql('older'));
  expect(steps.next().value).toMatchObject({ isReceived: false });
});

describe('nothing of the journal is gone through to find rows by what they have in common', () => {
  const planOf = (sql: string, count: number): readonly string[] =>
    (
      session.workspace.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<number>(count).fill(1)) as {
        readonly detail: string;
      }[]
    ).map(({ detail }) => detail);

  test.each(['back', 'forth'] as const)('nor to go %s to a state', (way) => {
    for (const step of planOf(stateSql[way], 2)) expect(step).toMatch(/^(SEARCH|SCALAR SUBQUERY)/);
  });

  test.each(['older', 'newer'] as const)('%s', (way) => {
    const within = 'USING PRIMARY KEY (key=? AND seq>? AND seq<?)';
    expect(planOf(chunkEndSql(way), 4)).toEqual([`SEARCH historyPosting ${within}`]);
    const [lead, ...others] = planOf(foundSql(way, 3), 5);
    expect(lead).toBe(`SEARCH p ${within}`);
    expect(others).toHaveLength(2);
    for (const step of others)
      expect(step).toMatch(/^SEARCH historyPosting .*USING PRIMARY KEY \(key=\? AND seq=\?\)$/);
  });
});
