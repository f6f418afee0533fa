import { useState } from 'react';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { Activity } from './Activity.tsx';
import { Entry } from './Entry.tsx';
import { JournalFilters } from './JournalFilters.tsx';
import { JournalList } from './JournalList.tsx';
import { useGestureCount } from './useGestureCount.ts';
import { useGestures } from './useGestures.ts';
import { isFiltered } from './view.ts';
import styles from './JournalScreen.module.css';

const said = texts.journal;

/** What was done in this file, as far as it is asked for, and in detail what the chosen gesture changed. */
export function JournalScreen() {
  const { filter } = useAppSelector((state) => state.journalView);
  const gestures = useGestures(filter);
  const { lines, isReading, failure, total, readMore } = gestures;
  const [chosen, setChosen] = useState<number | null>(null);
  const [isCounting, setCounting] = useState(false);
  const line = lines.find(({ seq }) => seq === chosen);
  const isEmpty = lines.length === 0;
  return (
    <main className={styles.screen}>
      <JournalFilters />
      <section className={styles.gestures} aria-labelledby="journal">
        <div className={styles.top}>
          <h2 id="journal" className={styles.title}>
            {said.title}
          </h2>
          <output className={styles.total}>
            {total === 0 ? '' : isFiltered(filter) ? <Found {...gestures} /> : said.total(total)}
          </output>
          <div className={styles.tools}>
            <Button variant="quiet" onPress={() => setCounting(true)}>
              {said.activity.open}
            </Button>
          </div>
          <p className={styles.intro}>{said.intro}</p>
        </div>
        {failure !== null && (
          <FailureNotice title={texts.state.cannotRead} message={failure} onRetry={readMore} />
        )}
        {isEmpty && isReading && (
          <Waiting text={gestures.preparing === null ? said.loading : said.preparing(gestures.preparing)} />
        )}
        {isEmpty && !isReading && failure === null && <p className={styles.none}>{said.filters.none}</p>}
        {!isEmpty && (
          <JournalList
            lines={lines}
            chosen={chosen}
            onChoose={setChosen}
            isLoadingMore={isReading}
            onMore={readMore}
          />
        )}
      </section>
      <section className={styles.entry} aria-label={said.detail}>
        {line === undefined ? (
          <p className={styles.choose}>{said.choose}</p>
        ) : (
          <Entry key={line.seq} line={line} filter={filter} />
        )}
      </section>
      {isCounting && <Activity onClose={() => setCounting(false)} />}
    </main>
  );
}

interface FoundProps {
  readonly lines: readonly JournalLine[];
  readonly isReading: boolean;
  readonly total: number;
}

/** How many of the gestures answer: counted apart, and said while it goes on. */
function Found({ lines, isReading, total }: FoundProps) {
  const { filter } = useAppSelector((state) => state.journalView);
  // Once the first page is there: reading on counts nothing anew.
  const counted = useGestureCount(filter, lines.length > 0 || !isReading);
  if (counted === null) return said.filters.counting;
  const { count, from } = counted;
  return from === null ? said.filters.found(count, total) : said.filters.foundSoFar(count, from);
}
