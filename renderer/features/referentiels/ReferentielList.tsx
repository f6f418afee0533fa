import type { SerializedError } from '@reduxjs/toolkit';
import { useState } from 'react';
import type { ReferentielSummary } from '../../../shared/contract/responses.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { folded, matching } from '../../../shared/search/matching.ts';
import { useCommand } from '../../app/command-registry.ts';
import { failureSentence, useAboutQuery, type Failure } from '../../app/engine-api.ts';
import { screenShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Choices } from './Choices.tsx';
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
}

/** Every référentiel of the file, and the two ways to have one more. */
export function ReferentielList({ list, shown }: ReferentielListProps) {
  const { data, error, isLoading, refetch } = list;
  return (
    <nav className={styles.nav} aria-label={texts.list.title}>
      <h2 className={styles.title}>
        {data === undefined ? texts.list.title : texts.list.titleWithTotal(data.length)}
      </h2>
      {isLoading && <Waiting text={texts.state.loadingList} />}
      {error !== undefined && (
        <FailureNotice
          title={texts.state.cannotRead}
          message={failureSentence(error)}
          onRetry={() => void refetch()}
        />
      )}
      {data !== undefined && <Beginnings isFirst={data.length === 0} />}
      {data !== undefined && data.length > 0 && <Filtered items={data} shown={shown} />}
    </nav>
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

/** `isFirst`: the file has none yet, so the two ways say more of themselves. */
function Beginnings({ isFirst }: { readonly isFirst: boolean }) {
  const dispatch = useAppDispatch();
  const isReadOnly = useAboutQuery().data?.workspace?.readOnly === true;
  const [isCreating, setCreating] = useState(false);
  const said = texts.list;
  const create = (): void => setCreating(true);
  useCommand('newReferentiel', isReadOnly ? null : create);
  return (
    <>
      <div className={styles.beginnings}>
        {isFirst && <p>{isReadOnly ? said.emptyReadOnly : said.empty}</p>}
        <Button variant={isFirst ? 'primary' : 'plain'} isDisabled={isReadOnly} onPress={create}>
          {said.create}
        </Button>
        {isFirst && <p>{said.createHint}</p>}
        <Button isDisabled={isReadOnly} onPress={() => dispatch(screenShown('import'))}>
          {said.import}
        </Button>
        {isFirst && <p>{said.importHint}</p>}
      </div>
      {isCreating && <NewReferentielDialog onClose={() => setCreating(false)} />}
    </>
  );
}
