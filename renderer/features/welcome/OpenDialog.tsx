import type { About } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useFileActions } from '../../app/file-actions.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Files } from './Files.tsx';

interface OpenDialogProps {
  readonly about: About;
  readonly onClose: () => void;
}

/** In a browser, the files of the folder given at launch. */
export function OpenDialog({ about, onClose }: OpenDialogProps) {
  const files = useFileActions();
  return (
    <Dialog title={texts.welcome.openDialog.title} isOpen onClose={onClose} isDismissable>
      <Files about={about} actions={files} />
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
      </DialogButtons>
    </Dialog>
  );
}
