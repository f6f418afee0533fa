import { useDeferredValue } from 'react';
import { useShown } from '../../app/shown.ts';
import { useAppSelector } from '../../app/store.ts';
import { ReferentielPane } from '../referentiel/ReferentielPane.tsx';
import { Empty } from './Empty.tsx';
import { ReferentielList } from './ReferentielList.tsx';
import styles from './ReferentielsScreen.module.css';

/** The référentiels of the file, and the one that was chosen. */
export function ReferentielsScreen() {
  const { list, shown } = useShown();
  const isListOpen = useAppSelector(({ place }) => place.isListOpen) || shown === undefined;
  // Going through the list with the arrows does not wait for each référentiel to be drawn.
  const drawn = useDeferredValue(shown?.id);
  if (list.data?.length === 0) {
    return (
      <main className={styles.main}>
        <Empty />
      </main>
    );
  }
  return (
    <div className={`${styles.screen} ${isListOpen ? '' : styles.alone}`}>
      <ReferentielList list={list} shown={shown?.id ?? null} isOpen={isListOpen} />
      <main className={styles.main}>{drawn !== undefined && <ReferentielPane key={drawn} id={drawn} />}</main>
    </div>
  );
}
