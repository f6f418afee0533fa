import { useMemo, useState } from 'react';
import { pasteItems } from '../../../shared/paste/edit.ts';
import type { Grid } from '../../../shared/paste/grid.ts';
import { isFault, type Plan } from '../../../shared/paste/plan.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useReveal } from '../../app/reveal.ts';
import { useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { DraftContext, useDraft, type Draft } from '../referentiel/draft.ts';
import { Columns } from './Columns.tsx';
import { countsOf } from './counts.ts';
import { Result } from './Result.tsx';
import { Target } from './Target.tsx';
import { usePlan } from './usePlan.ts';
import { useSayDone } from '../referentiel/useSayDone.ts';
import styles from './Paste.module.css';

const said = texts.paste;

interface PreviewProps {
  readonly grids: readonly Grid[];
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What would be made, each guess to be corrected, before anything is. */
export function Preview(props: PreviewProps) {
  const draft = useDraft();
  // While it is being made, the draft holds it already: it is not to be made again.
  const [before, setBefore] = useState<Draft | null>(null);
  return (
    <DraftContext value={before ?? draft}>
      <Choices {...props} isPasting={before !== null} onPasting={setBefore} />
    </DraftContext>
  );
}

interface ChoicesProps extends PreviewProps {
  readonly isPasting: boolean;
  /** The draft that is pasted into; null: nothing came of it. */
  readonly onPasting: (draft: Draft | null) => void;
}

function Choices({ grids, isPasting, onAgain, onClose, onPasting }: ChoicesProps) {
  const chosenBloc = useChosenBloc();
  const planned = usePlan(grids, chosenBloc);
  const { plan, result, corrections } = planned;
  const { paste, refusal } = usePaste(plan, onPasting, onClose);
  const counts = useMemo(() => countsOf(plan), [plan]);
  const faults = plan.leftOut.filter(isFault).length;
  return (
    <>
      <div className={styles.preview}>
        <section className={styles.choices} aria-labelledby="paste-columns">
          <div className={styles.columns}>
            <h3 id="paste-columns" className={styles.heading}>
              {said.columns}
            </h3>
            <Columns grids={grids} layouts={planned.layouts} onChange={planned.setLayout} />
          </div>
          {plan.needsBloc && (
            <div className={styles.target}>
              <Target target={planned.target} onChange={planned.setTarget} />
            </div>
          )}
        </section>
        <Result key={corrections} grids={grids} plan={plan} referentiel={result} />
      </div>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <DialogButtons>
        <output className={styles.total}>
          {counts === '' ? said.nothing : said.total(counts)}
          {faults > 0 && <span className={styles.faults}> {said.errors(faults)}</span>}
        </output>
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
function usePaste(plan: Plan, onPasting: ChoicesProps['onPasting'], onClose: () => void) {
  const draft = useDraft();
  const reveal = useReveal();
  const sayDone = useSayDone();
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    onPasting(draft);
    const refused = await draft.edit((now) => pasteItems(now, plan));
    if (refused !== null) {
      onPasting(null);
      setRefusal(refused.message);
      return;
    }
    onClose();
    const [first] = plan.items;
    if (first !== undefined)
      reveal({ entity: first.entity, id: first.id, referentiel: draft.referentiel.id });
    sayDone(said.pasted(countsOf(plan)), 'success');
  };
  return { paste: () => void run(), refusal };
}
