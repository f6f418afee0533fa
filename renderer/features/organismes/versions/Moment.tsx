import type { ListeVersion } from '../../../../shared/contract/answers/liste.ts';
import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import { isNumero } from '../../../../shared/domain/numeros.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Versions.module.css';

const said = texts.listeVersions.comparaison;

const UN_JOUR = 'un-jour';

interface MomentProps {
  readonly label: string;
  /** What the day is called. */
  readonly jour: string;
  /** Oldest first. */
  readonly versions: readonly ListeVersion[];
  /** The day to begin with, when one is chosen. */
  readonly au: string;
  /** The number of a version, or a day. */
  readonly value: string;
  readonly onChange: (moment: string) => void;
}

/** A list to compare: a version, or the register on a day. */
export function Moment({ label, jour, versions, au, value, onChange }: MomentProps) {
  const isVersion = isNumero(value);
  return (
    <div className={styles.moment}>
      <SelectField
        label={label}
        options={[
          ...versions
            .toReversed()
            .map(({ numero, au: sien }) => ({ id: numero, label: said.version(numero, sien) })),
          { id: UN_JOUR, label: said.unJour },
        ]}
        value={isVersion ? value : UN_JOUR}
        onChange={(choix) => onChange(choix === UN_JOUR ? au : choix)}
      />
      {!isVersion && (
        <TextField
          type="date"
          label={jour}
          value={value}
          onChange={onChange}
          error={isCalendarDate(value) ? undefined : said.jourForm}
        />
      )}
    </div>
  );
}
