import type Database from 'better-sqlite3';
import type { ItemHistory, ItemStep } from '../../../shared/contract/answers/history.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { membersOf } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { parseCorps, readCorps, type Corps } from '../journal/entries.ts';
import { lineOfTheirs, linesAt } from '../journal/lines.ts';
import { subjectOf } from '../journal/subject.ts';
import { loadMembers } from '../workspace/rows.ts';
import { one } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { ecartesAilleurs, ecartesDe, type EcarteAilleurs } from './ecartes.ts';
import { lanesOf } from './lanes.ts';
import { timer } from './patience.ts';
import { itsRows } from './postings.ts';
import { toldOnce } from './once.ts';
import { beyond, walk } from './walk.ts';
import { isMerge, madeOf, reasonOf, whoWroteIn, type GestureOn, type WhoWrote } from './written.ts';

const isOn =
  (field: string | null) =>
  ({ before, after }: Change): boolean =>
    field === null || field in { ...before, ...after };

/** What a row did to one item, to one field of it when `field` is given. */
const changesOf = (
  { changes }: Pick<Corps, 'changes'>,
  id: string,
  field: string | null,
): readonly Change[] => changes.filter((change) => change.id === id && isOn(field)(change));

/** A gesture of another copy, and the merge that took it: one before may have brought it, where it was put off or refused. */
function receivedStep(
  db: Database.Database,
  { gesture, seq }: GestureOn,
  hash: string,
  change: Change,
  merge: JournalLine,
): Pick<ItemStep, 'line' | 'received'> {
  const said = { ...gesture, reason: reasonOf(gesture, change) };
  return { line: lineOfTheirs(db, seq, { hash, gesture: said }, change), received: { hash, by: merge } };
}

interface Asked {
  readonly id: string;
  readonly field: string | null;
}

/** A merge of another copy that refused something of the item, or put it off; each answer has its own reason. */
const refusedStep = (
  db: Database.Database,
  { hash, seq, gesture, fusion, ecartes }: EcarteAilleurs,
  line: JournalLine,
): ItemStep => ({
  line: lineOfTheirs(db, seq, { hash, gesture: { ...gesture, reason: null } }, fusion),
  received: { hash, by: line },
  changes: [],
  madeOf: null,
  ecartes,
});

/** What a merge did to an item, newest first: what was decided as it came, then what others had done, as those who did it tell it. */
function stepsOfMerge(
  db: Database.Database,
  whoWrote: WhoWrote,
  line: JournalLine,
  gesture: Corps,
  { id, field }: Asked,
): readonly ItemStep[] {
  const ecartes = ecartesDe(gesture.changes, id, field);
  const told = changesOf(gesture, id, field).map((change) => whoWrote(line.seq, gesture.changes, change));
  const decided = told.flatMap(({ propre, origines }): readonly ItemStep[] =>
    propre === null || !isOn(field)(propre)
      ? []
      : [
          {
            line: { ...line, reason: reasonOf(gesture, propre) },
            changes: [propre],
            received: null,
            madeOf: madeOf(origines, field),
            ecartes: [],
          },
        ],
  );
  const refused: readonly ItemStep[] =
    ecartes.length === 0
      ? []
      : [{ line: { ...line, reason: null }, changes: [], received: null, madeOf: null, ecartes }];
  const done = told.flatMap((its) =>
    toldOnce(db, whoWrote, { id, seq: line.seq }, its)
      .toReversed()
      .flatMap(({ geste, change, origines }): readonly ItemStep[] =>
        geste.received === null || !isOn(field)(change)
          ? []
          : [
              {
                ...receivedStep(db, geste, geste.received.hash, change, line),
                changes: [change],
                madeOf: madeOf(origines, field),
                ecartes: [],
              },
            ],
      ),
  );
  const refusedThere = ecartesAilleurs(db, line.seq, id, field).map((one) => refusedStep(db, one, line));
  return [...decided, ...refused, ...refusedThere, ...done];
}

/** What a row of the journal did to an item, newest first. */
function stepsAt(db: Database.Database, whoWrote: WhoWrote, seq: number, asked: Asked): readonly ItemStep[] {
  const gesture = parseCorps(readCorps(db, seq));
  const changes = changesOf(gesture, asked.id, asked.field);
  if (changes.length === 0 && !isMerge(gesture)) return [];
  const [line] = linesAt(db, [seq]);
  if (line === undefined) return [];
  return isMerge(gesture)
    ? stepsOfMerge(db, whoWrote, line, gesture, asked)
    : [{ line, changes, received: null, madeOf: null, ecartes: [] }];
}

const lastSql = `SELECT max(seq) AS seq FROM historyPosting WHERE ${itsRows('item')}`;

/** The kind of an item, as the last row that touched it says. */
function entityOf(db: Database.Database, id: string): EntityName {
  const { seq } = one(db, lastSql, [id]) as { readonly seq: number | null };
  const [change] = seq === null ? [] : changesOf(parseCorps(readCorps(db, seq)), id, null);
  if (change === undefined) throw EngineError.of('ITEM_UNKNOWN', { id });
  return change.entity;
}

/** What happened to one item, or to one field of it, newest first. */
export function itemHistory(
  db: Database.Database,
  { id, field, from, limit }: Request<'history.item'>,
): ItemHistory | null {
  if (catchUp(db, timer()) !== null) return null;
  const lanes = beyond(lanesOf(db, { ...noFilter, item: id }, 'decided'), 'older', from);
  const isOver = timer();
  const entity = entityOf(db, id);
  const known = field !== null && membersOf(entity).includes(field) ? field : null;
  const whoWrote = whoWroteIn(db);
  const steps: ItemStep[] = [];
  let next: number | null = null;
  let reached = 0;
  for (const { seq, isFound } of walk(db, lanes, 'older')) {
    // A merge may be found for what it did, and for what it brought.
    if (isFound && seq !== reached) steps.push(...stepsAt(db, whoWrote, seq, { id, field: known }));
    if (isFound) reached = seq;
    if (steps.length >= limit || isOver()) {
      next = seq;
      break;
    }
  }
  const current = loadMembers(db, entity, id, membersOf(entity)) ?? null;
  const [last] = steps.flatMap(({ changes }) => changes);
  const subject = subjectOf(db, { entity, id, before: last?.before ?? null, after: current });
  return { subject, field: known, current, steps, next };
}
