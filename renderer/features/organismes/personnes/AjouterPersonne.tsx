import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { addItem } from '../../../../shared/edit/items.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { nomDe, type Role } from '../../../../shared/organisme/personne.ts';
import { failureSentence, useInscrireMutation, usePersonnesQuery } from '../../../app/engine-api.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useEditing } from '../../referentiel/draft.ts';
import { useEnvoi } from '../useEnvoi.ts';
import { coordonneesDe, fautesDe, formVide, mandatDe, type PersonneForm } from './form.ts';
import { CoordonneesFields, MandatFields } from './PersonneFields.tsx';

const said = texts.personnes.dialogue;
const NOUVELLE = 'nouvelle';

interface AjouterPersonneProps {
  readonly parent: ItemRef;
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}

/** Somebody comes into the register, or into one more role. */
export function AjouterPersonne({ parent, roles, onClose }: AjouterPersonneProps) {
  const { edit } = useEditing();
  const { data: toutes = [] } = usePersonnesQuery({ ids: null });
  const [inscrire] = useInscrireMutation();
  const [qui, setQui] = useState(NOUVELLE);
  const [seul, autre] = roles;
  const [form, setForm] = useState<PersonneForm>(() => formVide(autre === undefined ? (seul ?? null) : null));
  const isNew = qui === NOUVELLE;
  const fautes = fautesDe(form, !isNew);
  const connues = toutes.flatMap(({ id, coordonnees, organismes }) =>
    coordonnees === null ? [] : [{ id, label: said.connue(nomDe(coordonnees), organismes) }],
  );
  const inscrite = async (): Promise<string | null> => {
    const place = { organisme: null, habilitation: null, [parent.entity]: parent.id };
    const intervenant = { ...place, ...mandatDe(form) };
    const { error } = await inscrire({ coordonnees: coordonneesDe(form), intervenant });
    return error === undefined ? null : failureSentence(error);
  };
  const reprise = async (): Promise<string | null> => {
    const item: ItemRef = { entity: 'intervenant', id: newId() };
    const membres = { personne: qui, ...mandatDe(form) };
    const refused = await edit((state) =>
      addItem(state, item, parent, itemsUnder(state, 'intervenant', parent.id).length, membres),
    );
    return refused?.message ?? null;
  };
  const { isSent, ...envoi } = useEnvoi(Object.keys(fautes).length > 0, isNew ? inscrite : reprise, onClose);
  const champs = { form, onChange: setForm, fautes: isSent ? fautes : {} };
  return (
    <FormDialog title={said.titre.ajouter} submit={said.submit.ajouter} {...envoi} onClose={onClose}>
      {connues.length > 0 && (
        <SelectField
          label={said.qui}
          options={[{ id: NOUVELLE, label: said.nouvelle }, ...connues]}
          value={qui}
          onChange={setQui}
        />
      )}
      {isNew && <CoordonneesFields {...champs} />}
      <MandatFields {...champs} roles={roles} />
    </FormDialog>
  );
}
