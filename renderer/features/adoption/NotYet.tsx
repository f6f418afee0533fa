import type { ReactNode } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';

interface NotYetProps {
  readonly why: string;
  readonly onClose: () => void;
  /** What would make it possible. */
  readonly children?: ReactNode;
}

/** Nothing can be adopted as it is. */
export function NotYet({ why, onClose, children }: NotYetProps) {
  return (
    <>
      <p>{why}</p>
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.close}</Button>
        {children}
      </DialogButtons>
    </>
  );
}
