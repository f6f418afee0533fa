import { useState } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { formeDite } from '../../../shared/i18n/fr/decisions.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useComparaisonQuery } from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ComparaisonVue } from './ComparaisonVue.tsx';
import styles from './Comparaison.module.css';

const said = texts.comparaison;

const BROUILLON = 'brouillon';

interface ComparerProps {
  /** Of the référentiel. */
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
  /** The version that is compared with the one before it; the draft, with the last. */
  readonly numero?: string;
}

/** Opens the comparison of a version, or of the draft, with the version before; two others are chosen there. */
export function Comparer({ id, versions, numero }: ComparerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const place = numero === undefined ? versions.length : versions.findIndex((one) => one.numero === numero);
  const previous = versions[place - 1]?.numero;
  if (previous === undefined) return null;
  return (
    <>
      <Button aria-label={said.openOf(numero ?? null, previous)} onPress={() => setIsOpen(true)}>
        {said.open}
      </Button>
      {isOpen && (
        <ComparerDialog
          id={id}
          versions={versions}
          from={previous}
          to={numero ?? BROUILLON}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

interface ComparerDialogProps extends Pick<ComparerProps, 'id' | 'versions'> {
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

function ComparerDialog({ id, versions, from, to, onClose }: ComparerDialogProps) {
  const [a, setA] = useState(from);
  const [b, setB] = useState(to);
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
      {versions
        .filter(({ numero }) => numero === a || numero === b)
        .map(({ id: version, numero, decision }) => (
          <p key={version} className={styles.decision}>
            {said.decision(numero, texts.date(decision.date), decision.ref, formeDite(decision))}
          </p>
        ))}
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
