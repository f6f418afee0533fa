import { useState } from 'react';
import { useCommand } from '../../app/command-registry.ts';
import { useDraft } from '../referentiel/draft.ts';
import { TakeDialog } from './TakeDialog.tsx';

/** What « Reprendre un bloc… » opens, wherever it is asked for. */
export function TakeBlocs() {
  const { referentiel, isReadOnly } = useDraft();
  const [isAsked, setAsked] = useState(false);
  const isOffered = !isReadOnly && referentiel.registre !== 'RS';
  useCommand('takeBlocs', isOffered ? () => setAsked(true) : null);
  return isAsked && isOffered ? <TakeDialog fixed={null} onClose={() => setAsked(false)} /> : null;
}
