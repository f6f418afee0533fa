import type { ContenuRecu } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAboutQuery, usePreparerFusionMutation } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { useAppDispatch } from '../../app/store.ts';
import { useRunning } from '../../app/useRunning.ts';
import { Button } from '../../ui/Button.tsx';
import { Hash } from '../versions/Hash.tsx';
import { Faits } from './Faits.tsx';
import { Quitter } from './Quitter.tsx';
import { Recues } from './Recues.tsx';
import { Refus } from './Refus.tsx';
import { apporte, fusionQuittee, planMontre } from './view.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.contenu;

/** What was sent, by whom and for what, before anything is done with it. */
export function Contenu({ contenu }: { readonly contenu: ContenuRecu }) {
  const dispatch = useAppDispatch();
  const [preparer, preparation] = usePreparerFusionMutation();
  const { error } = preparation;
  const task = useRunning(preparation);
  const { situation, comptes, personnes, gestes, reponses } = contenu;
  const isApport = apporte(contenu);
  const voir = async (): Promise<void> => {
    const { data } = await preparer({ task: crypto.randomUUID(), jeton: contenu.jeton });
    if (data !== undefined) dispatch(planMontre(data));
  };
  return (
    <main className={screen.screen} data-reunir>
      <h2 className={screen.title}>{said.title}</h2>
      <p className={screen.soft}>{said.rienEncore}</p>
      <div className={styles.parts}>
        <div className={screen.part}>
          <Recu contenu={contenu} />
          <p className={styles.situation}>{said.situations[situation](comptes)}</p>
          {isApport && (
            <section className={screen.part}>
              <p>{said.nouveaux(gestes, comptes)}</p>
              <ul className={screen.bullets}>
                {personnes.map(({ auteur, gestes: siens, dernier }) => (
                  <li key={auteur.id}>{said.personne(auteur, siens, dernier)}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {reponses.length > 0 && <Recues reponses={reponses} />}
      </div>
      {error !== undefined && error.code !== 'CANCELLED' && (
        <Refus titre={texts.fusion.refus} message={failureSentence(error)} />
      )}
      {task !== null ? (
        <RunningTask key={task} task={task} label={texts.fusion.depart.preparation} />
      ) : (
        <div className={screen.buttons}>
          {isApport && (
            <Button variant="primary" onPress={() => void voir()}>
              {said.voir}
            </Button>
          )}
          <Button onPress={() => dispatch(fusionQuittee())}>{texts.fusion.autreFichier}</Button>
          <Quitter />
        </div>
      )}
    </main>
  );
}

function Recu({ contenu }: { readonly contenu: ContenuRecu }) {
  const { nom, sorte, de, ecritLe, pour, objet, portee, message, signature, manqueSignature, sha256 } =
    contenu;
  const estPaquet = sorte === 'paquet';
  const isSuspect = manqueSignature || signature?.connue === 'autre';
  const isDeVous = useAboutQuery().data?.profile?.id === de?.id && signature?.connue === 'connue';
  const faits = [
    { label: said.nom, dit: `${nom}, ${said.sorte[sorte]}` },
    { label: said.de, dit: de === null ? null : texts.fusion.auteur(de) },
    { label: said.ecritLe, dit: ecritLe === null ? null : said.instant(ecritLe) },
    { label: said.pour, dit: pour },
    { label: said.objet, dit: objet === null ? null : said.objets[objet] },
    { label: said.portee, dit: estPaquet ? (portee?.join('\n') ?? said.toutEnvoye) : null },
    { label: said.message, dit: message },
    {
      label: said.signature,
      dit: de === null ? null : isDeVous ? said.deVous : said.signe(signature, de.nom, manqueSignature),
      alerte: isSuspect,
    },
  ];
  return (
    <div className={screen.part}>
      <Faits faits={faits} />
      <Hash summary={said.sha256} whole={sha256} />
    </div>
  );
}
