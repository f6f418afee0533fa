import type { SerializedError } from '@reduxjs/toolkit';
import { useState } from 'react';
import type { ImportChoice } from '../../../shared/contract/window.ts';
import { failureSentence, useChooseImportMutation, type Failure } from '../../app/engine-api.ts';
import type { FichierCompare } from './cotes.ts';

export type Refused = Failure | SerializedError;

interface FichierAChoisir {
  /** Why the file chosen last cannot be compared. */
  readonly refus: string | undefined;
  readonly choisir: () => Promise<void>;
  /** Something else was chosen. */
  readonly oublier: () => void;
}

/** Has a file chosen, to be compared with. `compareA`: what is compared of it, or why nothing is. `refusDe`: why it could not be read. */
export function useFichierCompare(
  compareA: (choice: ImportChoice) => FichierCompare | string,
  onChoisi: (fichier: FichierCompare) => void,
  refusDe: (error: Refused) => string = failureSentence,
): FichierAChoisir {
  const [choose] = useChooseImportMutation();
  const [refus, setRefus] = useState<string>();
  const choisir = async (): Promise<void> => {
    const { data, error } = await choose({ task: crypto.randomUUID() });
    if (error !== undefined) setRefus(refusDe(error));
    if (data === undefined || data === null) return;
    const fichier = compareA(data);
    if (typeof fichier === 'string') setRefus(fichier);
    else onChoisi(fichier);
  };
  return { refus, choisir, oublier: () => setRefus(undefined) };
}
