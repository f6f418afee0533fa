import { texts } from '../../../shared/i18n/window.ts';
import { useExportRelectureMutation } from '../../app/engine-api.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { usePrinting } from '../paper/usePrint.ts';
import { useRelecture } from './relecture.ts';

const said = texts.relecture.table;

/** Gives what becomes of each comment as a file. */
export function Tableau() {
  const { demande } = useRelecture();
  const printing = usePrinting();
  const [exporter] = useExportRelectureMutation();
  return (
    <MenuButton
      label={said.open}
      actions={(['csv', 'docx'] as const).map((format) => ({ id: format, label: said[format] }))}
      onAction={(format) => printing(() => exporter({ ...demande, format }))}
    />
  );
}
