import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { PersonneLue } from '../../../../shared/contract/answers/organisme.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { addItem } from '../../../../shared/edit/items.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Role } from '../../../../shared/organisme/personne.ts';
import { failureSentence, useInscrireMutation, usePersonnesQuery } from '../../../app/engine-api.ts';
import { focusOnceShown } from '../../../app/focus.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormDialog } from '../../../ui/Form.tsx';
import { useEditing } from '../../referentiel/draft.ts';
import { useEnvoi } from '../../../ui/useEnvoi.ts';
import { coordonneesDe, fautesDe, formVide, mandatDe, type PersonneForm } from './form.ts';
import { DejaConnues, personneDite } from './DejaConnues.tsx';
import { CoordonneesFields, MandatFields } from './PersonneFields.tsx';
import styles from './Personnes.module.css';

const said = texts.personnes.dialogue;
/** Id of what leads back to a new person. */
const AUTRE = 'autre-personne';

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
  const [reprise, setReprise] = useState<PersonneLue | null>(null);
  const [seul, autre] = roles;
  const [form, setForm] = useState<PersonneForm>(() => formVide(autre === undefined ? (seul ?? null) : null));
  const fautes = fautesDe(form, reprise !== null);
  const inscrite = async (): Promise<string | null> => {
    const place = { organisme: null, habilitation: null, [parent.entity]: parent.id };
    const intervenant = { ...place, ...mandatDe(form) };
    const { error } = await inscrire({ coordonnees: coordonneesDe(form), intervenant });
    return error === undefined ? null : failureSentence(error);
  };
  const ajoutee = async (personne: string): Promise<string | null> => {
    const item: ItemRef = { entity: 'intervenant', id: newId() };
    const refused = await edit((state) =>
      addItem(state, item, parent, itemsUnder(state, 'intervenant', parent.id).length, {
        personne,
        ...mandatDe(form),
      }),
    );
    return refused?.message ?? null;
  };
  const send = (): Promise<string | null> => (reprise === null ? inscrite() : ajoutee(reprise.id));
  const reprendre = (personne: PersonneLue): void => {
    setReprise(personne);
    focusOnceShown(() => document.getElementById(AUTRE));
  };
  const { isSent, ...envoi } = useEnvoi(Object.keys(fautes).length > 0, send, onClose);
  const champs = { form, onChange: setForm, fautes: isSent ? fautes : {} };
  return (
    <FormDialog title={said.titre.ajouter} submit={said.submit.ajouter} {...envoi} onClose={onClose}>
      {reprise === null ? (
        <>
          <CoordonneesFields {...champs} />
          <DejaConnues toutes={toutes} nom={form.nom} onReprendre={reprendre} />
        </>
      ) : (
        <p className={styles.reprise}>
          <strong>{personneDite(reprise)}</strong>
          <Button id={AUTRE} variant="quiet" onPress={() => setReprise(null)}>
            {said.autre}
          </Button>
        </p>
      )}
      <MandatFields {...champs} roles={roles} />
    </FormDialog>
  );
}
