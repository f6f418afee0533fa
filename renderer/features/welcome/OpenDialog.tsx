import type { About } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useFileActions } from '../../app/file-actions.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Files } from './Files.tsx';

interface OpenDialogProps {
  readonly about: About;
  /** To work in it, or to audit a copy. */
  readonly mode: 'edit' | 'examine';
  readonly onClose: () => void;
}

/** In a browser, the files of the folder given at launch. */
export function OpenDialog({ about, mode, onClose }: OpenDialogProps) {
  const files = useFileActions();
  return (
    <Dialog
      title={mode === 'edit' ? texts.welcome.openDialog.title : texts.commands.labels.audit}
      isOpen
      onClose={onClose}
      isDismissable
    >
      <Files about={about} actions={files} mode={mode} />
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
      </DialogButtons>
    </Dialog>
  );
}
