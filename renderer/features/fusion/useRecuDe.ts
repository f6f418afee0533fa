import { useMemo } from 'react';
import { useAppSelector } from '../../app/store.ts';
import { recuDe } from './de-qui.ts';

/** Whom what is looked at was received from, or its file; null: nothing is. */
export function useRecuDe(): ReturnType<typeof recuDe> | null {
  const etape = useAppSelector(({ fusionView }) => fusionView.etape);
  return useMemo(() => (etape.kind === 'plan' ? recuDe(etape.preparee.contenu) : null), [etape]);
}
