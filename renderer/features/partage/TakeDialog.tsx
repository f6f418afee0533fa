import { useState } from 'react';
import type { BlocsPreview } from '../../../shared/contract/answers/blocs.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, usePreviewBlocsQuery, useTakeBlocsMutation } from '../../app/engine-api.ts';
import { useHistory } from '../../app/history.ts';
import { useNotify } from '../../app/notices.ts';
import { useReveal } from '../../app/reveal.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Waiting } from '../../ui/Notice.tsx';
import { Update } from '../import/Update.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { SourceChoice } from './SourceChoice.tsx';
import styles from './Partage.module.css';

const said = texts.partage.dialog;

interface TakeDialogProps {
  /** The bloc whose new state is to be taken; null: which ones is asked. */
  readonly fixed: { readonly bloc: string; readonly intitule: string } | null;
  readonly onClose: () => void;
}

/** Which blocs, what they change here, then one gesture. */
export function TakeDialog({ fixed, onClose }: TakeDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>(fixed === null ? [] : [fixed.bloc]);
  return (
    <Dialog
      title={fixed === null ? said.title : said.newState(fixed.intitule)}
      isOpen
      onClose={onClose}
      size="large"
    >
      {fixed === null && <SourceChoice chosen={chosen} onChange={setChosen} />}
      {chosen.length === 0 ? (
        <DialogButtons>
          <Button onPress={onClose}>{texts.dialog.cancel}</Button>
          <Button variant="primary" isDisabled>
            {said.take(0)}
          </Button>
        </DialogButtons>
      ) : (
        <Difference chosen={chosen} isNewState={fixed !== null} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface DifferenceProps {
  readonly chosen: readonly string[];
  readonly isNewState: boolean;
  readonly onClose: () => void;
}

/** What would change here, read again when the source changes meanwhile; what was shown is what is taken. */
function Difference({ chosen, isNewState, onClose }: DifferenceProps) {
  const { referentiel, isReadOnly } = useDraft();
  // Of these blocs alone: what was read of others is no longer what would be taken.
  const { currentData: data, error } = usePreviewBlocsQuery({
    referentiel: referentiel.id,
    blocs: [...chosen],
  });
  const { take, isTaking, failure } = useTake(onClose);
  const isSame = data !== undefined && data.changes.length === 0;
  const refusal = failure ?? (error === undefined ? null : failureSentence(error));
  return (
    <>
      <h3 className={styles.title}>{said.difference}</h3>
      {data === undefined && error === undefined && <Waiting text={said.reading} />}
      {isSame && <p>{said.same}</p>}
      {data !== undefined && !isSame && <Update preview={data} isOpen />}
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button
          variant="primary"
          isDisabled={data === undefined || isSame || isReadOnly || isTaking}
          onPress={() => data !== undefined && take(data, isNewState)}
        >
          {isNewState ? said.takeState : said.take(chosen.length)}
        </Button>
      </DialogButtons>
    </>
  );
}

function useTake(onClose: () => void) {
  const notify = useNotify();
  const reveal = useReveal();
  const { undo } = useHistory();
  const [askTake, { isLoading, error }] = useTakeBlocsMutation();
  const take = async ({ referentiel, empreintes }: BlocsPreview, isNewState: boolean): Promise<void> => {
    const answer = await askTake({ referentiel: referentiel.id, empreintes: { ...empreintes } });
    if (answer.error !== undefined) return;
    const taken = referentiel.blocs.filter(
      ({ partage }) => partage !== undefined && partage.bloc in empreintes,
    );
    const titles = taken.map(({ intitule }) => intitule);
    onClose();
    const made = answer.data?.changes?.find(({ entity, before }) => entity === 'bloc' && before === null);
    if (made !== undefined) reveal({ entity: 'bloc', id: made.id, referentiel: referentiel.id });
    notify({
      kind: 'success',
      message: isNewState ? said.tookState(titles[0] ?? '') : said.taken(titles),
      action: { label: texts.partage.note.undo, onPress: undo },
    });
  };
  return {
    take: (preview: BlocsPreview, isNewState: boolean) => void take(preview, isNewState),
    isTaking: isLoading,
    failure: error === undefined ? null : failureSentence(error),
  };
}
