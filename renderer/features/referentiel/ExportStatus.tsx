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

/** How the last export went, said aloud; then what to note beside the document. */
export function ExportStatus({ progress }: { readonly progress: Progress }) {
  const { isLoading, data, error } = progress;
  return (
    <div className={styles.status}>
      <output className={error === undefined ? styles.said : styles.failed}>
        {isLoading && texts.export.running}
        {error !== undefined && failureSentence(error)}
        {data !== undefined && outcomeSentence(data)}
      </output>
      {data !== undefined && data.kind !== 'cancelled' && <Anchors sha256={data.sha256} head={data.head} />}
    </div>
  );
}

function outcomeSentence(outcome: ExportOutcome): string {
  switch (outcome.kind) {
    case 'saved':
      return texts.export.saved(outcome.file);
    case 'downloaded':
      return texts.export.downloaded(outcome.name);
    case 'cancelled':
      return texts.export.cancelled;
  }
}

interface AnchorsProps {
  readonly sha256: string;
  readonly head: Anchor;
}

/** What whoever receives the document can hold against it, and against the workspace, later. */
function Anchors({ sha256, head }: AnchorsProps) {
  return (
    <>
      <Abridged summary={texts.export.sha256(start(sha256))} whole={sha256} />
      <Abridged summary={texts.export.head(head.seq, start(head.hash))} whole={head.hash} />
    </>
  );
}

const start = (hash: string): string => hash.slice(0, 12);

function Abridged({ summary, whole }: { readonly summary: string; readonly whole: string }) {
  return (
    <details className={styles.abridged}>
      <summary>{summary}</summary>
      <code className={styles.hash}>{whole}</code>
    </details>
  );
}
