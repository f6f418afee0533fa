import type Database from 'better-sqlite3';
import type { ItemStep } from '../../../shared/contract/answers/history.ts';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { lastSeq, parseCorps, readCorps, type Corps } from '../journal/entries.ts';
import { lineOfTheirs, linesAt } from '../journal/lines.ts';
import { loadMembers } from '../workspace/rows.ts';
import { ecartesAilleurs, ecartesDe, type EcarteAilleurs } from './ecartes.ts';
import { toldOnce } from './once.ts';
import { isMerge, madeOf, reasonOf, type GestureOn, type GesturesKnown, type WhoWrote } from './written.ts';

const isOn =
  (field: string | null) =>
  ({ before, after }: Change): boolean =>
    field === null || field in { ...before, ...after };

/** What a row did to one item, to one field of it when `field` is given. */
export const changesOf = (
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

/** How rows of the file are read, each once. */
interface Read {
  readonly db: Database.Database;
  readonly gestures: GesturesKnown;
  readonly whoWrote: WhoWrote;
}

interface Asked {
  readonly id: string;
  readonly field: string | null;
}

/** Was a merge of another copy undone since, as its journal says? */
const isUndoneThere = ({ db, gestures }: Read, { id }: Change): boolean =>
  gestures.theirsOn(id, lastSeq(db)).at(-1)?.change.after === null;

/** Is it undone now? Undoing takes its row away, and redoing gives it back. */
const isUndoneHere = (db: Database.Database, { changes }: Corps): boolean =>
  changes.some(({ entity, id }) => entity === 'fusion' && loadMembers(db, entity, id, []) === undefined);

/** A merge of another copy that refused something of the item, or put it off; each answer has its own reason. */
const refusedStep = (
  read: Read,
  { hash, seq, gesture, fusion, ecartes }: EcarteAilleurs,
  line: JournalLine,
): ItemStep => ({
  line: lineOfTheirs(read.db, seq, { hash, gesture: { ...gesture, reason: null } }, fusion),
  received: { hash, by: line },
  changes: [],
  madeOf: null,
  ecartes,
  isUndone: isUndoneThere(read, fusion),
});

/** What a merge did to an item, newest first: what was decided as it came, then what others had done, as those who did it tell it. */
function stepsOfMerge(read: Read, line: JournalLine, gesture: Corps, asked: Asked): readonly ItemStep[] {
  const { db, whoWrote, gestures } = read;
  const { id, field } = asked;
  const known = (): readonly GestureOn[] => gestures.allOn(id, line.seq);
  const ecartes = ecartesDe(gesture.changes, asked, () => ({
    gestures: known(),
    isOwn: true,
    by: gesture.author,
  }));
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
            isUndone: false,
          },
        ],
  );
  const refused: readonly ItemStep[] =
    ecartes.length === 0
      ? []
      : [
          {
            line: { ...line, reason: null },
            changes: [],
            received: null,
            madeOf: null,
            ecartes,
            isUndone: isUndoneHere(db, gesture),
          },
        ];
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
                isUndone: false,
              },
            ],
      ),
  );
  const refusedThere = ecartesAilleurs(db, line.seq, asked, known).map((one) => refusedStep(read, one, line));
  return [...decided, ...refused, ...refusedThere, ...done];
}

/** What a row of the journal did to an item, newest first. */
export function stepsAt(read: Read, seq: number, asked: Asked): readonly ItemStep[] {
  const { db } = read;
  const gesture = parseCorps(readCorps(db, seq));
  const changes = changesOf(gesture, asked.id, asked.field);
  if (changes.length === 0 && !isMerge(gesture)) return [];
  const [line] = linesAt(db, [seq]);
  if (line === undefined) return [];
  return isMerge(gesture)
    ? stepsOfMerge(read, line, gesture, asked)
    : [{ line, changes, received: null, madeOf: null, ecartes: [], isUndone: false }];
}
