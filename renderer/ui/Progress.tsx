import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import styles from './Progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0: unknown. */
  readonly total: number;
}

/** How far something long has come. */
export function Progress({ label, done, total }: ProgressProps) {
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
    >
      {({ valueText }) => (
        <>
          <Label>{label}</Label>
          <span className={styles.value}>{valueText}</span>
          <progress
            aria-hidden="true"
            className={styles.bar}
            {...(total === 0 ? {} : { value: done, max: total })}
          />
        </>
      )}
    </ProgressBar>
  );
}
