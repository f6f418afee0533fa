import { useState } from 'react';
import { corriger } from '../../../../shared/edit/organismes.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { readNumero } from '../../referentiel/fields/check.ts';
import { MotifDeCorrection } from './MotifDeCorrection.tsx';
import { useFiche } from './fiche.ts';
import { useDialogue } from './useDialogue.ts';

const said = texts.organismes.fiche.identite;

/** The name or the SIREN that was recorded was wrong. */
export function CorrigerIdentite({ onClose }: { readonly onClose: () => void }) {
  const { id, denomination, siren = '' } = useFiche();
  const [nom, setNom] = useState(denomination);
  const [numero, setNumero] = useState(siren);
  const [motif, setMotif] = useState('');
  const isUnnamed = nom.trim() === '';
  const { word, fault } = readNumero('siren', numero);
  const isWrong = fault?.isDoubt === false;
  const { isSent, ...dialogue } = useDialogue(
    isUnnamed || isWrong || motif.trim() === '',
    (state) =>
      corriger(
        state,
        { entity: 'organisme', id },
        { denomination: nom.trim(), siren: word === '' ? null : word },
        motif.trim(),
      ),
    onClose,
  );
  return (
    <FormDialog title={said.title} submit={said.submit} {...dialogue} onClose={onClose}>
      <p>{said.intro}</p>
      <TextField
        label={said.denomination}
        value={nom}
        onChange={setNom}
        error={isSent && isUnnamed ? said.nomManque : undefined}
        isRequired
        takesFocus
        maxLength={800}
      />
      <TextField
        label={texts.organismes.fiche.champs.siren}
        value={numero}
        onChange={setNumero}
        error={fault?.message}
        maxLength={40}
      />
      <MotifDeCorrection motif={motif} onChange={setMotif} isSent={isSent} />
    </FormDialog>
  );
}
