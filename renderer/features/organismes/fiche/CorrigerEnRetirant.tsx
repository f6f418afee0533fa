import { useState } from 'react';
import type { State } from '../../../../shared/domain/row.ts';
import type { Edit } from '../../../../shared/edit/edit.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { MotifDeCorrection } from './MotifDeCorrection.tsx';
import { useDialogue } from './useDialogue.ts';

interface CorrigerEnRetirantProps {
  readonly title: string;
  readonly question: string;
  readonly make: (state: State, motif: string) => Edit;
  readonly onClose: () => void;
}

/** What was recorded is not so: it goes, and the reason why stays. */
export function CorrigerEnRetirant({ title, question, make, onClose }: CorrigerEnRetirantProps) {
  const [motif, setMotif] = useState('');
  const { isSent, ...dialogue } = useDialogue(
    motif.trim() === '',
    (state) => make(state, motif.trim()),
    onClose,
  );
  return (
    <FormDialog
      title={title}
      submit={texts.organismes.fiche.correction.retirer}
      {...dialogue}
      onClose={onClose}
    >
      <p>{question}</p>
      <MotifDeCorrection motif={motif} onChange={setMotif} isSent={isSent} />
    </FormDialog>
  );
}
