import { useMemo } from 'react';
import { namesOf, type Names } from '../../../shared/comparaison/item-changes.ts';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { stateShown } from '../../../shared/document/rows.ts';
import { useRowsQuery } from '../../app/engine-api.ts';
import { useAppSelector } from '../../app/store.ts';

/** Names of what a point may speak of: what stands in the same référentiel here, and what comes with the merge. */
export function useNoms({ racine }: PointDit): Names {
  const etape = useAppSelector(({ fusionView }) => fusionView.etape);
  const { data } = useRowsQuery(racine.id, { skip: racine.entity !== 'referentiel' });
  return useMemo(() => {
    const ici = data === undefined ? [] : namesOf(stateShown(data.rows));
    const cites = etape.kind === 'plan' ? Object.entries(etape.preparee.noms) : [];
    return new Map([...cites, ...ici]);
  }, [data, etape]);
}
