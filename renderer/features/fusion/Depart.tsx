import type { FichierChoisi } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { Button } from '../../ui/Button.tsx';
import { Boite } from './Boite.tsx';
import { Gardees } from './Gardees.tsx';
import { MotDePasse } from './MotDePasse.tsx';
import { Quitter } from './Quitter.tsx';
import { Refus } from './Refus.tsx';
import { useChoisir } from './useChoisir.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.depart;

/** Something that was sent is chosen, unless it was given already, or a merge that was put aside taken up again. */
export function Depart({ donne }: { readonly donne: FichierChoisi | null }) {
  const { etat, choisir, prendre, ouvrir, renoncer } = useChoisir(donne);
  return (
    <main className={screen.screen} data-reunir>
      <h2 className={screen.title}>{texts.fusion.title}</h2>
      {etat.kind === 'lecture' && <RunningTask key={etat.task} task={etat.task} label={said.lecture} />}
      {etat.kind === 'motDePasse' && (
        <MotDePasse
          nom={etat.nom}
          faute={etat.faute}
          onOpen={ouvrir}
          onGiveUp={renoncer}
          giveUp={texts.fusion.autreFichier}
        >
          <Quitter />
        </MotDePasse>
      )}
      {(etat.kind === 'attente' || etat.kind === 'refus') && (
        <div className={styles.parts}>
          <div className={screen.part}>
            <p>{said.intro}</p>
            <p>{said.promesse}</p>
            {etat.kind === 'refus' && (
              <Refus titre={texts.fusion.refus} message={failureSentence(etat.error)} />
            )}
            <div className={screen.buttons}>
              <Button variant="primary" onPress={choisir}>
                {said.choisir}
              </Button>
              <Quitter />
            </div>
          </div>
          <Gardees />
          <Boite onLire={prendre} />
        </div>
      )}
    </main>
  );
}
