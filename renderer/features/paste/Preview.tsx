import { useMemo, useState } from 'react';
import { pasteItems } from '../../../shared/paste/edit.ts';
import type { Grid } from '../../../shared/paste/grid.ts';
import { isFault, type Plan } from '../../../shared/paste/plan.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useHistory } from '../../app/history.ts';
import { useNotify } from '../../app/notices.ts';
import { itemChosen } from '../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { Columns } from './Columns.tsx';
import { countsOf } from './counts.ts';
import { Result } from './Result.tsx';
import { Target } from './Target.tsx';
import { usePlan } from './usePlan.ts';
import styles from './Paste.module.css';

const said = texts.paste;

interface PreviewProps {
  readonly grids: readonly Grid[];
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What would be made, each guess to be corrected, before anything is. */
export function Preview({ grids, onAgain, onClose }: PreviewProps) {
  const chosenBloc = useChosenBloc();
  const planned = usePlan(grids, chosenBloc);
  const { plan, result, corrections } = planned;
  const { paste, isPasting, refusal } = usePaste(plan, onClose);
  const counts = useMemo(() => countsOf(plan), [plan]);
  const faults = plan.leftOut.filter(isFault).length;
  return (
    <>
      <div className={styles.preview}>
        <section className={styles.choices} aria-labelledby="paste-columns">
          <h3 id="paste-columns" className={styles.heading}>
            {said.columns}
          </h3>
          <Columns grids={grids} layouts={planned.layouts} onChange={planned.setLayout} />
          {plan.needsBloc && <Target target={planned.target} onChange={planned.setTarget} />}
        </section>
        <Result key={corrections} grids={grids} plan={plan} referentiel={result} />
      </div>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.end}>
        <output className={styles.total}>
          {counts === '' ? said.nothing : said.total(counts)}
          {faults > 0 && <span className={styles.faults}> {said.errors(faults)}</span>}
        </output>
        <DialogButtons>
          <Button onPress={onAgain} isDisabled={isPasting}>
            {said.again}
          </Button>
          <Button onPress={onClose} isDisabled={isPasting}>
            {texts.dialog.cancel}
          </Button>
          <Button variant="primary" isDisabled={isPasting || plan.items.length === 0} onPress={paste}>
            {said.confirm}
          </Button>
        </DialogButtons>
      </div>
    </>
  );
}

/** The bloc that was chosen in the structure, or that holds what was. */
function useChosenBloc(): string | null {
  const { referentiel } = useDraft();
  const chosen = useAppSelector(({ place }) => place.item);
  const holds = referentiel.blocs.find(
    ({ id, competences, modalites }) =>
      id === chosen || [...competences, ...modalites].some((item) => item.id === chosen),
  );
  return holds?.id ?? null;
}

/** Makes all of it at once: one gesture, one undo. */
function usePaste(plan: Plan, onClose: () => void) {
  const { edit } = useDraft();
  const dispatch = useAppDispatch();
  const notify = useNotify();
  const { undo } = useHistory();
  const [isPasting, setPasting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setPasting(true);
    const refused = await edit((now) => pasteItems(now, plan));
    setPasting(false);
    if (refused !== null) {
      setRefusal(refused.message);
      return;
    }
    onClose();
    const [first] = plan.items;
    if (first !== undefined) dispatch(itemChosen(first.id));
    notify({
      kind: 'success',
      message: said.pasted(countsOf(plan)),
      action: { label: texts.editor.structure.undo, onPress: undo },
    });
  };
  return { paste: () => void run(), isPasting, refusal };
}
