import type { SerializedError, ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import type { Reversible, ReversibleGestures } from '../../shared/contract/answers/journal.ts';
import { entityLabels } from '../../shared/i18n/fr/entities.ts';
import { operationLabels } from '../../shared/i18n/fr/operations.ts';
import { texts } from '../../shared/i18n/window.ts';
import { useAct } from './act.ts';
import { useConfirm } from './confirm.ts';
import { engineApi, type Failure, type Outside, useReversibleQuery } from './engine-api.ts';
import type { EngineState } from './live.ts';
import { useNotify } from './notices.ts';
import { shortened } from './shortened.ts';
import { useWorkspace } from './shown.ts';
import { useAppDispatch } from './store.ts';

type Named = Pick<Reversible, 'fields' | 'isFirstWriting'> & {
  readonly gesture: Pick<Reversible['gesture'], 'op' | 'subject' | 'changeCount'>;
};

const itemTexts: ReadonlySet<string> = new Set(['libelle', 'intitule']);

/** « Reformulation de C1.2 », « Import d’un référentiel — référentiel « Agent de propreté » » */
export function gestureName({
  gesture: { op, subject, changeCount },
  fields,
  isFirstWriting,
}: Named): string {
  if (subject === null) return operationLabels[op];
  const { entity, code, libelle } = subject;
  if (entity === 'fusion') return texts.frame.reunion(subject, changeCount);
  const name = code ?? quoted(libelle.trim());
  if (op.startsWith('item.')) {
    const isText = fields.length > 0 && fields.every((field) => itemTexts.has(field));
    const ofText = isFirstWriting ? texts.frame.firstWriting : texts.frame.rewording;
    const operation = isText ? ofText : operationLabels[op];
    return code === null
      ? texts.frame.gestureOn(operation, entity, name)
      : texts.frame.gestureOnCode(operation, code);
  }
  return texts.frame.gesture(
    operationLabels[op],
    [entityLabels[entity], name].filter((part) => part !== '').join(' '),
  );
}

function quoted(text: string): string {
  if (text === '') return '';
  return texts.frame.quoted(shortened(text));
}

/** What undo and redo come to next; null while it is not known, or when there is nothing to go back over. */
export function useReversible(): { readonly undo: Reversible | null; readonly redo: Reversible | null } {
  const workspace = useWorkspace();
  const { data } = useReversibleQuery(undefined, { skip: workspace === null });
  return data ?? { undo: null, redo: null };
}

let last: Promise<unknown> = Promise.resolve();

/** Asked twice, it is done twice: the second goes back over what is then the last. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine;
  return mine;
}

const { undo: askUndo, redo: askRedo } = engineApi.endpoints;

interface Known {
  readonly data?: ReversibleGestures | undefined;
  readonly error?: Failure | SerializedError | undefined;
}

/** As it is now: what is shown may be a gesture late, and is then asked again. */
export const reversibleNow =
  (): ThunkAction<Promise<Known>, EngineState, Outside, UnknownAction> =>
  async (dispatch, getState, { heard }) => {
    const { reversible } = engineApi.endpoints;
    const { data } = reversible.select()(getState());
    if (data !== undefined && data.head === heard.last()) return { data };
    return dispatch(reversible.initiate(undefined, { subscribe: false, forceRefetch: true }));
  };

/** Undo and redo, each said with the other at hand; where there is nothing they do nothing. Somebody else's gesture is gone back over only once that is confirmed. */
export function useHistory() {
  const dispatch = useAppDispatch();
  const notify = useNotify();
  const confirm = useConfirm();
  const act = useAct();
  const workspace = useWorkspace();

  const nextOf = async (way: 'undo' | 'redo') => {
    const { data, error } = await dispatch(reversibleNow());
    return { next: data?.[way] ?? null, error };
  };
  const isWanted = async (way: 'undo' | 'redo', next: Reversible): Promise<boolean> => {
    if (next.isOwn) return true;
    const said = texts.frame.foreign;
    const { gesture } = next;
    const when = texts.journal.when(gesture.at);
    return confirm({
      title: way === 'undo' ? said.undoTitle : said.redoTitle,
      sentence: said.sentence(gesture.author.nom, when, gestureName(next), next.isHere),
      confirm: said[way],
      cancel: said.keep,
    });
  };
  const undo = (): void =>
    void act(() =>
      inTurn(async () => {
        const { next, error } = await nextOf('undo');
        if (next === null || !(await isWanted('undo', next))) return { error };
        const answer = await dispatch(askUndo.initiate({ seq: next.seq }, { track: false }));
        if (answer.data !== undefined) say(texts.frame.undone, next, 'redo');
        return answer;
      }),
    );
  const redo = (): void =>
    void act(() =>
      inTurn(async () => {
        const { next, error } = await nextOf('redo');
        if (next === null || !(await isWanted('redo', next))) return { error };
        const answer = await dispatch(askRedo.initiate(undefined, { track: false }));
        if (answer.data !== undefined) say(texts.frame.redone, next, 'undo');
        return answer;
      }),
    );
  const say = (said: (gesture: string) => string, done: Reversible, back: 'undo' | 'redo'): void =>
    notify({
      kind: 'info',
      message: said(gestureName(done)),
      action: { label: texts.frame[back], onPress: back === 'undo' ? undo : redo },
    });

  // Not while it acts: a button that is disabled loses the focus.
  return { undo, redo, isEnabled: workspace !== null && !workspace.readOnly };
}
