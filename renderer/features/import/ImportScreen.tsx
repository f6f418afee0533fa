import type { ReactNode } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAboutQuery } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { screenShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FicheList } from './FicheList.tsx';
import { Preview } from './Preview.tsx';
import { useImport } from './useImport.ts';
import screen from '../../ui/Screen.module.css';
import styles from './ImportScreen.module.css';

const said = texts.importing;

/** A file is chosen, a fiche of it when it holds several, then what would be imported is read and accepted. */
export function ImportScreen() {
  const readOnly = useAboutQuery().data?.workspace?.readOnly === true;
  return (
    <main className={styles.screen}>
      <h2 className={styles.title}>{said.title}</h2>
      {readOnly ? <p>{said.readOnly}</p> : <Steps />}
    </main>
  );
}

function Steps() {
  const dispatch = useAppDispatch();
  const { step, chooseFile, readFiche, readAgain, backToFiches } = useImport();
  const leave = (): void => void dispatch(screenShown('referentiels'));
  const waysOn = (
    <div className={screen.buttons}>
      {backToFiches !== undefined && <Button onPress={backToFiches}>{said.fiches.backToList}</Button>}
      <Button onPress={chooseFile}>{said.chooseOther}</Button>
    </div>
  );
  switch (step.kind) {
    case 'start':
      return <Start onChooseFile={chooseFile} onLeave={leave} />;
    case 'running':
      return <RunningTask key={step.task} task={step.task} label={step.label} />;
    case 'refused':
      return <Refused message={failureSentence(step.error)}>{waysOn}</Refused>;
    case 'fiches':
      return <FicheList choice={step.choice} onChoose={readFiche} onChooseFile={chooseFile} />;
    case 'preview':
      return (
        <Preview
          name={step.choice.name}
          preview={step.preview}
          waysOn={waysOn}
          onReadAgain={readAgain}
          onGiveUp={backToFiches ?? leave}
        />
      );
  }
}

interface StartProps {
  readonly onChooseFile: () => void;
  readonly onLeave: () => void;
}

function Start({ onChooseFile, onLeave }: StartProps) {
  return (
    <div className={styles.start}>
      <p>{said.intro}</p>
      <p>{said.promise}</p>
      <div className={screen.buttons}>
        <Button variant="primary" onPress={onChooseFile}>
          {said.chooseFile}
        </Button>
        <Button onPress={onLeave}>{said.preview.giveUp}</Button>
      </div>
    </div>
  );
}

function Refused({ message, children }: { readonly message: string; readonly children: ReactNode }) {
  return (
    <div className={styles.start}>
      <div role="alert" className={screen.refusal}>
        <h3 className={styles.heading}>{said.refused}</h3>
        <p>{message}</p>
      </div>
      {children}
    </div>
  );
}
