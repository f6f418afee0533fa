import { criteresDe } from '../../../shared/dossier/criteres.ts';
import type { Repertoire } from '../../../shared/dossier/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { afterDrawing } from '../../app/focus.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { estSansNom, type SaisieDeSuite } from './form.ts';
import styles from './Dossiers.module.css';

const said = texts.dossiers.criteres;

type Saisis = SaisieDeSuite['criteres'];

interface CriteresProps {
  readonly repertoire: Repertoire;
  readonly criteres: Saisis;
  /** Said of those that have a reason and were not chosen. */
  readonly faute: string | undefined;
  readonly onChange: (criteres: Saisis) => void;
}

/** The criteria that were found wanting, each with its reason. */
export function Criteres({ repertoire, criteres, faute, onChange }: CriteresProps) {
  const options = Object.entries(criteresDe(repertoire))
    .map(([id, { titre }]) => ({ id, label: texts.deposit.readiness.critere(id, titre) }))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'fr', { numeric: true }));
  const change = (i: number, next: Partial<Saisis[number]>): void =>
    onChange(criteres.map((critere, at) => (at === i ? { ...critere, ...next } : critere)));
  const ajouter = (): void => {
    onChange([...criteres, { numero: null, motif: '' }]);
    afterDrawing(() =>
      document.querySelector<HTMLElement>(`[data-critere="${criteres.length}"] button`)?.focus(),
    );
  };
  return (
    <fieldset className={styles.criteres}>
      <legend className={styles.sous}>{said.title}</legend>
      {criteres.map(({ numero, motif }, i) => (
        // Told apart by their rank alone: they have nothing else until one is chosen.
        <div key={i} className={styles.critere} data-critere={i}>
          <SelectField
            label={said.critere(i + 1)}
            options={options}
            value={numero}
            onChange={(chosen) => change(i, { numero: chosen })}
            error={estSansNom(criteres[i]) ? faute : undefined}
          />
          <TextField
            label={said.motif(i + 1)}
            isRequired
            isMultiline
            maxLength={65_536}
            value={motif}
            onChange={(next) => change(i, { motif: next })}
          />
          <Button
            variant="quiet"
            aria-label={said.retirer(i + 1)}
            onPress={() => onChange(criteres.toSpliced(i, 1))}
          >
            {said.enleve}
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={ajouter}>{said.ajouter}</Button>
      </div>
    </fieldset>
  );
}
