import { texts } from '../../../shared/i18n/window.ts';
import { readPasted, type Pasted } from '../../../shared/paste/source.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { isInDialog, usePasted } from './pasted.ts';
import { Preview } from './Preview.tsx';
import { Start } from './Start.tsx';
import { useReading } from './useReading.ts';
import styles from './Paste.module.css';

const said = texts.paste;

interface PasteDialogProps {
  /** What was pasted already; empty when it is still to be. */
  readonly pasted: Pasted;
  readonly onClose: () => void;
}

/** From what is pasted to what is made of it. */
export function PasteDialog({ pasted, onClose }: PasteDialogProps) {
  const isGiven = pasted.html !== '' || pasted.text !== '';
  const { step, read, restart } = useReading(isGiven ? () => readPasted(pasted) : null);
  usePasted((found, target) => {
    if (step.kind !== 'start' || !isInDialog(target) || (found.html === '' && found.text === ''))
      return false;
    read(() => readPasted(found));
    return true;
  });
  const isPreview = step.kind === 'read';
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size={isPreview ? 'whole' : 'large'}>
      {step.kind === 'start' && <Start onRead={read} onClose={onClose} />}
      {step.kind === 'reading' && (
        <div className={styles.reading}>
          <Progress label={said.reading} done={Math.round(step.done * 100)} total={100} />
          <Button onPress={restart}>{texts.frame.interrupt}</Button>
        </div>
      )}
      {step.kind === 'refused' && <Refused message={step.message} onAgain={restart} onClose={onClose} />}
      {isPreview && <Preview grids={step.grids} onAgain={restart} onClose={onClose} />}
    </Dialog>
  );
}

interface RefusedProps {
  readonly message: string;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

function Refused({ message, onAgain, onClose }: RefusedProps) {
  return (
    <>
      <div role="alert" className={styles.refusal}>
        <p className={styles.strong}>{said.refused}</p>
        <p>{message}</p>
      </div>
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button variant="primary" onPress={onAgain}>
          {said.again}
        </Button>
      </DialogButtons>
    </>
  );
}
