import type { SerializedError } from '@reduxjs/toolkit';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { ReferentielSummary } from '../../../shared/contract/responses.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, type Failure } from '../../app/engine-api.ts';
import { referentielChosen } from '../../app/selection.ts';
import { useAppDispatch } from '../../app/store.ts';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { summaryLines } from './summary.ts';
import styles from './ReferentielList.module.css';

/** How far the reading of the list has come. */
interface Reading {
  readonly data?: readonly ReferentielSummary[] | undefined;
  readonly error?: Failure | SerializedError | undefined;
  readonly isLoading: boolean;
  readonly refetch: () => unknown;
}

interface ReferentielListProps {
  readonly list: Reading;
  /** Id of the one that the window shows. */
  readonly shown: string | null;
}

/** Every référentiel of the file; an arrow key is enough to go through them. */
export function ReferentielList({ list, shown }: ReferentielListProps) {
  const total = list.data?.length;
  return (
    <nav className={styles.nav} aria-label={texts.list.title}>
      <h2 className={styles.title}>
        {total === undefined ? texts.list.title : texts.list.titleWithTotal(total)}
      </h2>
      {list.isLoading && <Waiting text={texts.state.loadingList} />}
      {list.error !== undefined && (
        <FailureNotice
          title={texts.state.cannotRead}
          message={failureSentence(list.error)}
          onRetry={() => void list.refetch()}
        />
      )}
      {total === 0 && <Empty />}
      {list.data !== undefined && total !== 0 && <Choices items={list.data} shown={shown} />}
    </nav>
  );
}

function Empty() {
  return (
    <div className={styles.empty}>
      <p>{texts.list.empty}</p>
      <p>{texts.list.emptyHint}</p>
    </div>
  );
}

function Choices({
  items,
  shown,
}: {
  readonly items: readonly ReferentielSummary[];
  readonly shown: string | null;
}) {
  const dispatch = useAppDispatch();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 76 }}>
      <ListBox
        aria-label={texts.list.title}
        className={styles.list ?? ''}
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shown === null ? [] : [shown]}
        onSelectionChange={(keys) => {
          const [id] = keys;
          if (keys !== 'all' && id !== undefined) dispatch(referentielChosen(String(id)));
        }}
      >
        {(item) => <Choice item={item} />}
      </ListBox>
    </Virtualizer>
  );
}

function Choice({ item }: { readonly item: ReferentielSummary }) {
  const { title, identity, counts, version } = summaryLines(item);
  return (
    <ListBoxItem id={item.id} textValue={title} className={styles.item ?? ''}>
      {/* The spaces are for whoever hears it in one go. */}
      <span className={styles.intitule}>{title}</span> <span className={styles.line}>{identity}</span>{' '}
      <span className={styles.line}>
        {counts} <span className={item.version === null ? styles.draft : styles.version}>{version}</span>
      </span>
    </ListBoxItem>
  );
}
