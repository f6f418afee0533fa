import { useState } from 'react';
import { isCalendarDate, localDate } from '../../../../shared/domain/dates.ts';
import { renommer } from '../../../../shared/edit/organismes.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useFiche } from './fiche.ts';
import { useDialogue } from './useDialogue.ts';

const said = texts.organismes.fiche.nom;

/** A body bears another name from a day on: the one that it had is kept, for the days before. */
export function ChangerDeNom({ onClose }: { readonly onClose: () => void }) {
  const { id, denomination } = useFiche();
  const [nom, setNom] = useState(denomination);
  const [du, setDu] = useState(() => localDate(new Date()));
  const isSame = nom.trim() === '' || nom.trim() === denomination;
  const { isSent, ...dialogue } = useDialogue(
    isSame || !isCalendarDate(du),
    (state) => renommer(state, id, nom.trim(), du),
    onClose,
  );
  return (
    <FormDialog title={said.title} submit={said.submit} {...dialogue} onClose={onClose}>
      <TextField
        label={said.nouveau}
        value={nom}
        onChange={setNom}
        error={isSent && isSame ? said.pareil : undefined}
        isRequired
        takesFocus
        maxLength={800}
      />
      <TextField
        type="date"
        label={said.du}
        hint={said.duHint}
        value={du}
        onChange={setDu}
        error={isSent && !isCalendarDate(du) ? texts.organismes.registre.dateImpossible : undefined}
        isRequired
      />
    </FormDialog>
  );
}
