import type { ItemStep } from '../../shared/contract/answers/history.ts';
import { noFilter, type JournalFilter } from '../../shared/contract/shapes.ts';
import type { JournalLine } from '../../shared/contract/answers/journal.ts';
import { catchUp } from '../../main/engine/history/catch-up.ts';
import { historyPage } from '../../main/engine/history/history.ts';
import { itemHistory } from '../../main/engine/history/item.ts';
import type { Session } from '../../main/engine/session.ts';

/** The history of an item, or of one of its fields, to its end. Each answer comes at once, with what was found until then: one goes on from there. */
export function stepsOf(
  { workspace: { db } }: Session,
  id: string,
  field: string | null = null,
): readonly ItemStep[] {
  const steps: ItemStep[] = [];
  for (let from: number | null = null; ;) {
    const part = itemHistory(db, { id, field, from, limit: 50 });
    steps.push(...(part?.steps ?? []));
    if (part?.next === null) return steps;
    from = part?.next ?? from;
  }
}

/** Rows of the journal that a filter finds, the last first, each with how many gestures of others it brought that are asked for. */
export function found(
  { workspace: { db } }: Session,
  filter: Partial<JournalFilter>,
): readonly (readonly [seq: number, received: number])[] {
  catchUp(db);
  const asked = { ...noFilter, ...filter };
  const lines: JournalLine[] = [];
  for (let from: number | null = null, isOver = false; !isOver;) {
    const page = historyPage(db, { filter: asked, way: 'older', from, limit: 100 });
    lines.push(...page.lines);
    from = page.next;
    isOver = from === null;
  }
  return lines.map(({ seq, received = 0 }) => [seq, received]);
}
