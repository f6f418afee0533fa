import { useState } from 'react';
import type { HistoryChoices } from '../../../shared/contract/answers/history.ts';
import { useHistoryChoicesQuery } from '../../app/engine-api.ts';

/** Between two questions to a journal that is being made ready, in milliseconds. */
const pause = 500;

/** Who signed, and what holds items: asked for until the journal is ready to say. */
export function useHistoryChoices(): Pick<HistoryChoices, 'people' | 'homes'> {
  const [isReady, setReady] = useState(false);
  const { data } = useHistoryChoicesQuery(undefined, { pollingInterval: isReady ? 0 : pause });
  if (data?.preparing === null && !isReady) setReady(true);
  const { people = [], homes = [] } = data ?? {};
  return { people, homes };
}
