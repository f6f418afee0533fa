import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useReferentielQuery } from '../../app/engine-api.ts';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { Exports } from './Exports.tsx';
import { Facts } from './Facts.tsx';
import { Outline } from './Outline.tsx';
import styles from './ReferentielPane.module.css';

/** One référentiel: what it certifies, what can be handed out, and its structure. */
export function ReferentielPane({ id }: { readonly id: string }) {
  const { data, error, refetch } = useReferentielQuery(id);
  if (error !== undefined) {
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <Waiting text={texts.state.loadingReferentiel} />;
  const { referentiel, versions } = data;
  return (
    <>
      <div className={styles.top}>
        <h2 className={styles.title}>
          {referentiel.intitule === '' ? texts.list.untitled : referentiel.intitule}
        </h2>
        <Facts referentiel={referentiel} />
        <Exports id={id} versions={versions} />
      </div>
      <Outline referentiel={referentiel} />
    </>
  );
}
