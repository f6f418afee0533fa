import { causes, type Cause } from '../../../shared/domain/revision.ts';
import { causes as nomsDesCauses } from '../../../shared/i18n/fr/revision.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { CheckboxGroup } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { AdoptionFaults, AdoptionForm } from './form.ts';

const said = texts.adoption;

const options = causes.map((id): { readonly id: Cause; readonly label: string } => ({
  id,
  label: nomsDesCauses[id],
}));

interface RevisionFieldsProps {
  readonly form: AdoptionForm;
  readonly faults: AdoptionFaults;
  /** It is revised: a version was adopted before. */
  readonly isRevision: boolean;
  readonly onChange: (part: Partial<AdoptionForm>) => void;
}

/** Of a référentiel, why it is revised, and when it is to be looked at again. */
export function RevisionFields({ form, faults, isRevision, onChange }: RevisionFieldsProps) {
  return (
    <>
      {isRevision && (
        <CheckboxGroup
          label={said.causes}
          isRequired
          options={options}
          value={form.causes}
          onChange={(chosen) => onChange({ causes: chosen })}
          error={faults.causes}
        />
      )}
      <TextField
        type="date"
        label={said.prochaineRevision}
        hint={said.prochaineRevisionHint}
        value={form.prochaineRevision}
        onChange={(prochaineRevision) => onChange({ prochaineRevision })}
        error={faults.prochaineRevision}
      />
    </>
  );
}
