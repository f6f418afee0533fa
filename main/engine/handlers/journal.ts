import { operations } from '../../../shared/domain/operations.ts';
import { operationLabels } from '../../../shared/i18n/fr/operations.ts';
import { EngineError } from '../errors.ts';
import { activity } from '../history/activity.ts';
import { historyChoices } from '../history/choices.ts';
import { historyCount, historyPage } from '../history/history.ts';
import { itemHistory } from '../history/item.ts';
import { momentOf } from '../history/moment.ts';
import { reprendre } from '../history/reprendre.ts';
import { commit } from '../journal/commit.ts';
import { readEntry } from '../journal/entries.ts';
import { linesAt } from '../journal/lines.ts';
import { namesOfChanged } from '../journal/subject.ts';
import { reversibleGestures } from '../journal/reversible.ts';
import { redo, undo } from '../journal/undo.ts';
import type { Handled, Parts } from './parts.ts';

export const journalHandlers = ({
  current,
  writable,
  committed,
}: Parts): Handled<'journal' | 'history' | 'gesture'> => ({
  'journal.lines': ({ seqs }) => linesAt(current().workspace.db, seqs),
  'gesture.commit': ({ op, reason, changes }) => {
    if (!operations[op].direct) throw EngineError.of('OPERATION_RESERVED', { op: operationLabels[op] });
    const { workspace, replica, gesture } = writable();
    return committed('gesture.commit', op, commit(workspace, gesture(op, changes, reason), replica));
  },
  'gesture.undo': ({ seq }) => committed('gesture.undo', 'gesture.undone', undo(writable(), seq)),
  'gesture.redo': () => committed('gesture.redo', 'gesture.redone', redo(writable())),
  'journal.reversible': () => reversibleGestures(current()),
  'journal.entry': ({ seq }) => {
    const { db } = current().workspace;
    const entry = readEntry(db, seq);
    if (entry === undefined) throw EngineError.of('ENTRY_UNKNOWN', { seq });
    return { ...entry, noms: namesOfChanged(db, entry.changes) };
  },
  'history.page': (asked) => historyPage(current().workspace.db, asked),
  'history.count': (asked) => historyCount(current().workspace.db, asked),
  'history.item': (asked) => itemHistory(current().workspace.db, asked),
  'history.moment': (asked) => momentOf(current().workspace.db, asked),
  'history.reprendre': (asked) => committed('history.reprendre', 'etat.repris', reprendre(writable(), asked)),
  'history.activity': (asked) => activity(current().workspace.db, asked),
  'history.choices': () => historyChoices(current().workspace.db),
});
