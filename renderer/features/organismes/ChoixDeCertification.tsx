import { texts } from '../../../shared/i18n/window.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useVue } from './liste/registre.ts';
import styles from './Vue.module.css';

interface ChoixDeCertificationProps {
  readonly certifications: readonly { readonly id: string; readonly intitule: string }[];
  readonly value: string;
}

/** The certification that a view is about: the same from view to view. */
export function ChoixDeCertification({ certifications, value }: ChoixDeCertificationProps) {
  const [, voir] = useVue();
  return (
    <div className={styles.choix}>
      <SelectField
        label={texts.organismes.carte.certification}
        options={certifications.map(({ id, intitule }) => ({
          id,
          label: intitule === '' ? texts.list.untitled : intitule,
        }))}
        value={value}
        onChange={(id) => voir({ certification: id })}
      />
    </div>
  );
}
