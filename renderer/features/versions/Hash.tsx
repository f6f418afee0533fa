import styles from './Hash.module.css';

interface HashProps {
  /** Says what it is the fingerprint of, with its beginning. */
  readonly summary: (start: string) => string;
  readonly whole: string;
}

/** A fingerprint cut short, whole on demand. */
export function Hash({ summary, whole }: HashProps) {
  return (
    <details className={styles.hash}>
      <summary className={styles.summary}>{summary(whole.slice(0, 12))}</summary>
      <code className={styles.whole}>{whole}</code>
    </details>
  );
}
