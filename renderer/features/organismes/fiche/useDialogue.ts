import { useState } from 'react';
import type { MakeEdit } from '../../referentiel/edits.ts';
import { useEditing } from '../../referentiel/draft.ts';

interface Dialogue {
  readonly isSent: boolean;
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  /** Does it, once nothing is wrong; refused, the dialog stays and says why. */
  readonly onSubmit: () => void;
}

/** A dialog that ends in one gesture. */
export function useDialogue(isFaulty: boolean, make: MakeEdit, onDone: () => void): Dialogue {
  const { edit } = useEditing();
  const [isSent, setSent] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const send = async (): Promise<void> => {
    setBusy(true);
    const refused = await edit(make);
    setBusy(false);
    setFailure(refused?.message);
    if (refused === null) onDone();
  };
  const onSubmit = (): void => {
    setSent(true);
    if (!isFaulty) void send();
  };
  return { isSent, isBusy, failure, onSubmit };
}
