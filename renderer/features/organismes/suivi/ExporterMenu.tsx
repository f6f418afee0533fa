import { texts } from '../../../../shared/i18n/window.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import type { Jours } from '../liste/Jour.tsx';
import { useVue } from '../liste/registre.ts';
import { useExportRegistre } from './useExportRegistre.ts';

const said = texts.suivi.fichier;

/** The list as a file: of the certification that the filter names, or of all. */
export function ExporterMenu({ jours: { au, connuLe } }: { readonly jours: Jours }) {
  const [{ filtre }] = useVue();
  const exporter = useExportRegistre();
  const formats = ['xlsx', 'csv', 'json'] as const;
  return (
    <MenuButton
      label={said.menu}
      actions={formats.map((id) => ({ id, label: said[id] }))}
      onAction={(id) => {
        const format = formats.find((un) => un === id);
        if (format !== undefined) exporter({ ref: filtre.certification, au, connuLe, format });
      }}
    />
  );
}
