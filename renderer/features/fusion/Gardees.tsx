import { useState } from 'react';
import type { FusionGardee } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import {
  failureSentence,
  useFusionsGardeesQuery,
  useOublierFusionMutation,
  useReprendreFusionMutation,
} from '../../app/engine-api.ts';
import { useAct } from '../../app/act.ts';
import { useConfirm } from '../../app/confirm.ts';
import { useNotify } from '../../app/notices.ts';
import { Read } from '../../app/Read.tsx';
import { RunningTask } from '../../app/RunningTask.tsx';
import { useAppDispatch } from '../../app/store.ts';
import { useRunning } from '../../app/useRunning.ts';
import { Button } from '../../ui/Button.tsx';
import { Part } from '../../ui/Part.tsx';
import { MotDePasse } from './MotDePasse.tsx';
import { demandeUnMotDePasse, fauteDeMotDePasse } from './mot-de-passe.ts';
import { Refus } from './Refus.tsx';
import { fusionGardee, planMontre } from './view.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.depart;

/** Merges that were put aside: each is taken up again where it was left, or forgotten. */
export function Gardees() {
  const query = useFusionsGardeesQuery();
  return (
    <Read query={query} loading={said.lectureDesGardees}>
      {(gardees) => gardees.length > 0 && <Liste gardees={gardees} />}
    </Read>
  );
}

function Liste({ gardees }: { readonly gardees: readonly FusionGardee[] }) {
  const dispatch = useAppDispatch();
  const act = useAct();
  const confirm = useConfirm();
  const notify = useNotify();
  const [reprendre, lecture] = useReprendreFusionMutation();
  const { error, reset } = lecture;
  const task = useRunning(lecture);
  const [oublier] = useOublierFusionMutation();
  const [protegee, setProtegee] = useState<FusionGardee | null>(null);
  const reprise = async (gardee: FusionGardee, motDePasse: string | null): Promise<void> => {
    const { data, error: refused } = await reprendre({
      task: crypto.randomUUID(),
      id: gardee.id,
      motDePasse,
    });
    if (refused !== undefined) return setProtegee(demandeUnMotDePasse(refused) ? gardee : null);
    dispatch(fusionGardee(gardee.id));
    dispatch(planMontre(data));
  };
  const oubli = async ({ id, nom }: FusionGardee): Promise<void> => {
    const isWanted = await confirm({
      title: said.oublierTitre,
      sentence: said.oublierPhrase(nom),
      confirm: said.oublier,
      cancel: texts.dialog.cancel,
      isLoss: true,
    });
    if (!isWanted) return;
    await act(async () => {
      const result = await oublier({ id });
      if (result.error === undefined) notify({ kind: 'info', message: said.oubliee });
      return result;
    });
  };
  if (protegee !== null && task === null)
    return (
      <MotDePasse
        nom={protegee.nom}
        faute={fauteDeMotDePasse(error)}
        onOpen={(motDePasse) => void reprise(protegee, motDePasse)}
        onGiveUp={() => {
          reset();
          setProtegee(null);
        }}
        giveUp={texts.dialog.cancel}
      />
    );
  return (
    <Part title={said.gardees}>
      {error !== undefined && error.code !== 'CANCELLED' && (
        <Refus titre={texts.fusion.refus} message={failureSentence(error)} />
      )}
      {task !== null ? (
        <RunningTask key={task} task={task} label={said.preparation} />
      ) : (
        <ul className={styles.gardees}>
          {gardees.map((gardee) => (
            <li key={gardee.id} className={styles.gardee} data-item={gardee.id}>
              <div className={styles.gardeeDite}>
                <p className={screen.strong}>{gardee.nom}</p>
                <p className={screen.soft}>{said.gardee(gardee)}</p>
              </div>
              <div className={screen.buttons}>
                <Button aria-label={said.reprendreDe(gardee.nom)} onPress={() => void reprise(gardee, null)}>
                  {said.reprendre}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={said.oublierDe(gardee.nom)}
                  onPress={() => void oubli(gardee)}
                >
                  {said.oublier}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
