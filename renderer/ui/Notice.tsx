import { texts } from '../../shared/i18n/window.ts';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

/** Something is on its way. */
export function Waiting({ text }: { readonly text: string }) {
  return <output className={styles.waiting}>{text}</output>;
}

interface FailureNoticeProps {
  readonly title: string;
  /** 1 where nothing else is on the page. */
  readonly level?: 1 | 2;
  /** Says what is wrong and what to do. */
  readonly message: string;
  readonly onRetry: () => void;
}

export function FailureNotice({ title, level = 2, message, onRetry }: FailureNoticeProps) {
  const Heading = `h${level}` as const;
  return (
    <div role="alert" className={styles.failure}>
      <Heading className={styles.title}>{title}</Heading>
      <p>{message}</p>
      <Button onPress={onRetry}>{texts.state.retry}</Button>
    </div>
  );
}
