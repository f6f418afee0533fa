import { useEffect } from 'react';
import { texts } from '../../shared/i18n/window.ts';
import { ReferentielList } from '../features/referentiels/ReferentielList.tsx';
import { ReferentielPane } from '../features/referentiel/ReferentielPane.tsx';
import { FailureNotice, Waiting } from '../ui/Notice.tsx';
import { failureSentence, useAboutQuery, useReferentielsQuery } from './engine-api.ts';
import { Header } from './Header.tsx';
import { shownReferentiel } from './selection.ts';
import { useAppSelector } from './store.ts';
import styles from './App.module.css';

/** The one window: whose file, its référentiels, and the one that was chosen. */
export function App() {
  const about = useAboutQuery();
  const workspace = about.data?.workspace ?? null;
  const list = useReferentielsQuery(undefined, { skip: workspace === null });
  const chosen = useAppSelector((state) => state.selection.referentiel);
  const shown = list.data?.find(
    ({ id }) => id === shownReferentiel(chosen, list.data?.map((item) => item.id) ?? []),
  );

  useEffect(() => {
    const parts = [shown?.intitule, workspace?.nom].filter((part) => part !== undefined);
    document.title = texts.title(parts);
  }, [shown?.intitule, workspace?.nom]);

  if (about.isLoading) return <Waiting text={texts.state.opening} />;
  if (about.error !== undefined || workspace === null) {
    return (
      <main className={styles.alone}>
        <FailureNotice
          level={1}
          title={texts.state.cannotOpen}
          message={about.error === undefined ? texts.state.noWorkspace : failureSentence(about.error)}
          onRetry={() => void about.refetch()}
        />
      </main>
    );
  }
  return (
    <div className={styles.window}>
      <Header workspace={workspace} />
      <ReferentielList list={list} shown={shown?.id ?? null} />
      <main className={styles.main}>
        {shown !== undefined && <ReferentielPane key={shown.id} id={shown.id} />}
      </main>
    </div>
  );
}
