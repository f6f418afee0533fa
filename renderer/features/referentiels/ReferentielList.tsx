import type { SerializedError } from '@reduxjs/toolkit';
import { useState } from 'react';
import type { ReferentielSummary } from '../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { folded, matching } from '../../../shared/search/matching.ts';
import { useCommand } from '../../app/command-registry.ts';
import { failureSentence, type Failure } from '../../app/engine-api.ts';
import { listToggled, screenShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Choices } from './Choices.tsx';
import { useBeginning } from './beginning.ts';
import { NewReferentielDialog } from './NewReferentielDialog.tsx';
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
  /** False: only what opens it is left, and its width goes to the référentiel. */
  readonly isOpen: boolean;
}

/** Every référentiel of the file, and the two ways to have one more. */
export function ReferentielList({ list, shown, isOpen }: ReferentielListProps) {
  return (
    <nav className={styles.nav} aria-label={texts.list.title}>
      <div className={styles.head}>
        {isOpen && (
          <h2 className={styles.title}>
            {list.data === undefined ? texts.list.title : texts.list.titleWithTotal(list.data.length)}
          </h2>
        )}
        {shown !== null && <Toggle isOpen={isOpen} />}
      </div>
      {isOpen && <Contents list={list} shown={shown} />}
    </nav>
  );
}

function Toggle({ isOpen }: Pick<ReferentielListProps, 'isOpen'>) {
  const dispatch = useAppDispatch();
  return (
    <Button
      variant="quiet"
      aria-label={isOpen ? texts.list.hide : texts.list.show}
      onPress={() => dispatch(listToggled())}
    >
      <span aria-hidden="true">{isOpen ? '«' : '»'}</span>
    </Button>
  );
}

function Contents({ list, shown }: Omit<ReferentielListProps, 'isOpen'>) {
  const { data, error, isLoading, refetch } = list;
  return (
    <>
      {isLoading && <Waiting text={texts.state.loadingList} />}
      {error !== undefined && (
        <FailureNotice
          title={texts.state.cannotRead}
          message={failureSentence(error)}
          onRetry={() => void refetch()}
        />
      )}
      {data !== undefined && data.length > 0 && (
        <>
          <Beginnings />
          <Filtered items={data} shown={shown} />
        </>
      )}
    </>
  );
}

function Filtered({
  items,
  shown,
}: { readonly items: readonly ReferentielSummary[] } & Pick<ReferentielListProps, 'shown'>) {
  const [typed, setTyped] = useState('');
  const found = matching(items, typed, ({ intitule, numero }) => folded(`${intitule} ${numero ?? ''}`));
  const isFiltered = typed.trim() !== '';
  return (
    <>
      <div className={styles.filter}>
        <SearchField label={texts.list.filter} value={typed} onChange={setTyped} />
        <output className={styles.found}>
          {isFiltered && texts.list.filtered(found.length, items.length)}
        </output>
      </div>
      {found.length === 0 ? (
        <p className={styles.none}>{texts.list.noMatch}</p>
      ) : (
        <Choices items={found} shown={shown} />
      )}
    </>
  );
}

/** The two ways to have one more. */
function Beginnings() {
  const dispatch = useAppDispatch();
  const { isReadOnly, isCreating, create, created } = useBeginning();
  const said = texts.list;
  useCommand('newReferentiel', isReadOnly ? null : create);
  return (
    <div className={styles.beginnings}>
      <Button isDisabled={isReadOnly} aria-label={said.create} onPress={create}>
        {said.createShort}
      </Button>
      <Button isDisabled={isReadOnly} onPress={() => dispatch(screenShown('import'))}>
        {said.import}
      </Button>
      {isCreating && <NewReferentielDialog onClose={created} />}
    </div>
  );
}
