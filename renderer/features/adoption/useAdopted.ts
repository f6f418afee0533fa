import { focusOnceShown } from '../../app/focus.ts';
import { useNotify, type NewNotice } from '../../app/notices.ts';
import { useAppSelector } from '../../app/store.ts';

/** Closes what adopted, says so, and leads to the version where versions are shown. */
export function useAdopted(
  onClose: () => void,
): (version: string, message: string, action?: NewNotice['action']) => void {
  const notify = useNotify();
  const isListShown = useAppSelector(({ place }) => place.tab === 'versions');
  return (version, message, action) => {
    notify({ kind: 'success', message, ...(action !== undefined && { action }) });
    onClose();
    if (isListShown) focusOnceShown(() => document.getElementById(`version-${version}`));
  };
}
