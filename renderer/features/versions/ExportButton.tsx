import { useEffect, useEffectEvent } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { listenToCommands, useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useExport } from './useExport.ts';

/** Exports the draft, from here or from the host's menu. */
export function ExportButton({ id }: { readonly id: string }) {
  const dispatch = useAppDispatch();
  const { exportVersion, isExporting } = useExport(id);
  const exportDraft = useEffectEvent(() => exportVersion(null));
  useEffect(
    () =>
      dispatch(
        listenToCommands((command) => {
          if (command === 'export') exportDraft();
        }),
      ),
    [dispatch],
  );
  return (
    <Button onPress={() => exportVersion(null)}>
      {isExporting ? texts.export.running : texts.export.draft}
    </Button>
  );
}
