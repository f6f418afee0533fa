import { texts } from '../../../../shared/i18n/window.ts';
import { useCommand } from '../../../app/command-registry.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Table } from './useTable.ts';

/** Opens and shuts all the bands of a table. */
export function FoldButtons({ table: { strips, folded, fold } }: { readonly table: Table }) {
  const foldable = strips.filter(({ isFolded }) => isFolded !== null).map(({ key }) => key);
  const unfoldAll = (): void => fold([]);
  const foldAll = (): void => fold([...new Set([...folded, ...foldable])]);
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
