import { isCalendarDate, localDate } from '../../../shared/domain/dates.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BROUILLON, fichierCompare, RELU, type Compare, type CoteCompare } from './cotes.ts';
import { useFichierCompare } from './useFichierCompare.ts';
import styles from './Comparaison.module.css';

const said = texts.comparaison;

const UN_JOUR = 'un-jour';
const UN_FICHIER = 'un-fichier';
const CE_FICHIER = 'ce-fichier';

interface CoteProps {
  readonly label: string;
  readonly compare: Compare;
  readonly value: CoteCompare;
  readonly onChange: (cote: CoteCompare) => void;
  readonly takesFocus?: boolean;
}

/** One of the two that are compared: a version, the draft, the state of a day, a file. */
export function Cote({ label, compare, value, onChange, takesFocus = false }: CoteProps) {
  const { versions, numeroFc, isEnRelecture } = compare;
  const { refus, choisir, oublier } = useFichierCompare(
    (choice) => fichierCompare(choice, numeroFc) ?? said.plusieursFiches(choice.name, choice.fiches.length),
    (fichier) => onChange({ fichier }),
  );
  const isDay =
    'moment' in value && ![BROUILLON, RELU].includes(value.moment) && !versions.some(isIt(value.moment));
  const options = [
    { id: BROUILLON, label: said.brouillon },
    ...(isEnRelecture ? [{ id: RELU, label: said.relu }] : []),
    ...versions.toReversed().map(({ numero }) => ({ id: numero, label: said.version(numero) })),
    { id: UN_JOUR, label: said.unJour },
    ...('fichier' in value ? [{ id: CE_FICHIER, label: said.fichier(value.fichier.name) }] : []),
    { id: UN_FICHIER, label: said.unFichier },
  ];
  return (
    <div className={styles.cote}>
      <SelectField
        label={label}
        options={options}
        value={'fichier' in value ? CE_FICHIER : isDay ? UN_JOUR : value.moment}
        onChange={(choix) => {
          oublier();
          if (choix === UN_FICHIER) void choisir();
          else if (choix !== CE_FICHIER)
            onChange({ moment: choix === UN_JOUR ? localDate(new Date()) : choix });
        }}
        error={refus}
        takesFocus={takesFocus}
      />
      {isDay && (
        <TextField
          type="date"
          label={said.jour(label)}
          value={value.moment}
          onChange={(moment) => onChange({ moment })}
          error={isCalendarDate(value.moment) ? undefined : said.jourForm}
        />
      )}
    </div>
  );
}

const isIt =
  (moment: string) =>
  ({ numero }: { readonly numero: string }): boolean =>
    numero === moment;
