import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { localDate } from '../../../../shared/domain/dates.ts';
import { ajouterHabilitation } from '../../../../shared/edit/organismes.ts';
import type { CertificationDeListe, Passage } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { suitesDe } from '../../../../shared/organisme/etats.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { EtapeFields } from '../etapes/EtapeFields.tsx';
import { etapeDe, etapeVide, fautesDe, type EtapeForm } from '../etapes/form.ts';
import { nomDuLieu, useFiche } from './fiche.ts';
import { useDialogue } from './useDialogue.ts';

const said = texts.organismes.fiche.nouvelle;

/** The whole body. */
const PARTOUT = 'partout';
const exigences = { portee: true, fin: false };

interface NouvelleHabilitationProps {
  readonly certifications: readonly CertificationDeListe[];
  readonly onClose: () => void;
}

/** A body asks to be habilitated for a certification, or is: with its first passage. */
export function NouvelleHabilitation({ certifications, onClose }: NouvelleHabilitationProps) {
  const { id, etablissements } = useFiche();
  const [premiere, autre] = certifications;
  const [voulue, setVoulue] = useState(autre === undefined ? (premiere?.id ?? null) : null);
  const [lieu, setLieu] = useState(PARTOUT);
  const [form, setForm] = useState<EtapeForm>(() => etapeVide(localDate(new Date())));
  const fautes = fautesDe(form, exigences);
  const certification = certifications.find((une) => une.id === voulue) ?? null;
  const { isSent, ...dialogue } = useDialogue(
    certification === null || Object.keys(fautes).length > 0,
    (state) =>
      ajouterHabilitation(state, id, newId, {
        referentiel: certification?.id ?? '',
        ...(lieu !== PARTOUT && { etablissement: lieu }),
        passage: etapeDe(form) as unknown as Omit<Passage, 'id'>,
      }),
    onClose,
  );
  return (
    <FormDialog title={said.title} submit={said.submit} {...dialogue} onClose={onClose}>
      {certifications.length === 0 && <p role="alert">{said.aucune}</p>}
      <SelectField
        label={said.certification}
        options={certifications.map((une) => ({ id: une.id, label: une.intitule }))}
        value={voulue}
        onChange={setVoulue}
        placeholder={texts.organismes.etapes.choisir}
        error={isSent && certification === null ? said.certificationManque : undefined}
      />
      {etablissements.length > 0 && (
        <SelectField
          label={texts.organismes.fiche.champs.etablissement}
          options={[
            { id: PARTOUT, label: said.partout },
            ...etablissements.map((un) => ({ id: un.id, label: nomDuLieu(un) })),
          ]}
          value={lieu}
          onChange={setLieu}
        />
      )}
      <EtapeFields
        form={form}
        onChange={setForm}
        etats={suitesDe(null)}
        exigences={exigences}
        fautes={isSent ? fautes : {}}
        certification={certification}
      />
    </FormDialog>
  );
}
