import { useState } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useComparaisonQuery } from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ComparaisonVue } from './ComparaisonVue.tsx';
import styles from './Comparaison.module.css';

const said = texts.comparaison;

interface ComparerProps {
  /** Of the référentiel. */
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** Opens the comparison of two versions, or of one and the draft. */
export function Comparer(props: ComparerProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{said.open}</Button>
      {isOpen && <ComparerDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

const BROUILLON = 'brouillon';

function ComparerDialog({ id, versions, onClose }: ComparerProps & { readonly onClose: () => void }) {
  const [a, setA] = useState(versions.at(-1)?.numero ?? BROUILLON);
  const [b, setB] = useState(BROUILLON);
  const moments = [
    ...versions.map(({ numero }) => ({ id: numero, label: said.version(numero) })),
    { id: BROUILLON, label: said.brouillon },
  ].toReversed();
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size="whole">
      <div className={styles.moments}>
        <SelectField label={said.from} options={moments} value={a} onChange={setA} takesFocus />
        <SelectField label={said.to} options={moments} value={b} onChange={setB} />
        <Button
          onPress={() => {
            setA(b);
            setB(a);
          }}
        >
          {said.inverse}
        </Button>
      </div>
      {a === b ? (
        <p className={styles.rien}>{said.memes}</p>
      ) : (
        <Compares key={`${a} ${b}`} id={id} a={a} b={b} />
      )}
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.close}</Button>
      </DialogButtons>
    </Dialog>
  );
}

function Compares({ id, a, b }: { readonly id: string; readonly a: string; readonly b: string }) {
  const query = useComparaisonQuery({ ref: id, a, b });
  return (
    <Read query={query} loading={said.loading}>
      {(comparaison) => <ComparaisonVue comparaison={comparaison} />}
    </Read>
  );
}
