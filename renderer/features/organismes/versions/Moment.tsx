import type { ListeVersion } from '../../../../shared/contract/answers/liste.ts';
import type { ImportChoice } from '../../../../shared/contract/window.ts';
import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import { isNumero } from '../../../../shared/domain/numeros.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { failureSentence } from '../../../app/engine-api.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { CoteCompare, FichierCompare } from '../../comparaison/cotes.ts';
import { useFichierCompare, type Refused } from '../../comparaison/useFichierCompare.ts';
import styles from './Versions.module.css';

const said = texts.listeVersions.comparaison;

const UN_JOUR = 'un-jour';
const UN_FICHIER = 'un-fichier';
const CE_FICHIER = 'ce-fichier';

/** Of a list there is no fiche. */
const listeDe = ({ kind, key, name }: ImportChoice): FichierCompare | string =>
  kind === 'document' ? { key, name, numero: null } : said.autreFichier(name);

/** What is no export is read as a fiche, which no list ever was. */
const refusDeListe = (error: Refused): string =>
  error.code?.startsWith('FICHE_') === true ? said.pasUneListe : failureSentence(error);

interface MomentProps {
  readonly label: string;
  /** What the day is called. */
  readonly jour: string;
  /** Oldest first. */
  readonly versions: readonly ListeVersion[];
  /** The day to begin with, when one is chosen. */
  readonly au: string;
  /** The number of a version, a day, or a file. */
  readonly value: CoteCompare;
  readonly onChange: (cote: CoteCompare) => void;
}

/** A list to compare: a version, the register on a day, or what a file holds. */
export function Moment({ label, jour, versions, au, value, onChange }: MomentProps) {
  const { refus, choisir, oublier } = useFichierCompare(
    listeDe,
    (fichier) => onChange({ fichier }),
    refusDeListe,
  );
  const day = 'moment' in value && !isNumero(value.moment) ? value.moment : null;
  return (
    <div className={styles.moment}>
      <SelectField
        label={label}
        options={[
          ...versions
            .toReversed()
            .map(({ numero, au: sien }) => ({ id: numero, label: said.version(numero, sien) })),
          { id: UN_JOUR, label: said.unJour },
          ...('fichier' in value ? [{ id: CE_FICHIER, label: said.fichier(value.fichier.name) }] : []),
          { id: UN_FICHIER, label: said.unFichier },
        ]}
        value={'fichier' in value ? CE_FICHIER : day === null ? value.moment : UN_JOUR}
        onChange={(choix) => {
          oublier();
          if (choix === UN_FICHIER) void choisir();
          else if (choix !== CE_FICHIER) onChange({ moment: choix === UN_JOUR ? au : choix });
        }}
        hint={said.unFichierHint}
        error={refus}
      />
      {day !== null && (
        <TextField
          type="date"
          label={jour}
          value={day}
          onChange={(moment) => onChange({ moment })}
          error={isCalendarDate(day) ? undefined : said.jourForm}
        />
      )}
    </div>
  );
}
