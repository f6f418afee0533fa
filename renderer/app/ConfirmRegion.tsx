import { useCallback, useState, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogButtons } from '../ui/Dialog.tsx';
import { ConfirmContext, type Question } from './confirm.ts';

interface Asked extends Question {
  readonly answer: (isConfirmed: boolean) => void;
}

/** Gives what stands inside a way to ask, and shows what is asked. */
export function ConfirmRegion({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback((question: Question) => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    setAsked({ ...question, answer: resolve });
    return promise;
  }, []);
  const answer = (isConfirmed: boolean): void => {
    asked?.answer(isConfirmed);
    setAsked(null);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      {asked !== null && (
        <Dialog role="alertdialog" title={asked.title} isOpen onClose={() => answer(false)}>
          <p>{asked.sentence}</p>
          <DialogButtons>
            <Button onPress={() => answer(false)}>{asked.cancel}</Button>
            <Button variant={asked.isLoss === true ? 'danger' : 'primary'} onPress={() => answer(true)}>
              {asked.confirm}
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </ConfirmContext>
  );
}
