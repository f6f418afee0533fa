import type { SerializedError } from '@reduxjs/toolkit';
import type { HostRequest } from '../../../shared/contract/host-requests.ts';
import type { PrintOutcome } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAct } from '../../app/act.ts';
import {
  usePrintAttestationMutation,
  usePrintComparaisonMutation,
  usePrintAuditMutation,
  usePrintGrilleMutation,
  usePrintMutation,
  usePrintReleveMutation,
  type Failure,
} from '../../app/engine-api.ts';
import { useNotifyOutcome } from '../../app/chemins.ts';

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

interface Answer {
  readonly data?: PrintOutcome | undefined;
  readonly error?: Failure | SerializedError | undefined;
}

/** Puts something on paper, and says how it went. */
export function usePrinting(): (print: () => PromiseLike<Answer>) => void {
  const notifyOutcome = useNotifyOutcome();
  const act = useAct();
  return (print) =>
    void act(async () => {
      const answer = await print();
      if (answer.data !== undefined) notifyOutcome(answer.data, printSentence(answer.data));
      return answer;
    });
}

/** A référentiel on paper. `numero` null: the draft. */
export function usePrint(id: string): (numero: string | null, format: 'docx' | 'pdf') => void {
  const printing = usePrinting();
  const [print] = usePrintMutation();
  return (numero, format) => printing(() => print({ ref: id, numero, format }));
}

/** Two moments of a référentiel, as one document in which what changed is marked. */
export function usePrintComparaison(): (request: HostRequest<'printComparaison'>) => void {
  const printing = usePrinting();
  const [print] = usePrintComparaisonMutation();
  return (request) => printing(() => print(request));
}

/** A paper of a grid. */
export function usePrintGrille(): (request: HostRequest<'printGrille'>) => void {
  const printing = usePrinting();
  const [print] = usePrintGrilleMutation();
  return (request) => printing(() => print(request));
}

/** The report of an audit, for which the whole file is verified; `task`: while that goes on. */
export function usePrintAudit(): {
  readonly print: (format: 'docx' | 'pdf') => void;
  readonly task: string | null;
} {
  const printing = usePrinting();
  const [print, { isLoading, originalArgs }] = usePrintAuditMutation();
  return {
    print: (format) => printing(() => print({ task: crypto.randomUUID(), format })),
    task: isLoading ? (originalArgs?.task ?? null) : null,
  };
}

/** The certificate of an habilitation. */
export function usePrintAttestation(): (request: HostRequest<'printAttestation'>) => void {
  const printing = usePrinting();
  const [print] = usePrintAttestationMutation();
  return (request) => printing(() => print(request));
}

/** The record of the decisions of a meeting. */
export function usePrintReleve(): (request: HostRequest<'printReleve'>) => void {
  const printing = usePrinting();
  const [print] = usePrintReleveMutation();
  return (request) => printing(() => print(request));
}
