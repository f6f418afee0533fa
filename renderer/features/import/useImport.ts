import type { SerializedError } from '@reduxjs/toolkit';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/contract/answers/import.ts';
import type { ImportChoice } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useChooseImportMutation, usePreviewImportMutation, type Failure } from '../../app/engine-api.ts';
import { useGivenUpWhenLeft } from '../../app/useGivenUpWhenLeft.ts';
import { onlyOne } from './only-one.ts';

/** Where an import has come. */
type ImportStep =
  | { readonly kind: 'start' }
  | { readonly kind: 'running'; readonly task: string; readonly label: string }
  | { readonly kind: 'refused'; readonly error: Failure | SerializedError }
  | { readonly kind: 'fiches'; readonly choice: ImportChoice }
  | { readonly kind: 'preview'; readonly choice: ImportChoice; readonly preview: ImportPreview };

interface Import {
  readonly step: ImportStep;
  readonly chooseFile: () => void;
  /** Reads a fiche of the file that was chosen. */
  readonly readFiche: (numero: string) => void;
  /** Reads again what was read last. */
  readonly readAgain: () => void;
  /** Undefined when the file leaves nothing to choose. */
  readonly backToFiches: (() => void) | undefined;
}

/** A file is chosen, a fiche of it when it holds several, and read. Nothing is written. */
export function useImport(): Import {
  const [choose, choosing] = useChooseImportMutation();
  const [preview, previewing] = usePreviewImportMutation();
  const [choice, setChoice] = useState<ImportChoice | null>(null);

  const read = (key: string, numero: string | null): void =>
    void preview({ task: crypto.randomUUID(), key, numero });
  const chooseFile = async (): Promise<void> => {
    const { data } = await choose({ task: crypto.randomUUID() });
    if (data === undefined || data === null) return;
    setChoice(data);
    previewing.reset();
    const only = onlyOne(data);
    if (only !== undefined) read(data.key, only.numero);
  };

  const step = ((): ImportStep => {
    if (choosing.isLoading && choosing.originalArgs !== undefined)
      return { kind: 'running', task: choosing.originalArgs.task, label: texts.importing.listing };
    if (previewing.isLoading && previewing.originalArgs !== undefined) {
      const { task, numero } = previewing.originalArgs;
      return { kind: 'running', task, label: texts.importing.reading(numero) };
    }
    const error = choosing.error ?? previewing.error;
    // What the person gave up is no refusal.
    if (error !== undefined && error.code !== 'CANCELLED') return { kind: 'refused', error };
    if (choice === null) return { kind: 'start' };
    if (previewing.data !== undefined) return { kind: 'preview', choice, preview: previewing.data };
    return { kind: 'fiches', choice };
  })();
  useGivenUpWhenLeft(step.kind === 'running' ? step.task : null);

  return {
    step,
    chooseFile: () => void chooseFile(),
    readFiche: (numero) => {
      if (choice !== null) read(choice.key, numero);
    },
    readAgain: () => {
      const last = previewing.originalArgs;
      if (last !== undefined) read(last.key, last.numero);
    },
    backToFiches:
      choice === null || onlyOne(choice) !== undefined
        ? undefined
        : () => {
            choosing.reset();
            previewing.reset();
          },
  };
}
