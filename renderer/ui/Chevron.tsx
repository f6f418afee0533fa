import { Button } from 'react-aria-components/Button';
import { texts } from '../../shared/i18n/window.ts';
import styles from './Chevron.module.css';

/** Opens and closes a row of a tree. */
export function Chevron({ isExpanded }: { readonly isExpanded: boolean }) {
  return (
    <Button
      slot="chevron"
      className={styles.chevron ?? ''}
      aria-label={isExpanded ? texts.outline.collapse : texts.outline.expand}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" className={isExpanded ? styles.open : styles.closed}>
        <path d="M4 2.5 7.5 6 4 9.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Button>
  );
}
