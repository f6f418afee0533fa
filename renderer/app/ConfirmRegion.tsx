import { useState, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogButtons } from '../ui/Dialog.tsx';
import { asking, ConfirmContext, type Asked } from './confirm.ts';

/** Gives what stands inside a way to ask, and shows what is asked. */
export function ConfirmRegion({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [ask] = useState(() => asking(setAsked));
  return (
    <ConfirmContext value={ask}>
      {children}
      {asked !== null && (
        <Dialog role="alertdialog" title={asked.title} isOpen onClose={() => asked.answer(false)}>
          <p>{asked.sentence}</p>
          <DialogButtons>
            <Button onPress={() => asked.answer(false)}>{asked.cancel}</Button>
            <Button variant={asked.isLoss === true ? 'danger' : 'primary'} onPress={() => asked.answer(true)}>
              {asked.confirm}
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </ConfirmContext>
  );
}
