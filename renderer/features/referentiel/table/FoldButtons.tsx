import { texts } from '../../../../shared/i18n/window.ts';
import { useCommand } from '../../../app/command-registry.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../draft.ts';
import { bandsAbove, type Table } from './useTable.ts';

/** Opens and shuts all the bands of a table. */
export function FoldButtons({ table }: { readonly table: Table }) {
  const { strips, current, folded, fold, go } = table;
  const { state } = useDraft();
  const foldable = strips.filter(({ isFolded }) => isFolded !== null).map(({ key }) => key);
  const unfoldAll = (): void => fold([]);
  const foldAll = (): void => {
    // The place stays in its bloc, by the band that is left of it.
    const above = current === null ? [] : bandsAbove(state, current.key);
    const band = above.find((key) => foldable.includes(key));
    if (band !== undefined) go({ key: band, column: 1 });
    fold([...new Set([...folded, ...foldable])]);
  };
  useCommand('unfoldAll', unfoldAll);
  useCommand('foldAll', foldAll);
  return (
    <>
      <Button variant="quiet" onPress={unfoldAll}>
        {texts.table.unfoldAll}
      </Button>
      <Button variant="quiet" onPress={foldAll}>
        {texts.table.foldAll}
      </Button>
    </>
  );
}
