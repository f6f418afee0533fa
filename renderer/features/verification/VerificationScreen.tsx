import type { SerializedError } from '@reduxjs/toolkit';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAboutQuery, useVerifyFileMutation, type Failure } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { Button } from '../../ui/Button.tsx';
import { Report } from './Report.tsx';
import styles from './Verification.module.css';

const said = texts.verification;

/** Verifies the open file, and says what was found; it goes on, and its report stays, while other screens are shown. */
export function VerificationScreen() {
  const workspace = useAboutQuery().data?.workspace;
  const [verify, { data, error, isLoading, originalArgs }] = useVerifyFileMutation({
    fixedCacheKey: `verification ${workspace?.file ?? ''}`,
  });
  return (
    <main className={styles.screen}>
      <h2 className={styles.title}>{said.title}</h2>
      <p>{said.intro}</p>
      <ul className={styles.checks}>
        {said.checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      <p>{said.advice}</p>
      {isLoading && originalArgs !== undefined ? (
        <RunningTask task={originalArgs.task} label={said.running} />
      ) : (
        <Button variant="primary" onPress={() => void verify({ task: crypto.randomUUID() })}>
          {data === undefined ? said.start : said.again}
        </Button>
      )}
      {error !== undefined && error.code !== 'CANCELLED' && <NotDone error={error} />}
      {data !== undefined && <Report report={data} />}
    </main>
  );
}

function NotDone({ error }: { readonly error: Failure | SerializedError }) {
  return (
    <div role="alert" className={styles.failure}>
      <h3 className={styles.heading}>{said.failed}</h3>
      <p>{failureSentence(error)}</p>
    </div>
  );
}
