import { texts } from '../../../shared/i18n/window.ts';
import { SelectField, type Option } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DecisionTenue } from './DecisionTenue.tsx';
import type { AdoptionFaults, AdoptionForm, Constatee } from './form.ts';
import type { Tenues } from './tenues.ts';
import styles from './Adoption.module.css';

const said = texts.adoption;

const CONSTATEE = 'constatee';

interface DecisionChoisieProps {
  readonly tenues: Tenues;
  readonly types: readonly Option<Constatee['type']>[];
  readonly today: string;
  readonly form: AdoptionForm;
  readonly faults: AdoptionFaults;
  readonly onChange: (part: Partial<AdoptionForm>) => void;
}

/** By which decision it is adopted: one of the file, which is checked, or one that is taken over from outside, which is not. */
export function DecisionChoisie(props: DecisionChoisieProps) {
  const { tenues, form, onChange } = props;
  const { adoptables, autres } = tenues;
  return (
    <>
      {adoptables.length > 0 && (
        <SelectField
          label={said.tenue.label}
          options={[...adoptables, { id: CONSTATEE, label: said.tenue.constatee }]}
          value={form.tenue ?? CONSTATEE}
          onChange={(id) => onChange({ tenue: id === CONSTATEE ? null : id })}
        />
      )}
      {autres.map((phrase) => (
        <p key={phrase} className={styles.soft}>
          {phrase}
        </p>
      ))}
      {adoptables.length === 0 && <p className={styles.soft}>{said.tenue.sans}</p>}
      {form.tenue === null ? (
        <Externe {...props} />
      ) : (
        <DecisionTenue
          verifiee={said.tenue.verifiee}
          hint={said.passerOutreHint}
          fautes={adoptables.find(({ id }) => id === form.tenue)?.fautes ?? []}
          malgre={form.malgre}
          onChange={(malgre) => onChange({ malgre })}
          error={props.faults.malgre}
        />
      )}
    </>
  );
}

/** A decision that the file does not hold: its kind, its day, what it is called. */
function Externe({ types, today, form, faults, onChange }: DecisionChoisieProps) {
  return (
    <>
      <div className={styles.row}>
        <SelectField
          label={said.type}
          options={types}
          value={form.type}
          onChange={(type) => onChange({ type })}
        />
        <div>
          <TextField
            type="date"
            label={said.date}
            isRequired
            value={form.date}
            onChange={(date) => onChange({ date })}
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
        onChange={(ref) => onChange({ ref })}
        error={faults.ref}
      />
    </>
  );
}
