import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useGestesRecusQuery } from '../../app/engine-api.ts';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import styles from './Entry.module.css';

const said = texts.journal;

/** What others did in the copy that was taken in: each by its own author, and as its own journal says it. */
export function GestesRecus({ seq }: { readonly seq: number }) {
  const { data, error, refetch } = useGestesRecusQuery(seq);
  if (error !== undefined)
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <Waiting text={said.entry.loading} />;
  return (
    <>
      <h4 className={styles.heading}>{said.recus.titre(data.length)}</h4>
      <ol className={styles.recus}>
        {data.map((geste) => (
          <li key={geste.hash} className={styles.text}>
            {said.recus.geste(geste)}
          </li>
        ))}
      </ol>
    </>
  );
}
