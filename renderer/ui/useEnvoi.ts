import { useState } from 'react';

export interface Envoi {
  readonly isSent: boolean;
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  /** Does it, once nothing is wrong; refused, the dialog stays and says why. */
  readonly onSubmit: () => Promise<void>;
}

/** A dialog that is sent. `send` answers why it was refused; null once it is done. */
export function useEnvoi(isFaulty: boolean, send: () => Promise<string | null>, onDone: () => void): Envoi {
  const [isSent, setSent] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const envoyer = async (): Promise<void> => {
    setBusy(true);
    const refused = await send();
    setBusy(false);
    setFailure(refused ?? undefined);
    if (refused === null) onDone();
  };
  const onSubmit = async (): Promise<void> => {
    setSent(true);
    if (!isFaulty) await envoyer();
  };
  return { isSent, isBusy, failure, onSubmit };
}
