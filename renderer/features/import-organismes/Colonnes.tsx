import type { Colonne, Lecture } from '../../../shared/organisme/import/colonnes.ts';
import { rubriques } from '../../../shared/organisme/import/ligne.ts';
import { rubriquesDites } from '../../../shared/i18n/fr/import-organismes.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { cellText, type Grid } from '../../../shared/paste/grid.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import paste from '../paste/Paste.module.css';
import styles from './ImportOrganismes.module.css';

const said = texts.importOrganismes;

interface ColonnesProps {
  readonly grids: readonly Grid[];
  readonly lectures: readonly Lecture[];
  readonly onChange: (lectures: readonly Lecture[]) => void;
}

const AUCUNE = 'aucune';
const options = [
  { id: AUCUNE, label: said.colonneLaissee },
  ...rubriques.map((id) => ({ id, label: rubriquesDites[id] })),
] as const;
const optionsDEntetes = Array.from({ length: 13 }, (_, n) => ({ id: String(n), label: String(n) }));

/** What each column of each table holds. */
export function Colonnes({ grids, lectures, onChange }: ColonnesProps) {
  return (
    <div className={styles.colonnes}>
      {grids.map((grid, index) => {
        const lecture = lectures[index];
        return (
          lecture !== undefined && (
            <ColonnesDUnTableau
              // Tables are never moved.
              key={index}
              titre={grids.length === 1 ? said.colonnes : said.colonnesDe(index + 1, grid.name)}
              grid={grid}
              lecture={lecture}
              onChange={(autre) => onChange(lectures.with(index, autre))}
            />
          )
        );
      })}
    </div>
  );
}

interface ColonnesDUnTableauProps {
  readonly titre: string;
  readonly grid: Grid;
  readonly lecture: Lecture;
  readonly onChange: (lecture: Lecture) => void;
}

function ColonnesDUnTableau({ titre, grid, lecture, onChange }: ColonnesDUnTableauProps) {
  const { entetes, colonnes } = lecture;
  const nommer = (place: number, rubrique: Colonne): void =>
    onChange({
      ...lecture,
      // A kind is in one column.
      colonnes: colonnes.map((une, autre) => (autre === place ? rubrique : une === rubrique ? null : une)),
    });
  return (
    <fieldset className={styles.tableau}>
      <legend className={paste.strong}>{titre}</legend>
      {colonnes.map((colonne, place) => (
        <SelectField
          // Columns neither.
          key={place}
          label={said.colonne(place + 1, enTete(grid, entetes, place))}
          options={options}
          value={colonne ?? AUCUNE}
          onChange={(id) => nommer(place, id === AUCUNE ? null : id)}
        />
      ))}
      <SelectField
        label={said.entetes}
        options={optionsDEntetes}
        value={String(entetes)}
        onChange={(nombre) => onChange({ ...lecture, entetes: Number(nombre) })}
      />
    </fieldset>
  );
}

const COURT = 40;

/** What a column is called in its source, or the first words it holds. */
function enTete({ rows }: Grid, entetes: number, place: number): string {
  for (const { cells } of [...rows.slice(0, entetes).toReversed(), ...rows.slice(entetes, entetes + 50)]) {
    const cell = cells[place];
    const texte = cell === undefined ? '' : (cellText(cell).split('\n')[0] ?? '');
    if (texte !== '') return texte.length > COURT ? `${texte.slice(0, COURT).trimEnd()}…` : texte;
  }
  return '';
}
