import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import type { JournalLine } from '../../shared/contract/responses.ts';
import { entityLabels } from '../../shared/i18n/fr/entities.ts';
import { operationLabels } from '../../shared/i18n/fr/operations.ts';
import { texts } from '../../shared/i18n/window.ts';
import { useAct } from './act.ts';
import { engineApi, useRedoMutation, useUndoMutation, type Outside } from './engine-api.ts';
import type { EngineState } from './live.ts';
import { useNotify } from './notices.ts';
import { shortened } from './shortened.ts';
import { useWorkspace } from './shown.ts';
import { useAppDispatch } from './store.ts';

type Reading = ThunkAction<Promise<JournalLine | undefined>, EngineState, Outside, UnknownAction>;

/** What was first done, wherever undo and redo have led since. `seq`: of a row of the journal. */
const originalGesture =
  (seq: number): Reading =>
  async (dispatch) => {
    const asked = engineApi.endpoints.journalPage.initiate(
      { before: seq + 1, limit: 1 },
      { subscribe: false },
    );
    const line = (await dispatch(asked)).data?.lines[0];
    return line === undefined || line.undoOf === null ? line : dispatch(originalGesture(line.undoOf));
  };

/** « Modification — compétence C1.2 » */
export function gestureName({ op, subject }: Pick<JournalLine, 'op' | 'subject'>): string {
  if (subject === null) return operationLabels[op];
  const { entity, code, libelle } = subject;
  const item = [entityLabels[entity], code ?? quoted(libelle.trim())].filter((part) => part !== '').join(' ');
  return texts.frame.gesture(operationLabels[op], item);
}

function quoted(text: string): string {
  if (text === '') return '';
  return texts.frame.quoted(shortened(text));
}

/** Undo and redo, each said with the other at hand. */
export function useHistory() {
  const dispatch = useAppDispatch();
  const notify = useNotify();
  const { act } = useAct();
  const workspace = useWorkspace();
  const [askUndo] = useUndoMutation();
  const [askRedo] = useRedoMutation();

  const done = async (seq: number, said: (gesture: string) => string, back: Back): Promise<void> => {
    const line = await dispatch(originalGesture(seq));
    const gesture = line === undefined ? '' : gestureName(line);
    notify({ kind: 'info', message: said(gesture), action: back });
  };
  // Pressed twice, it is done twice: the engine takes them one after the other.
  const undo = (): void =>
    act(async () => {
      const answer = await askUndo({ seq: null });
      const back = { label: texts.frame.redo, onPress: redo };
      if (answer.data !== undefined) await done(answer.data.head.seq, texts.frame.undone, back);
      return answer;
    });
  const redo = (): void =>
    act(async () => {
      const answer = await askRedo();
      const back = { label: texts.frame.undo, onPress: undo };
      if (answer.data !== undefined) await done(answer.data.head.seq, texts.frame.redone, back);
      return answer;
    });

  // Not while it acts: a button that is disabled loses the focus.
  return { undo, redo, isEnabled: workspace !== null && !workspace.readOnly };
}

interface Back {
  readonly label: string;
  readonly onPress: () => void;
}
