import styles from './field.module.css';

/** A list opens under what bears it. */
export function DownArrow() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.arrow}>
      <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
