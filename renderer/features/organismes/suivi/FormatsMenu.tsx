import type { FormatDeListe } from '../../../../shared/contract/answers/organisme.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';

const said = texts.suivi.fichier;
const formats: readonly FormatDeListe[] = ['xlsx', 'csv', 'json'];
const actions = formats.map((id) => ({ id, label: said[id] }));

interface FormatsMenuProps {
  readonly label: string;
  /** What is seen of it, where its name says more. */
  readonly shown?: string;
  readonly onFormat: (format: FormatDeListe) => void;
}

/** The formats in which a list goes out. */
export function FormatsMenu({ label, shown, onFormat }: FormatsMenuProps) {
  return (
    <MenuButton label={label} actions={actions} onAction={onFormat}>
      {shown}
    </MenuButton>
  );
}
