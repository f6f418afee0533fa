import { texts } from '../../../../shared/i18n/window.ts';
import type { Jours } from '../liste/Jour.tsx';
import { useVue } from '../liste/registre.ts';
import { FormatsMenu } from './FormatsMenu.tsx';
import { useExportRegistre } from './useExportRegistre.ts';

/** The list as a file: of the certification that the filter names, or of all. */
export function ExporterMenu({ jours: { au, connuLe } }: { readonly jours: Jours }) {
  const [{ filtre }] = useVue();
  const exporter = useExportRegistre();
  return (
    <FormatsMenu
      label={texts.suivi.fichier.menu}
      onFormat={(format) => exporter({ ref: filtre.certification, au, connuLe, format })}
    />
  );
}
