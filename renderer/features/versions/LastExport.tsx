import type { ExportOutcome } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { CopierChemin } from '../../app/CopierChemin.tsx';
import { exportSentence } from './export-sentence.ts';
import { Hash } from './Hash.tsx';
import styles from './VersionsTab.module.css';

/** What whoever receives the document can hold against it, and against the workspace, later. */
export function LastExport({ outcome }: { readonly outcome: ExportOutcome }) {
  if (outcome.kind === 'cancelled') return null;
  const { sha256, head } = outcome;
  return (
    <section className={styles.part} aria-labelledby="last-export">
      <h3 id="last-export" className={styles.heading}>
        {texts.adoption.versions.lastExport}
      </h3>
      <p>{exportSentence(outcome)}</p>
      {outcome.kind === 'saved' && <CopierChemin file={outcome.file} />}
      <Hash summary={texts.export.sha256} whole={sha256} />
      <Hash summary={(start) => texts.export.head(head.seq, start)} whole={head.hash} />
    </section>
  );
}
