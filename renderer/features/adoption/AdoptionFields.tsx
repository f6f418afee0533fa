import { useRef, useState, type SubmitEvent } from 'react';
import { localDate } from '../../../shared/domain/dates.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAdoptMutation } from '../../app/engine-api.ts';
import { focusOnceShown } from '../../app/focus.ts';
import { useNotify } from '../../app/notices.ts';
import { useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { adoptionRequest, faultsOf, firstForm, type AdoptionForm } from './form.ts';
import { proposedNumeros } from './numeros.ts';
import styles from './Adoption.module.css';

const said = texts.adoption;

interface AdoptionFieldsProps {
  readonly id: string;
  readonly last: string | null;
  readonly hasErrors: boolean;
  /** Once adopted, or given up. */
  readonly onClose: () => void;
}

/** The decision, typed; a refusal leaves everything as it was typed. */
export function AdoptionFields({ id, last, hasErrors, onClose }: AdoptionFieldsProps) {
  const notify = useNotify();
  const isListShown = useAppSelector(({ place }) => place.tab === 'versions');
  const [adopt, { isLoading, error }] = useAdoptMutation();
  const [today] = useState(() => localDate(new Date()));
  const [form, setForm] = useState(() => firstForm(last, today));
  const [isTried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const faults = isTried ? faultsOf(form, hasErrors) : {};
  const change = (part: Partial<AdoptionForm>): void => setForm({ ...form, ...part });

  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faultsOf(form, hasErrors)).length > 0) {
      // The faults are marked once this has been drawn.
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const { data } = await adopt(adoptionRequest(id, form, hasErrors));
    if (data === undefined) return;
    notify({
      kind: 'success',
      message: said.adopted(data.version.numero, data.head.seq, data.version.sha256),
    });
    onClose();
    if (isListShown) focusOnceShown(() => document.getElementById(`version-${data.version.id}`));
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isLoading) void submit();
  };

  return (
    <form ref={element} noValidate className={styles.form} onSubmit={onSubmit}>
      <div className={styles.row}>
        <Numero last={last} form={form} fault={faults.numero} onChange={change} />
        <SelectField
          label={said.type}
          options={said.types}
          value={form.type}
          onChange={(type) => change({ type })}
        />
        <div>
          <TextField
            type="date"
            label={said.date}
            isRequired
            value={form.date}
            onChange={(date) => change({ date })}
            error={faults.date}
          />
          <output className={styles.warning}>{form.date > today && said.dateFuture}</output>
        </div>
      </div>
      <TextField
        label={said.ref}
        hint={said.refHint}
        isRequired
        maxLength={800}
        value={form.ref}
        onChange={(ref) => change({ ref })}
        error={faults.ref}
      />
      {hasErrors && (
        <TextField
          label={said.passerOutre}
          hint={said.passerOutreHint}
          isRequired
          isMultiline
          maxLength={65_536}
          value={form.passerOutre}
          onChange={(passerOutre) => change({ passerOutre })}
          error={faults.passerOutre}
        />
      )}
      <TextField
        label={said.motif}
        hint={said.motifHint}
        isRequired
        isMultiline
        maxLength={65_536}
        value={form.motif}
        onChange={(motif) => change({ motif })}
        error={faults.motif}
      />
      {error !== undefined && (
        <div role="alert" className={styles.refusal}>
          <p className={styles.heading}>{said.refused}</p>
          <p>{failureSentence(error)}</p>
        </div>
      )}
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button type="submit" variant="primary">
          {isLoading ? said.submitting : said.submit}
        </Button>
      </DialogButtons>
    </form>
  );
}

interface NumeroProps {
  readonly last: string | null;
  readonly form: AdoptionForm;
  readonly fault: string | undefined;
  readonly onChange: (part: Partial<AdoptionForm>) => void;
}

/** The number, free, and those that would follow the last one. */
function Numero({ last, form, fault, onChange }: NumeroProps) {
  const others = proposedNumeros(last).filter((numero) => numero !== form.numero);
  return (
    <div className={styles.numero}>
      <TextField
        label={said.numero}
        hint={said.numeroHint(last)}
        isRequired
        takesFocus
        maxLength={14}
        value={form.numero}
        onChange={(numero) => onChange({ numero })}
        error={fault}
      />
      <div className={styles.proposals}>
        {others.map((numero) => (
          <Button key={numero} onPress={() => onChange({ numero })}>
            {said.propose(numero)}
          </Button>
        ))}
      </div>
    </div>
  );
}
