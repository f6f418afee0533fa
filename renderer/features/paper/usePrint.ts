import type { PrintOutcome } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAct } from '../../app/act.ts';
import { usePrintMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';

function printSentence(outcome: PrintOutcome): string {
  switch (outcome.kind) {
    case 'saved':
      return texts.print.saved(outcome.file);
    case 'downloaded':
      return texts.print.downloaded(outcome.name);
    case 'opened':
      return texts.print.opened;
    case 'cancelled':
      return texts.print.cancelled;
  }
}

/** Puts a référentiel on paper, and says how it went. `numero` null: the draft. */
export function usePrint(id: string): (numero: string | null, format: 'docx' | 'pdf') => void {
  const notify = useNotify();
  const act = useAct();
  const [print] = usePrintMutation();
  return (numero, format) =>
    void act(async () => {
      const answer = await print({ ref: id, numero, format });
      if (answer.data !== undefined)
        notify({
          kind: answer.data.kind === 'cancelled' ? 'info' : 'success',
          message: printSentence(answer.data),
        });
      return answer;
    });
}
