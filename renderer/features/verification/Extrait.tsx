import type { ExportOutcome } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useActing } from '../../app/act.ts';
import { useWriteExtraitMutation } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { Button } from '../../ui/Button.tsx';
import { Part } from '../../ui/Part.tsx';
import { CopierChemin } from '../../app/CopierChemin.tsx';
import { exportSentence } from '../versions/export-sentence.ts';
import { Hash } from '../versions/Hash.tsx';
import styles from './Verification.module.css';

const said = texts.verification;

/** Writes what somebody without Paritaire verifies by themselves, and says where it is and what to keep of it. `file`: the one that is open. */
export function Extrait({ file }: { readonly file: string }) {
  const { act } = useActing();
  const [write, { data, isLoading, originalArgs }] = useWriteExtraitMutation({
    fixedCacheKey: `extrait ${file}`,
  });
  return (
    <Part title={said.extrait} className={styles.extrait}>
      <p>{said.extraitIntro}</p>
      {isLoading && originalArgs !== undefined ? (
        <RunningTask task={originalArgs.task} label={said.extraitRunning} />
      ) : (
        <Button onPress={() => act(() => write({ task: crypto.randomUUID() }))}>{said.extraitStart}</Button>
      )}
      {data !== undefined && <Written outcome={data} />}
    </Part>
  );
}

/** Where it is, and what its holder keeps to know it again. */
function Written({ outcome }: { readonly outcome: ExportOutcome }) {
  return (
    <>
      <output>{exportSentence(outcome)}</output>
      {outcome.kind === 'saved' && <CopierChemin file={outcome.file} />}
      {outcome.kind !== 'cancelled' && (
        <>
          <Hash summary={texts.export.sha256} whole={outcome.sha256} />
          <Hash summary={(start) => texts.export.head(outcome.head.seq, start)} whole={outcome.head.hash} />
        </>
      )}
    </>
  );
}
