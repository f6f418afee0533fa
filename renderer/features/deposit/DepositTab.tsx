import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { Dossiers } from '../dossiers/Dossiers.tsx';
import { FicheTexts } from './FicheTexts.tsx';
import { Readiness } from './Readiness.tsx';
import styles from './DepositTab.module.css';

interface DepositTabProps {
  /** Of the référentiel, oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** What was lodged and what became of it, where the next request stands, and the texts that it is made of. */
export function DepositTab({ versions }: DepositTabProps) {
  return (
    <div className={styles.tab}>
      <Dossiers versions={versions} />
      <Readiness />
      <FicheTexts />
    </div>
  );
}
