import { texts } from '../../../shared/i18n/window.ts';
import { runCommand } from '../../app/command-registry.ts';
import { Button } from '../../ui/Button.tsx';

/** Opens the dialog that the open référentiel holds. */
export function PasteButton() {
  return (
    <Button variant="quiet" onPress={() => runCommand('pasteTable')}>
      {texts.paste.command}
    </Button>
  );
}
