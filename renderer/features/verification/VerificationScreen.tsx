import type { SerializedError } from '@reduxjs/toolkit';
import { useState } from 'react';
import { readPrintedAnchor } from '../../../shared/domain/printed-anchor.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAboutQuery, useVerifyFileMutation, type Failure } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Extrait } from './Extrait.tsx';
import { Report } from './Report.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Verification.module.css';

const said = texts.verification;

/** Verifies the open file, and says what was found; it goes on, and its report stays, while other screens are shown. */
export function VerificationScreen() {
  const workspace = useAboutQuery().data?.workspace ?? null;
  const [verify, { data, error, isLoading, originalArgs }] = useVerifyFileMutation({
    fixedCacheKey: `verification ${workspace?.file ?? ''}`,
  });
  const [copied, setCopied] = useState('');
  const ancre = readPrintedAnchor(copied);
  const isFaulty = ancre === null && copied.trim() !== '';
  const start = (): void => {
    if (!isFaulty) void verify({ task: crypto.randomUUID(), ancre });
  };
  return (
    <main className={screen.screen}>
      <h2 className={screen.title}>{said.title}</h2>
      <p>{said.intro}</p>
      <ul className={screen.bullets}>
        {said.checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      <div className={styles.anchor}>
        <TextField
          label={said.anchor}
          value={copied}
          onChange={setCopied}
          hint={said.anchorHint}
          error={isFaulty ? said.anchorFault : undefined}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && !isLoading) start();
          }}
        />
      </div>
      {isLoading && originalArgs !== undefined ? (
        <RunningTask task={originalArgs.task} label={said.running} />
      ) : (
        <Button variant="primary" onPress={start}>
          {data === undefined ? said.start : said.again}
        </Button>
      )}
      {error !== undefined && error.code !== 'CANCELLED' && <NotDone error={error} />}
      {data !== undefined && !isFaulty && <Report report={data} />}
      {workspace !== null && <Extrait file={workspace.file} />}
    </main>
  );
}

function NotDone({ error }: { readonly error: Failure | SerializedError }) {
  return (
    <div role="alert" className={styles.failure}>
      <h3 className={screen.heading}>{said.failed}</h3>
      <p>{failureSentence(error)}</p>
    </div>
  );
}
