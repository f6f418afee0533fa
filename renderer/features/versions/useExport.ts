import type { ExportOutcome } from '../../../shared/contract/window.ts';
import { useActing } from '../../app/act.ts';
import { useExportDocumentMutation } from '../../app/engine-api.ts';
import { useNotifyOutcome } from '../../app/chemins.ts';
import { exportSentence } from './export-sentence.ts';

interface Export {
  /** Null: the draft, as it is once what is being typed is committed. `grille`: of the grid with that id. */
  readonly exportVersion: (numero: string | null, grille?: string) => void;
  readonly isExporting: boolean;
  /** How the last export of this référentiel, or of a grid of its, ended, wherever it was asked for. */
  readonly outcome: ExportOutcome | undefined;
}

/** Hands out a référentiel or one of its grids, and says how it went. */
export function useExport(id: string): Export {
  const notifyOutcome = useNotifyOutcome();
  const { act, isActing } = useActing();
  const [exportDocument, { data, isLoading }] = useExportDocumentMutation({ fixedCacheKey: `export ${id}` });
  const isExporting = isActing || isLoading;
  const exportVersion: Export['exportVersion'] = (numero, grille) => {
    if (isExporting) return;
    act(async () => {
      const answer = await exportDocument({ ref: id, grille: grille ?? null, numero });
      if (answer.data !== undefined) notifyOutcome(answer.data, exportSentence(answer.data));
      return answer;
    });
  };
  return { exportVersion, isExporting, outcome: data };
}
