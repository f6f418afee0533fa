import type { SerializedError } from '@reduxjs/toolkit';
import type { Anchor } from '../../../shared/contract/responses.ts';
import type { ExportOutcome } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, type Failure } from '../../app/engine-api.ts';
import styles from './Exports.module.css';

interface Progress {
  readonly isLoading: boolean;
  readonly data?: ExportOutcome | undefined;
  readonly error?: Failure | SerializedError | undefined;
}

/** How the last export went, said aloud. */
export function ExportStatus({ progress }: { readonly progress: Progress }) {
  return (
    <div role="status" className={styles.status}>
      {progress.isLoading && texts.export.running}
      {progress.error !== undefined && <span className={styles.failed}>{failureSentence(progress.error)}</span>}
      {progress.data !== undefined && <Outcome outcome={progress.data} />}
    </div>
  );
}

function Outcome({ outcome }: { readonly outcome: ExportOutcome }) {
  if (outcome.kind === 'cancelled') return texts.export.cancelled;
  const said =
    outcome.kind === 'saved' ? texts.export.saved(outcome.file) : texts.export.downloaded(outcome.name);
  return (
    <>
      <p>{said}</p>
      <Abridged summary={texts.export.sha256(start(outcome.sha256))} whole={outcome.sha256} />
      <Head head={outcome.head} />
    </>
  );
}

const start = (hash: string): string => hash.slice(0, 12);

/** The anchor that whoever receives the document can hold against the file later. */
function Head({ head }: { readonly head: Anchor }) {
  return <Abridged summary={texts.export.head(head.seq, start(head.hash))} whole={head.hash} />;
}

function Abridged({ summary, whole }: { readonly summary: string; readonly whole: string }) {
  return (
    <details className={styles.abridged}>
      <summary>{summary}</summary>
      <code className={styles.hash}>{whole}</code>
    </details>
  );
}
