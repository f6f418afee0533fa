import { useState, type ReactNode } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { Form } from '../../ui/Form.tsx';
import { Button } from '../../ui/Button.tsx';
import { Part } from '../../ui/Part.tsx';
import { TextField } from '../../ui/TextField.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.motDePasse;

interface MotDePasseProps {
  /** Of the file. */
  readonly nom: string;
  /** Why the last one that was given does not open it. */
  readonly faute: string | undefined;
  readonly onOpen: (motDePasse: string) => void;
  readonly onGiveUp: () => void;
  /** How giving up is called. */
  readonly giveUp: string;
  /** What else leads away. */
  readonly children?: ReactNode;
}

/** Asks for the password of a package. */
export function MotDePasse({ nom, faute, onOpen, onGiveUp, giveUp, children }: MotDePasseProps) {
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  return (
    <Part title={said.title}>
      <p>{said.intro(nom)}</p>
      <div className={styles.champ}>
        <Form
          submit={said.ouvrir}
          isBusy={false}
          onSubmit={() => {
            setTried(true);
            if (typed !== '') onOpen(typed);
          }}
        >
          <TextField
            type="password"
            label={said.label}
            takesFocus
            value={typed}
            onChange={setTyped}
            error={isTried && typed === '' ? said.manque : faute}
          />
        </Form>
      </div>
      <div className={screen.buttons}>
        <Button onPress={onGiveUp}>{giveUp}</Button>
        {children}
      </div>
    </Part>
  );
}
