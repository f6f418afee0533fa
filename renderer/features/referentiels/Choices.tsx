import { useState } from 'react';
import { skipToken } from '@reduxjs/toolkit/query/react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { RowLayout } from '../../ui/RowLayout.ts';
import type { ReferentielSummary } from '../../../shared/contract/answers/referentiel.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { estDepassee } from '../../../shared/domain/revision.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { engineApi, useBlocsQuery } from '../../app/engine-api.ts';
import { referentielChosen } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { useStay } from '../../app/useStay.ts';
import { Badge } from '../../ui/Badge.tsx';
import { statusLine, summaryLines } from './summary.ts';
import styles from './ReferentielList.module.css';

interface ChoicesProps {
  readonly items: readonly ReferentielSummary[];
  /** Id of the one that the window shows. */
  readonly shown: string | null;
}

/** One of them is shown: an arrow key is enough to go through them. */
export function Choices({ items, shown }: ChoicesProps) {
  const dispatch = useAppDispatch();
  return (
    <Virtualizer layout={RowLayout} layoutOptions={{ estimatedRowSize: 84 }}>
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
  const { title, identity, counts } = summaryLines(item);
  return (
    <ListBoxItem id={item.id} textValue={title} className={styles.item ?? ''}>
      {/* The spaces are for whoever hears it in one go. */}
      <span className={styles.intitule}>{title}</span> <span className={styles.said}>{identity}</span>{' '}
      <span className={styles.said}>{counts}</span> <Standing item={item} />
    </ListBoxItem>
  );
}

/** A row that stays in sight asks where it stands; one that is passed does not, but shows what is known already. */
const STAY_MS = 300;

const { situation } = engineApi.endpoints;

/** Asks by itself: what an item of a list asks draws the whole list again, and is asked for rows out of sight too. */
function Standing({ item }: { readonly item: ReferentielSummary }) {
  situation.useQuerySubscription(useStay(STAY_MS) ? item.id : skipToken);
  const { currentData: known } = situation.useQueryState(item.id);
  const [today] = useState(() => localDate(new Date()));
  const { data: blocs } = useBlocsQuery();
  const late =
    blocs?.filter(({ referentiel, etat }) => referentiel === item.id && etat === 'nouvelEtat').length ?? 0;
  const { tone, label } = statusLine(item.version, known);
  const points = known?.attention.length ?? 0;
  return (
    <span className={styles.line}>
      <Badge tone={tone}>{label}</Badge>{' '}
      {late > 0 && <Badge tone="warning">{texts.partage.mark.toTake(late)}</Badge>}{' '}
      {estDepassee(item.prochaineRevision, today) && <Badge tone="warning">{texts.list.aReviser}</Badge>}{' '}
      {points > 0 && <span className={styles.points}>{texts.attention.total(points)}</span>}
    </span>
  );
}
