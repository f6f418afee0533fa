import { useMemo, useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useJournalInfiniteQuery } from '../../app/engine-api.ts';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { Entry } from './Entry.tsx';
import { JournalList } from './JournalList.tsx';
import { linesOf } from './lines.ts';
import styles from './JournalScreen.module.css';

const said = texts.journal;

/** What was done in this file, and in detail what the chosen gesture changed. */
export function JournalScreen() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useJournalInfiniteQuery();
  const [chosen, setChosen] = useState<number | null>(null);
  const lines = useMemo(() => linesOf(data?.pages ?? []), [data]);
  const total = data?.pages[0]?.total ?? 0;
  const line = lines.find(({ seq }) => seq === chosen);
  return (
    <main className={styles.screen}>
      <section className={styles.gestures} aria-labelledby="journal">
        <div className={styles.top}>
          <h2 id="journal" className={styles.title}>
            {said.title}
          </h2>
          {data !== undefined && <p className={styles.total}>{said.total(total)}</p>}
          <p className={styles.intro}>{said.intro}</p>
        </div>
        {error !== undefined && (
          <FailureNotice
            title={texts.state.cannotRead}
            message={failureSentence(error)}
            onRetry={() => void refetch()}
          />
        )}
        {data === undefined && error === undefined && <Waiting text={said.loading} />}
        {data !== undefined && (
          <JournalList
            lines={lines}
            chosen={chosen}
            onChoose={setChosen}
            isLoadingMore={isFetchingNextPage}
            onMore={() => {
              if (hasNextPage) void fetchNextPage();
            }}
          />
        )}
      </section>
      <section className={styles.entry} aria-label={said.detail}>
        {line === undefined ? (
          <p className={styles.choose}>{said.choose}</p>
        ) : (
          <Entry key={line.seq} line={line} />
        )}
      </section>
    </main>
  );
}
