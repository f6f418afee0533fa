import { useState } from 'react';
import type { ObjetDePaquet } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useNotifyOutcome } from '../../app/chemins.ts';
import {
  failureSentence,
  useBoiteQuery,
  useConnusQuery,
  useEnvoyerPaquetMutation,
  useReferentielsQuery,
  type Failure,
} from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/Choices.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { flushEdits } from '../referentiel/flush.ts';
import { DebutField } from './DebutField.tsx';
import { estDans } from './dossier.ts';
import { MotDePasseFields } from './MotDePasseFields.tsx';
import { demandeDe, fautesDe, fautesEnCours, paquetVide, type Saisie } from './paquet.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.paquet;
const rienDeConnu = { connus: [], aReuni: false } as const;

interface PaquetDialogProps {
  /** Whom it is for, to begin with. */
  readonly pour?: string;
  readonly onClose: () => void;
}

/** Asks what is sent, to whom, for what and how it is kept; the file is then saved, or downloaded. */
export function PaquetDialog({ pour = '', onClose }: PaquetDialogProps) {
  const notifyOutcome = useNotifyOutcome();
  const { data: referentiels = [] } = useReferentielsQuery();
  const { data: boite } = useBoiteQuery({ combien: 1 });
  const { data: { connus, aReuni } = rienDeConnu } = useConnusQuery();
  const [envoyer, { isLoading, error, originalArgs }] = useEnvoyerPaquetMutation();
  const [saisie, setSaisie] = useState<Saisie>({ ...paquetVide, pour });
  const [isTried, setTried] = useState(false);
  const fautes = fautesDe(saisie);
  const dossier = boite?.dossier ?? null;
  const dire = (part: Partial<Saisie>): void => setSaisie({ ...saisie, ...part });
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(fautes).length > 0) return;
    // What is being typed is sent too.
    await flushEdits();
    const { data } = await envoyer({ task: crypto.randomUUID(), ...demandeDe(saisie, connus) });
    if (data === undefined || data.kind === 'cancelled') return;
    onClose();
    const message =
      data.kind === 'saved'
        ? (saisie.dansBoite || estDans(dossier, data.file) ? said.depose : said.enregistre)(data.file)
        : said.telecharge(data.name);
    notifyOutcome(data, message);
  };
  return (
    <FormDialog
      title={said.title}
      submit={isLoading ? said.enCours : saisie.dansBoite ? said.deposer : said.submit}
      isBusy={isLoading}
      failure={refus(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{said.intro}</p>
      <TextField
        label={said.pour}
        hint={said.pourHint}
        takesFocus
        maxLength={800}
        value={saisie.pour}
        onChange={(pour) => dire({ pour })}
      />
      <RadioGroup<ObjetDePaquet>
        label={said.objet}
        options={said.objets}
        value={saisie.objet}
        onChange={(objet) => dire({ objet })}
      />
      <TextField
        label={said.message}
        hint={said.messageHint}
        isMultiline
        maxLength={20_000}
        value={saisie.message}
        onChange={(message) => dire({ message })}
      />
      <RadioGroup<'tout' | 'choisis'>
        label={said.portee}
        options={[
          { id: 'tout', label: said.tout },
          { id: 'choisis', label: said.choisis },
        ]}
        value={saisie.choisis === null ? 'tout' : 'choisis'}
        onChange={(portee) => dire({ choisis: portee === 'tout' ? null : [] })}
      />
      {saisie.choisis !== null && (
        <div className={styles.choisis}>
          <CheckboxGroup
            label={said.referentiels}
            options={referentiels.map(({ id, numero, intitule }) => ({
              id,
              label: [numero, intitule === '' ? said.sansTitre : intitule].filter(Boolean).join(' '),
            }))}
            value={saisie.choisis}
            onChange={(choisis) => dire({ choisis })}
            error={isTried ? fautes.portee : undefined}
          />
        </div>
      )}
      {saisie.choisis !== null && aReuni && <p className={screen.soft}>{said.reunionsEntieres}</p>}
      <DebutField saisie={saisie} connus={connus} onChange={dire} />
      <div>
        <Checkbox isSelected={saisie.signer} onChange={(signer) => dire({ signer })}>
          {said.signer}
        </Checkbox>
        <p className={screen.soft}>{said.signerHint}</p>
      </div>
      {saisie.choisis === null && (
        <div>
          <Checkbox isSelected={saisie.contacts} onChange={(contacts) => dire({ contacts })}>
            {said.contacts}
          </Checkbox>
          {saisie.contacts && <p className={screen.soft}>{said.contactsHint}</p>}
        </div>
      )}
      <MotDePasseFields saisie={saisie} fautes={isTried ? fautes : fautesEnCours(saisie)} onChange={dire} />
      {dossier !== null && (
        <RadioGroup<'poste' | 'boite'>
          label={said.ou}
          options={[
            { id: 'poste', label: said.surLePoste },
            { id: 'boite', label: said.dansLaBoite(dossier) },
          ]}
          value={saisie.dansBoite ? 'boite' : 'poste'}
          onChange={(ou) => dire({ dansBoite: ou === 'boite' })}
        />
      )}
      {isLoading && originalArgs !== undefined && (
        <RunningTask task={originalArgs.task} label={said.enCours} />
      )}
    </FormDialog>
  );
}

/** What the person gave up is no refusal. */
const refus = (error: Failure | { readonly code?: string; readonly message?: string } | undefined) =>
  error === undefined || error.code === 'CANCELLED' ? undefined : failureSentence(error);
