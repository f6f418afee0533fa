import type { Author } from '../../../shared/domain/gesture.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { useProfileForm } from './useProfileForm.tsx';

interface ProfileDialogProps {
  readonly author: Author;
  readonly onClose: () => void;
}

/** Who works is changed; gestures already done keep the name they bear. */
export function ProfileDialog({ author, onClose }: ProfileDialogProps) {
  const { fields, form } = useProfileForm(author, onClose);
  const { dialogTitle, save } = texts.welcome.profile;
  return (
    <FormDialog {...form} title={dialogTitle} submit={save} onClose={onClose}>
      {fields}
    </FormDialog>
  );
}
