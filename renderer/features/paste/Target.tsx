import { texts } from '../../../shared/i18n/window.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useDraft } from '../referentiel/draft.ts';

const said = texts.paste;
const NEW = 'new';

interface TargetProps {
  readonly target: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Where compétences and modalités go that the source puts in no bloc. */
export function Target({ target, onChange }: TargetProps) {
  const { blocs } = useDraft().referentiel;
  // What a shared bloc holds is added at its source.
  const options = blocs
    .filter(({ partage }) => partage === undefined)
    .map(({ id, code, intitule }) => ({
      id,
      label: [code, intitule === '' ? texts.outline.unwritten : intitule].filter(Boolean).join(' '),
    }));
  return (
    <SelectField
      label={said.target}
      options={[{ id: NEW, label: said.newBloc }, ...options]}
      value={target ?? NEW}
      onChange={(id) => onChange(id === NEW ? null : id)}
    />
  );
}
