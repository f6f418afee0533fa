import { texts } from '../../../shared/i18n/window.ts';
import { useCommand } from '../../app/command-registry.ts';
import { Button } from '../../ui/Button.tsx';
import { useExport } from './useExport.ts';

/** Exports the draft, from here or from the menu. */
export function ExportButton({ id }: { readonly id: string }) {
  const { exportVersion, isExporting } = useExport(id);
  const exportDraft = (): void => exportVersion(null);
  useCommand('export', isExporting ? null : exportDraft);
  return <Button onPress={exportDraft}>{isExporting ? texts.export.running : texts.export.draft}</Button>;
}
