import { texts } from '../../shared/i18n/window.ts';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

/** Something is on its way. */
export function Waiting({ text }: { readonly text: string }) {
  return (
    <p role="status" className={styles.waiting}>
      {text}
    </p>
  );
}

interface FailureNoticeProps {
  readonly title: string;
  /** Says what is wrong and what to do. */
  readonly message: string;
  readonly onRetry: () => void;
}

export function FailureNotice({ title, message, onRetry }: FailureNoticeProps) {
  return (
    <div role="alert" className={styles.failure}>
      <h2 className={styles.title}>{title}</h2>
      <p>{message}</p>
      <Button onPress={onRetry}>{texts.state.retry}</Button>
    </div>
  );
}
