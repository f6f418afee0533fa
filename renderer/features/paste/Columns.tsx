import { roleAllowed } from '../../../shared/paste/planning.ts';
import { cellText, type Grid } from '../../../shared/paste/grid.ts';
import { bandOf } from '../../../shared/paste/bands.ts';
import { bandChoices, type ColumnChoice, type Layout } from '../../../shared/paste/layout.ts';
import { isItemRole, roles, type Role } from '../../../shared/paste/roles.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import styles from './Paste.module.css';

const said = texts.paste;

interface ColumnsProps {
  readonly grids: readonly Grid[];
  readonly layouts: readonly Layout[];
  readonly onChange: (index: number, layout: Layout) => void;
}

/** What each column of each table holds. */
export function Columns({ grids, layouts, onChange }: ColumnsProps) {
  return layouts.map((layout, index) => (
    <LayoutChoices
      // Layouts are never moved nor removed.
      key={index}
      grids={layout.grids.flatMap((grid) => grids[grid] ?? [])}
      isOnly={layouts.length === 1}
      layout={layout}
      onChange={(next) => onChange(index, next)}
    />
  ));
}

interface LayoutChoicesProps {
  readonly grids: readonly Grid[];
  readonly isOnly: boolean;
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
}

const headingOptions = Array.from({ length: 7 }, (_, count) => ({ id: String(count), label: String(count) }));
const bandOptions = bandChoices.map((id) => ({ id, label: said.bandChoice(id) }));

function LayoutChoices({ grids, isOnly, layout, onChange }: LayoutChoicesProps) {
  const { state, referentiel } = useDraft();
  const allowed = roleAllowed(state, referentiel.id);
  const roleOptions = roles.filter(allowed).map((id) => ({ id, label: said.role(id) }));
  const rows = grids.reduce((total, grid) => total + grid.rows.length, 0);
  const name = said.table(
    layout.grids.map((grid) => grid + 1),
    grids.length === 1 ? (grids[0]?.name ?? '') : '',
    rows,
  );
  const setColumn = (column: number, choice: ColumnChoice): void =>
    onChange({ ...layout, columns: layout.columns.with(column, choice) });
  return (
    <fieldset className={styles.layout}>
      <legend className={styles.legend}>{name}</legend>
      {!isOnly && (
        <Checkbox
          isSelected={layout.isIncluded}
          onChange={(isIncluded) => onChange({ ...layout, isIncluded })}
        >
          {said.included}
        </Checkbox>
      )}
      {layout.isIncluded && (
        <>
          {layout.columns.map((choice, column) => (
            <Column
              // Columns neither.
              key={column}
              label={said.column(column + 1, headingOf(grids, layout, column))}
              choice={choice}
              options={roleOptions}
              onChange={(next) => setColumn(column, next)}
            />
          ))}
          <SelectField
            label={said.headingRows}
            options={headingOptions}
            value={String(layout.headingRows)}
            onChange={(count) => onChange({ ...layout, headingRows: Number(count) })}
          />
          {layout.bandCount > 0 && (
            <SelectField
              label={said.bands(layout.bandCount)}
              options={bandOptions}
              value={layout.bands}
              onChange={(bands) => onChange({ ...layout, bands })}
            />
          )}
        </>
      )}
    </fieldset>
  );
}

interface ColumnProps {
  readonly label: string;
  readonly choice: ColumnChoice;
  readonly options: readonly { readonly id: Role; readonly label: string }[];
  readonly onChange: (choice: ColumnChoice) => void;
}

function Column({ label, choice, options, onChange }: ColumnProps) {
  const canSplit = isItemRole(choice.role) && choice.role !== 'bloc';
  return (
    <div className={styles.column} data-basis={choice.basis}>
      <SelectField
        label={label}
        hint={said.basis(choice.basis)}
        options={options}
        value={choice.role}
        onChange={(role) =>
          onChange({ role, basis: 'person', split: role !== 'bloc' && role !== 'modalite' })
        }
      />
      {canSplit && (
        <Checkbox isSelected={choice.split} onChange={(split) => onChange({ ...choice, split })}>
          {said.split}
        </Checkbox>
      )}
    </div>
  );
}

const SHORT = 40;

/** What a column is called in its source, or the first words it holds. */
function headingOf(grids: readonly Grid[], { headingRows }: Layout, column: number): string {
  const rows = grids.flatMap((grid) => grid.rows).filter((row) => bandOf(row) === null);
  const named = rows.slice(0, Math.max(headingRows, 0)).toReversed();
  for (const { cells } of [...named, ...rows.slice(headingRows, headingRows + 50)]) {
    const cell = cells[column];
    const text = cell === undefined ? '' : (cellText(cell).split('\n')[0] ?? '');
    if (text !== '') return text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text;
  }
  return '';
}
