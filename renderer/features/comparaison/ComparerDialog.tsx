import { useState } from 'react';
import { formeDite } from '../../../shared/i18n/fr/decisions.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Compares } from './Compares.tsx';
import { Cote } from './Cote.tsx';
import { BROUILLON, memeCote, type Compare, type CoteCompare } from './cotes.ts';
import styles from './Comparaison.module.css';

const said = texts.comparaison;

interface ComparerDialogProps {
  readonly compare: Compare;
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

/** Two states side by side, each chosen there. */
export function ComparerDialog({ compare, from, to, onClose }: ComparerDialogProps) {
  const [a, setA] = useState<CoteCompare>({ moment: from });
  const [b, setB] = useState<CoteCompare>({ moment: to });
  // One file at most: it is compared with a state of ours.
  const change =
    (set: typeof setA, setOther: typeof setA, other: CoteCompare) =>
    (cote: CoteCompare): void => {
      set(cote);
      if ('fichier' in cote && 'fichier' in other) setOther({ moment: BROUILLON });
    };
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size="whole">
      <div className={styles.moments}>
        <Cote label={said.from} compare={compare} value={a} onChange={change(setA, setB, b)} takesFocus />
        <Cote label={said.to} compare={compare} value={b} onChange={change(setB, setA, a)} />
        <Button
          onPress={() => {
            setA(b);
            setB(a);
          }}
        >
          {said.inverse}
        </Button>
      </div>
      {compare.versions
        .filter(({ numero }) => [a, b].some((cote) => 'moment' in cote && cote.moment === numero))
        .map(({ numero, decision }) => (
          <p key={numero} className={styles.decision}>
            {said.decision(numero, texts.date(decision.date), decision.ref, formeDite(decision))}
          </p>
        ))}
      {memeCote(a, b) ? (
        <p className={styles.rien}>{said.memes}</p>
      ) : (
        <Compares key={JSON.stringify([a, b])} compare={compare} a={a} b={b} />
      )}
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.close}</Button>
      </DialogButtons>
    </Dialog>
  );
}
