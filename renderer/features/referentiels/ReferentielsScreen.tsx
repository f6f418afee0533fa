import { useDeferredValue } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { useShown } from '../../app/shown.ts';
import { ReferentielPane } from '../referentiel/ReferentielPane.tsx';
import { ReferentielList } from './ReferentielList.tsx';
import styles from './ReferentielsScreen.module.css';

/** The référentiels of the file, and the one that was chosen. */
export function ReferentielsScreen() {
  const { list, shown } = useShown();
  // Going through the list with the arrows does not wait for each référentiel to be drawn.
  const drawn = useDeferredValue(shown?.id);
  return (
    <div className={styles.screen}>
      <ReferentielList list={list} shown={shown?.id ?? null} />
      <main className={styles.main}>
        {drawn === undefined ? (
          list.data !== undefined && <p className={styles.nothing}>{texts.list.nothingShown}</p>
        ) : (
          <ReferentielPane key={drawn} id={drawn} />
        )}
      </main>
    </div>
  );
}
