import { useEffect, useRef, useState } from 'react';
import type { EtatAnnuaire } from '../../../shared/contract/answers/annuaire.ts';
import { phraseAnomalie, phraseEtat } from '../../../shared/i18n/fr/annuaire.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useCommand } from '../../app/command-registry.ts';
import {
  failureSentence,
  useAnnuaireQuery,
  useCancelTaskMutation,
  useImportAnnuaireMutation,
  useOublierAnnuaireMutation,
} from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import paste from '../paste/Paste.module.css';
import styles from './Annuaire.module.css';

const said = texts.annuaire;

/** What « Liste publique des organismes… » opens, from anywhere. */
export function ListePublique() {
  const [isOpen, setOpen] = useState(false);
  useCommand('listePublique', () => setOpen(true));
  return isOpen && <ListeDialog onClose={() => setOpen(false)} />;
}

/** The list of this installation: what it is, how old, imported, replaced, forgotten. */
function ListeDialog({ onClose }: { readonly onClose: () => void }) {
  const notify = useNotify();
  const { data: etat, error: illisible } = useAnnuaireQuery();
  const [importer, { isLoading, error, originalArgs }] = useImportAnnuaireMutation();
  const [oublier, oubli] = useOublierAnnuaireMutation();
  const [annuler] = useCancelTaskMutation();
  const task = isLoading ? originalArgs?.task : undefined;
  const boutons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What gave it up is gone.
    if (!isLoading) boutons.current?.querySelector('button')?.focus();
  }, [isLoading]);
  const onImporter = async (): Promise<void> => {
    const { data } = await importer({ task: crypto.randomUUID() });
    if (data !== undefined && data !== null) notify({ kind: 'success', message: said.importee });
  };
  const onOublier = async (): Promise<void> => {
    const { error: refus } = await oublier();
    if (refus === undefined) notify({ kind: 'success', message: said.oubliee });
  };
  const refus = error ?? oubli.error ?? illisible;
  return (
    <Dialog
      title={said.title}
      isOpen
      onClose={task === undefined ? onClose : () => void annuler({ task })}
      size="large"
    >
      <p>{said.intro}</p>
      {etat === null && <p>{said.aucune}</p>}
      {etat !== undefined && etat !== null && <Etat etat={etat} />}
      {refus !== undefined && !isLoading && (
        <p role="alert" className={refus.code === 'CANCELLED' ? undefined : paste.refusal}>
          {failureSentence(refus)}
        </p>
      )}
      {task === undefined ? (
        <div ref={boutons}>
          <DialogButtons>
            <Button onPress={onClose}>{said.fermer}</Button>
            {etat !== undefined && etat !== null && (
              <Button onPress={() => void onOublier()}>{said.oublier}</Button>
            )}
            <Button variant="primary" onPress={() => void onImporter()}>
              {etat === undefined || etat === null ? said.importer : said.remplacer}
            </Button>
          </DialogButtons>
        </div>
      ) : (
        <RunningTask key={task} task={task} label={said.importation} />
      )}
    </Dialog>
  );
}

function Etat({ etat }: { readonly etat: EtatAnnuaire }) {
  const { colonnesAbsentes, anomalies } = etat;
  return (
    <div className={styles.etat}>
      <p className={styles.fort}>{phraseEtat(etat)}</p>
      {colonnesAbsentes.length > 0 && <p>{said.colonnesAbsentes(colonnesAbsentes)}</p>}
      {anomalies.length > 0 && (
        <details>
          <summary>{said.anomalies}</summary>
          <ul>
            {anomalies.map((anomalie) => (
              <li key={anomalie.nature}>{phraseAnomalie(anomalie)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
