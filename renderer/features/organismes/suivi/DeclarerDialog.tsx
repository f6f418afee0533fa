import { useState } from 'react';
import type { DeltaADeclarer } from '../../../../shared/contract/answers/organisme.ts';
import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { failureSentence, useAboutQuery, useDeclarerMutation } from '../../../app/engine-api.ts';
import { useNotify } from '../../../app/notices.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { aujourdhui } from '../liste/Jour.tsx';

const said = texts.suivi.declaration.dialog;

interface DeclarerDialogProps {
  readonly delta: DeltaADeclarer;
  readonly onClose: () => void;
}

/** Who told France compétences, when and how: a record that is never undone. */
export function DeclarerDialog({ delta: { au, certification, changements }, onClose }: DeclarerDialogProps) {
  const notify = useNotify();
  const { data: about } = useAboutQuery();
  const [declarer, { isLoading, error }] = useDeclarerMutation();
  const [le, setLe] = useState(aujourdhui);
  const [par, setPar] = useState<string | null>(null);
  const [moyen, setMoyen] = useState('');
  const [isSent, setSent] = useState(false);
  const nom = par ?? about?.profile?.nom ?? '';
  const fautes = {
    le: isCalendarDate(le) ? undefined : said.leManque,
    par: nom.trim() === '' ? said.parManque : undefined,
  };
  const onSubmit = async (): Promise<void> => {
    setSent(true);
    if (fautes.le !== undefined || fautes.par !== undefined) return;
    const { data } = await declarer({
      ref: certification.id,
      au,
      le,
      par: nom.trim(),
      moyen: moyen.trim() === '' ? null : moyen.trim(),
    });
    if (data === undefined) return;
    notify({ kind: 'success', message: said.done(changements.length) });
    onClose();
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.confirm}
      isBusy={isLoading}
      failure={error === undefined ? undefined : failureSentence(error)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{said.text(changements.length)}</p>
      <TextField
        type="date"
        label={said.le}
        isRequired
        value={le}
        onChange={setLe}
        error={isSent ? fautes.le : undefined}
        takesFocus
      />
      <TextField
        label={said.par}
        isRequired
        value={nom}
        onChange={setPar}
        error={isSent ? fautes.par : undefined}
      />
      <TextField label={said.moyen} hint={said.moyenHint} value={moyen} onChange={setMoyen} />
    </FormDialog>
  );
}
