import { useState } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useCommand } from '../../app/command-registry.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AdoptionPane } from './AdoptionPane.tsx';

interface AdoptButtonProps {
  /** Of the référentiel. */
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** Opens what adopts the draft. */
export function AdoptButton({ id, versions }: AdoptButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const open = (): void => setOpen(true);
  const close = (): void => setOpen(false);
  useCommand('adopt', open);
  return (
    <>
      <Button onPress={open}>{texts.adoption.open}</Button>
      <Dialog title={texts.adoption.title} isOpen={isOpen} onClose={close} size="large">
        <AdoptionPane id={id} last={versions.at(-1) ?? null} onClose={close} />
      </Dialog>
    </>
  );
}
