import { useState } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { GrilleAdoption } from './GrilleAdoption.tsx';

/** Opens what adopts the grid that is shown. */
export function AdoptGrille({ intitule }: { readonly intitule: string }) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{texts.grilleVersions.open}</Button>
      <Dialog
        title={texts.grilleVersions.title(intitule === '' ? texts.grilles.untitled : intitule)}
        isOpen={isOpen}
        onClose={close}
        size="large"
      >
        <GrilleAdoption onClose={close} />
      </Dialog>
    </>
  );
}
