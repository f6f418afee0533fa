import { texts } from '../../../../shared/i18n/window.ts';
import { useAppDispatch } from '../../../app/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { itemHistoryOpened } from '../view.ts';

/** Opens the history of an item, from where it is shown. */
export function HistoryButton({ id }: { readonly id: string }) {
  const dispatch = useAppDispatch();
  return (
    <Button variant="quiet" onPress={() => void dispatch(itemHistoryOpened({ id, field: null }))}>
      {texts.journal.ofItem.open}
    </Button>
  );
}
