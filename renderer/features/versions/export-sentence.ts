import type { ExportOutcome } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';

/** How an export ended. */
export function exportSentence(outcome: ExportOutcome): string {
  switch (outcome.kind) {
    case 'saved':
      return texts.export.saved(outcome.file);
    case 'downloaded':
      return texts.export.downloaded(outcome.name);
    case 'cancelled':
      return texts.export.cancelled;
  }
}
