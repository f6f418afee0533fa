import { FicheTexts } from './FicheTexts.tsx';
import { Readiness } from './Readiness.tsx';
import styles from './DepositTab.module.css';

/** Where the request stands, and the texts that it is made of. */
export function DepositTab() {
  return (
    <div className={styles.tab}>
      <Readiness />
      <FicheTexts />
    </div>
  );
}
