import { useState } from 'react';
import type { CertificationDeListe } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { suitesDe, type Etat } from '../../../../shared/organisme/etats.ts';
import { flushEdits } from '../../referentiel/flush.ts';
import { failureSentence, usePasserMutation } from '../../../app/engine-api.ts';
import { useNotify } from '../../../app/notices.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { EtapeFields } from './EtapeFields.tsx';
import { etapeDe, etapeVide, fautesDe, type EtapeForm } from './form.ts';
import { isRuleBroken, useTenuesDEtape } from './tenues.ts';
import styles from './Etapes.module.css';

const said = texts.organismes.etapes;

/** An habilitation that is about to become something. */
export interface Concernee {
  readonly id: string;
  readonly denomination: string;
  /** What it last became by a day: nothing yet, when null. */
  readonly etatAu: (jour: string) => Etat | null;
}

interface EtapeDialogProps {
  readonly concernees: readonly Concernee[];
  /** The day proposed. */
  readonly jour: string;
  /** When it is the same for all of them. */
  readonly certification: CertificationDeListe | null;
  readonly onClose: () => void;
}

/** What all of them may become. */
function suitesCommunes(etats: readonly (Etat | null)[]): readonly Etat[] {
  const [premier, ...autres] = [...new Set(etats)].map(suitesDe);
  return (premier ?? []).filter((etat) => autres.every((suites) => suites.includes(etat)));
}

/** One decision, for one habilitation or many: one gesture, which is done whole or not at all. */
export function EtapeDialog({ concernees, jour, certification, onClose }: EtapeDialogProps) {
  const notify = useNotify();
  const [passer, { isLoading, error }] = usePasserMutation();
  const [form, setForm] = useState<EtapeForm>(() => etapeVide(jour));
  const [isSent, setSent] = useState(false);
  const tenues = useTenuesDEtape(concernees.map(({ id }) => id));
  const etats = concernees.map(({ etatAu }) => etatAu(form.le));
  const suites = suitesCommunes(etats);
  const exigences = {
    portee: etats.includes(null),
    fin: etats.some((etat) => etat === 'avis' || etat === 'habilite'),
    malgre: isRuleBroken(tenues, form.tenue),
  };
  // Another day may leave it no longer possible.
  const voulue = form.etat !== null && suites.includes(form.etat) ? form : { ...form, etat: null };
  const fautes = fautesDe(voulue, exigences);

  const onSubmit = async (): Promise<void> => {
    setSent(true);
    if (Object.keys(fautes).length > 0) return;
    await flushEdits();
    const habilitations = concernees.map(({ id }) => id);
    const { data } = await passer({ habilitations, etape: etapeDe(voulue) });
    if (data === undefined) return;
    notify({ kind: 'success', message: said.faite(voulue.etat ?? 'demande', concernees.length) });
    onClose();
  };
  return (
    <FormDialog
      title={said.title}
      submit={concernees.length === 1 ? said.enregistrer : said.enregistrerPour(concernees.length)}
      isBusy={isLoading}
      failure={error === undefined ? undefined : failureSentence(error)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p className={styles.qui}>{said.pour(concernees.map(({ denomination }) => denomination))}</p>
      {suites.length === 0 && <p role="alert">{said.aucuneCommune}</p>}
      <EtapeFields
        form={voulue}
        onChange={setForm}
        etats={suites}
        exigences={exigences}
        fautes={isSent ? fautes : {}}
        certification={certification}
        tenues={tenues}
      />
    </FormDialog>
  );
}
