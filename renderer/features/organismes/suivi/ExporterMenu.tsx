import { texts } from '../../../../shared/i18n/window.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import type { Jours } from '../liste/Jour.tsx';
import { useVue } from '../liste/registre.ts';
import { useExportRegistre } from './useExportRegistre.ts';

const said = texts.suivi.fichier;

/** The list, and what is personal apart from it, of which the file keeps no past: it is as known today. */
const choix = ['xlsx', 'csv', 'json', 'contacts'] as const;

/** The list as a file: of the certification that the filter names, or of all. */
export function ExporterMenu({ jours: { au, connuLe } }: { readonly jours: Jours }) {
  const [{ filtre }] = useVue();
  const exporter = useExportRegistre();
  return (
    <MenuButton
      label={said.menu}
      actions={choix.map((id) => ({
        id,
        label: said[id === 'contacts' && connuLe !== null ? 'contactsConnus' : id],
      }))}
      onAction={(id) => {
        if (id === 'contacts') exporter({ ref: filtre.certification, au, format: id });
        else exporter({ ref: filtre.certification, au, connuLe, format: id });
      }}
    />
  );
}
