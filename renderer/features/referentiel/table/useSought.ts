import { useEffect, useEffectEvent } from 'react';
import type { Cell } from '../../../../shared/table/cells.ts';
import { fieldReached } from '../../../app/sought.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';

const isText = ({ field }: Cell): boolean => field === 'intitule' || field === 'libelle' || field === 'code';

/**
 * Answers whether the person is led to a text, which is then to be written at once: the field says that it is reached. Any other cell that
 * they are led to is given the focus.
 */
export function useSought(current: Cell | null, isReadOnly: boolean, focus: () => void): boolean {
  const dispatch = useAppDispatch();
  const field = useAppSelector(({ sought }) => sought.field);
  const isThere = field !== null && current?.key === field.item && current.field === field.champ;
  const isWritten = isThere && !isReadOnly && isText(current);
  const isOnlyShown = field !== null && !isWritten;
  const show = useEffectEvent((): void => {
    focus();
    dispatch(fieldReached());
  });
  useEffect(() => {
    if (isOnlyShown) show();
  }, [isOnlyShown]);
  return isWritten;
}
