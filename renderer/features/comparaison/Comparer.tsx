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

interface ComparerProps extends Compare {
  /** What is heard of a grid: its title. */
  readonly intitule?: string;
  /** The version that is compared with the one before it; the draft, with the last. */
  readonly numero?: string;
}

/** Opens the comparison of a version, or of the draft, with the version before; two other states are chosen there, or a file. */
export function Comparer({ numero, intitule, ...compare }: ComparerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { versions } = compare;
  const place = numero === undefined ? versions.length : versions.findIndex((one) => one.numero === numero);
  const previous = versions[place - 1]?.numero;
  // The first version has none before it; a draft that was never adopted is compared with what it was, or with a file.
  if (numero !== undefined && previous === undefined) return null;
  return (
    <>
      <Button
        aria-label={said.openOf(numero ?? null, previous ?? null, intitule ?? null)}
        onPress={() => setIsOpen(true)}
      >
        {said.open}
      </Button>
      {isOpen && (
        <ComparerDialog
          compare={compare}
          from={previous ?? BROUILLON}
          to={numero ?? BROUILLON}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

interface ComparerDialogProps {
  readonly compare: Compare;
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

function ComparerDialog({ compare, from, to, onClose }: ComparerDialogProps) {
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
