import { texts } from '../../../../shared/i18n/window.ts';
import type { Role } from '../../../../shared/organisme/personne.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DecisionFields } from '../etapes/DecisionFields.tsx';
import type { Fautes, PersonneForm } from './form.ts';
import styles from '../etapes/Etapes.module.css';

const said = texts.personnes.dialogue;

interface FieldsProps {
  readonly form: PersonneForm;
  readonly onChange: (form: PersonneForm) => void;
  readonly fautes: Fautes;
}

/** How a person is called, and reached. */
export function CoordonneesFields({ form, onChange, fautes }: FieldsProps) {
  const champs = ['nom', 'prenom', 'fonction', 'courriel', 'telephone'] as const;
  return (
    <div className={styles.row}>
      {champs.map((name) => (
        <TextField
          key={name}
          label={said[name]}
          value={form[name]}
          onChange={(text) => onChange({ ...form, [name]: text })}
          error={fautes[name]}
          isRequired={name === 'nom'}
          takesFocus={name === 'nom'}
          maxLength={name === 'courriel' ? 254 : name === 'telephone' ? 30 : 800}
        />
      ))}
    </div>
  );
}

interface MandatFieldsProps extends FieldsProps {
  readonly roles: readonly Role[];
}

/** What a person is, from when and until when; for who evaluates, by which decision. */
export function MandatFields({ form, onChange, fautes, roles }: MandatFieldsProps) {
  const change = (part: Partial<PersonneForm>): void => onChange({ ...form, ...part });
  const isEvaluateur = form.role === 'evaluateur';
  return (
    <>
      <div className={styles.row}>
        {roles.length > 1 && (
          <SelectField
            label={said.role}
            options={roles.map((id) => ({ id, label: texts.personnes.role(id) }))}
            value={form.role}
            placeholder={said.choisir}
            onChange={(role) => change({ role })}
            error={fautes.role}
          />
        )}
        <TextField
          type="date"
          label={said.depuis}
          value={form.depuis}
          onChange={(depuis) => change({ depuis })}
          error={fautes.depuis}
        />
        <TextField
          type="date"
          label={said.jusqua}
          hint={isEvaluateur ? said.jusquaHint : undefined}
          value={form.jusqua}
          onChange={(jusqua) => change({ jusqua })}
          error={fautes.jusqua}
        />
      </div>
      {isEvaluateur && (
        <DecisionFields label={said.decision} decision={form} onChange={change} fautes={fautes} />
      )}
    </>
  );
}
