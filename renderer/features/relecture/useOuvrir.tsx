import { useState, type ReactNode } from 'react';
import { OuvrirDialog } from './OuvrirDialog.tsx';
import { useRelecture } from './relecture.ts';

/** What asks for a review, null where none can be begun, and what it asks in. */
export function useOuvrir(): readonly [(() => void) | null, ReactNode] {
  const { ouverte, peutEcrire } = useRelecture();
  const [isAsked, setAsked] = useState(false);
  return [
    ouverte === null && peutEcrire ? () => setAsked(true) : null,
    isAsked && <OuvrirDialog onClose={() => setAsked(false)} />,
  ];
}
