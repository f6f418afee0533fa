import { useState } from 'react';
import { changeItem } from '../../../../shared/edit/items.ts';
import type { Intervenant } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Coordonnees, Role } from '../../../../shared/organisme/personne.ts';
import { failureSentence, useChangerPersonneMutation } from '../../../app/engine-api.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { useEdited } from '../../referentiel/draft.ts';
import { useEnvoi } from '../../../ui/useEnvoi.ts';
import { coordonneesDe, fautesDe, formDe, mandatDe } from './form.ts';
import { CoordonneesFields, MandatFields } from './PersonneFields.tsx';

const said = texts.personnes.dialogue;

interface ModifierPersonneProps {
  readonly intervenant: Intervenant;
  /** Null: nobody knows them any more. */
  readonly coordonnees: Coordonnees | null;
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}

/** What is known of a person is no longer the same, or what they are: a gesture each. */
export function ModifierPersonne({ intervenant, coordonnees, roles, onClose }: ModifierPersonneProps) {
  const { state, edit } = useEdited();
  const [changer] = useChangerPersonneMutation();
  const [form, setForm] = useState(() => formDe(intervenant, coordonnees));
  const fautes = fautesDe(form, coordonnees === null);
  const send = async (): Promise<string | null> => {
    const row = state.get('intervenant')?.get(intervenant.id);
    if (row !== undefined) {
      const refused = await edit(() =>
        changeItem({ entity: 'intervenant', id: row.id }, row, mandatDe(form)),
      );
      if (refused !== null) return refused.message;
    }
    if (coordonnees === null) return null;
    const { error } = await changer({ id: intervenant.personne, coordonnees: coordonneesDe(form) });
    return error === undefined ? null : failureSentence(error);
  };
  const { isSent, ...envoi } = useEnvoi(Object.keys(fautes).length > 0, send, onClose);
  const champs = { form, onChange: setForm, fautes: isSent ? fautes : {} };
  return (
    <FormDialog title={said.titre.modifier} submit={said.submit.modifier} {...envoi} onClose={onClose}>
      {coordonnees !== null && (
        <>
          <p>{said.partout}</p>
          <CoordonneesFields {...champs} />
        </>
      )}
      <MandatFields {...champs} roles={roles} />
    </FormDialog>
  );
}
