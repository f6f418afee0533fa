import type { GesteRecu, ReponseDite } from '../../../shared/contract/answers/fusion.ts';
import type { JournalFilter } from '../../../shared/contract/shapes.ts';
import { reponseDite } from '../../../shared/comparaison/reponse-dite.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAboutQuery, useReunionQuery } from '../../app/engine-api.ts';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { Paged } from '../../ui/Paged.tsx';
import styles from './Entry.module.css';

const said = texts.journal.reunion;

interface ReunionProps {
  readonly seq: number;
  readonly filter: JournalFilter;
}

/** What others did in the copy that was taken in, each by its own author, and what was answered to what was asked. */
export function Reunion({ seq, filter }: ReunionProps) {
  const { data, error, refetch } = useReunionQuery({ seq, filter });
  const lecteur = useAboutQuery().data?.profile ?? null;
  if (error !== undefined)
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <Waiting text={said.loading} />;
  const { gestes, reponses, recues } = data;
  const { demandes = [], autres = [] } = Object.groupBy(gestes, ({ demande }) =>
    demande ? 'demandes' : 'autres',
  );
  // What waits may have been left without an answer: it is not said to be one.
  const { donnees = [], attendent = [] } = Object.groupBy(reponses, ({ choix }) =>
    choix === 'plusTard' ? 'attendent' : 'donnees',
  );
  return (
    <>
      {demandes.length === 0 ? (
        <Recus gestes={gestes} />
      ) : (
        <>
          <h4 className={styles.heading}>{said.demandes(demandes.length, gestes.length)}</h4>
          <Gestes gestes={demandes} />
          {autres.length > 0 && (
            <details>
              <summary>{said.autres(autres.length)}</summary>
              <Gestes gestes={autres} />
            </details>
          )}
        </>
      )}
      <Reponses titre={said.reponses} reponses={donnees} />
      <Reponses titre={said.attendent} reponses={attendent} />
      {recues.length > 0 && (
        <>
          <h4 className={styles.heading}>{said.recues}</h4>
          <Paged items={recues} more={said.recuesSuite}>
            {(shown) => (
              <ul className={styles.recus} aria-label={said.recues}>
                {shown.map((recue, i) => (
                  <li key={`${i} ${recue.id}`} className={styles.text}>
                    {said.recue(recue, lecteur)}
                  </li>
                ))}
              </ul>
            )}
          </Paged>
        </>
      )}
    </>
  );
}

interface ReponsesProps {
  readonly titre: (count: number) => string;
  readonly reponses: readonly ReponseDite[];
}

function Reponses({ titre, reponses }: ReponsesProps) {
  if (reponses.length === 0) return null;
  return (
    <>
      <h4 className={styles.heading}>{titre(reponses.length)}</h4>
      <Paged items={reponses} more={(count) => said.reponsesSuite(count, reponses.length)}>
        {(shown) => (
          <ul className={styles.recus} aria-label={titre(reponses.length)}>
            {shown.map((reponse, i) => (
              <li key={`${i} ${reponse.sujet.id}`} className={styles.text}>
                {reponseDite(reponse)}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

/** What no merge before had brought, and what one had, that this one takes. */
function Recus({ gestes }: { readonly gestes: readonly GesteRecu[] }) {
  const { neufs = [], repris = [] } = Object.groupBy(gestes, ({ dejaRecu }) =>
    dejaRecu ? 'repris' : 'neufs',
  );
  return (
    <>
      <h4 className={styles.heading}>{said.titre(neufs.length)}</h4>
      <Gestes gestes={neufs} />
      {repris.length > 0 && (
        <>
          <h4 className={styles.heading}>{said.repris(repris.length)}</h4>
          <Gestes gestes={repris} />
        </>
      )}
    </>
  );
}

function Gestes({ gestes }: { readonly gestes: readonly GesteRecu[] }) {
  return (
    <Paged items={gestes} more={(count) => said.suite(count, gestes.length)}>
      {(shown) => (
        <ol className={styles.recus} aria-label={said.gestes}>
          {shown.map((geste) => (
            <li key={geste.hash} className={styles.text}>
              {said.geste(geste)}
            </li>
          ))}
        </ol>
      )}
    </Paged>
  );
}
