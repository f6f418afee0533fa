import type Database from 'better-sqlite3';
import type { ItemStep } from '../../../shared/contract/answers/history.ts';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { Provenance } from '../../../shared/fusion/provenance.ts';
import { lastSeq, parseCorps, readCorps, type Corps } from '../journal/entries.ts';
import { lineOfTheirs, linesAt } from '../journal/lines.ts';
import { ecartesAilleurs, ecartesDe, type EcarteAilleurs } from './ecartes.ts';
import { toldOnce } from './once.ts';
import {
  isMerge,
  madeOf,
  mergeHolds,
  reasonOf,
  type GestureOn,
  type GesturesKnown,
  type WhoWrote,
} from './written.ts';

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

/** Of a step, what most have not. */
const nothingElse: Omit<ItemStep, 'line'> = {
  changes: [],
  received: null,
  madeOf: null,
  ecartes: [],
  isUndone: false,
};

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

/** A merge of another copy that refused something of the item, or put it off; each answer has its own reason. */
const refusedStep = (
  read: Read,
  { hash, seq, gesture, fusion, ecartes }: EcarteAilleurs,
  line: JournalLine,
): ItemStep => ({
  ...nothingElse,
  line: lineOfTheirs(read.db, seq, { hash, gesture: { ...gesture, reason: null } }),
  received: { hash, by: line },
  ecartes,
  isUndone: isUndoneThere(read, fusion),
});

/** Gestures of which a merge took what they gave, as it was or in other words; others only led there, refused before or written over. */
const takenIn = ({ auteurs, origines }: Provenance<GestureOn>): ReadonlySet<GestureOn> =>
  new Set([...auteurs.values(), ...[...origines.values()].flatMap(({ gestes }) => gestes)]);

/** What a merge made something of, of what others had done to an item, as those who did it tell it, newest first; a merge before may have brought it, put off or refused. */
function takenSteps(
  { db, whoWrote }: Read,
  line: JournalLine,
  asked: Asked,
  its: Provenance<GestureOn>,
): readonly ItemStep[] {
  const { id, field } = asked;
  const taken = takenIn(its);
  return toldOnce(db, whoWrote, { id, seq: line.seq }, its)
    .toReversed()
    .flatMap(({ geste, change, origines }): readonly ItemStep[] => {
      if (geste.received === null || !isOn(field)(change)) return [];
      const { hash, by: first } = geste.received;
      const gesture = { ...geste.gesture, reason: reasonOf(geste.gesture, change) };
      const by = taken.has(geste) ? line : (linesAt(db, [first])[0] ?? line);
      return [
        {
          ...nothingElse,
          line: lineOfTheirs(db, geste.seq, { hash, gesture }),
          received: { hash, by },
          changes: [change],
          madeOf: madeOf(origines, field),
        },
      ];
    });
}

/** What a merge did to an item, newest first: what was decided as it came, then what others had done. */
function stepsOfMerge(read: Read, line: JournalLine, gesture: Corps, asked: Asked): readonly ItemStep[] {
  const { db, whoWrote, gestures } = read;
  const { id, field } = asked;
  const known = (): readonly GestureOn[] => gestures.allOn(id, line.seq);
  const by = gesture.author;
  const ecartes = ecartesDe(gesture.changes, asked, () => ({ gestures: known(), isOwn: true, by }));
  const told = changesOf(gesture, id, field).map((change) => whoWrote(line.seq, gesture.changes, change));
  const decided = told.flatMap(({ propre, origines }): readonly ItemStep[] => {
    if (propre === null || !isOn(field)(propre)) return [];
    const own = { ...line, reason: reasonOf(gesture, propre) };
    return [{ ...nothingElse, line: own, changes: [propre], madeOf: madeOf(origines, field) }];
  });
  const refused: readonly ItemStep[] =
    ecartes.length === 0
      ? []
      : [{ ...nothingElse, line: { ...line, reason: null }, ecartes, isUndone: !mergeHolds(db, gesture) }];
  const refusedThere = ecartesAilleurs(db, line.seq, asked, known).map((one) => refusedStep(read, one, line));
  const taken = told.flatMap((its) => takenSteps(read, line, asked, its));
  return [...decided, ...refused, ...refusedThere, ...taken];
}

/** What a row of the journal did to an item, newest first. */
export function stepsAt(read: Read, seq: number, asked: Asked): readonly ItemStep[] {
  const { db } = read;
  const gesture = parseCorps(readCorps(db, seq));
  const changes = changesOf(gesture, asked.id, asked.field);
  if (changes.length === 0 && !isMerge(gesture)) return [];
  const [line] = linesAt(db, [seq]);
  if (line === undefined) return [];
  return isMerge(gesture) ? stepsOfMerge(read, line, gesture, asked) : [{ ...nothingElse, line, changes }];
}
