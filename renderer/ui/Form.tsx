import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { texts } from '../../shared/i18n/window.ts';
import { Button } from './Button.tsx';
import { Dialog, DialogButtons } from './Dialog.tsx';
import { useOneAtATime } from './useOneAtATime.ts';
import styles from './Form.module.css';

/** A group of choices takes the focus by one of them, a list by what opens it. */
const FIRST_FAULT =
  ':is(input, textarea)[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input, [data-invalid] > button';

interface FormProps {
  /** What the button that ends it says. */
  readonly submit: string;
  /** What it does is done for good. */
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  /** Why what was asked for was refused. */
  readonly failure?: string | undefined;
  /** Not asked again until it ends. */
  readonly onSubmit: () => void | Promise<void>;
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A few fields and the button that ends them; Enter does too. What is wrong takes the focus. */
export function Form(props: FormProps) {
  const { submit, isDanger = false, isBusy, failure, onSubmit, onCancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>(FIRST_FAULT)?.focus();
  }, [attempts]);
  const end = useOneAtATime(() => {
    setAttempts(attempts + 1);
    return onSubmit();
  });
  const onEnd = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isBusy) void end();
  };
  const ending = (
    <Button type="submit" variant={isDanger ? 'danger' : 'primary'}>
      {submit}
    </Button>
  );
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={onEnd}>
      {children}
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      {onCancel === undefined ? (
        <div>{ending}</div>
      ) : (
        <DialogButtons>
          <Button onPress={onCancel}>{texts.dialog.cancel}</Button>
          {ending}
        </DialogButtons>
      )}
    </form>
  );
}

interface FormDialogProps extends Omit<FormProps, 'onCancel'> {
  readonly title: string;
  readonly onClose: () => void;
}

/** The same, asked for in a dialog. */
export function FormDialog({ title, onClose, ...form }: FormDialogProps) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form {...form} onCancel={onClose} />
    </Dialog>
  );
}
