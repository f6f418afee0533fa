import { colleges } from '../../../shared/domain/gesture.ts';
import { dayAfter, isCalendarDate, localDate, startOfDay } from '../../../shared/domain/dates.ts';
import type { JournalFilter } from '../../../shared/contract/shapes.ts';
import { entityNames } from '../../../shared/domain/entities.ts';
import { operations, type OperationName } from '../../../shared/domain/operations.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { shortened } from '../../app/shortened.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FilterField } from '../../ui/FilterField.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import type { Option } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useHistoryChoices } from './useHistoryChoices.ts';
import { isFiltered, journalFiltered, journalUnfiltered } from './view.ts';
import styles from './JournalFilters.module.css';

const said = texts.journal.filters;

const byLabel = <K extends string>(options: readonly Option<K>[]): readonly Option<K>[] =>
  options.toSorted((a, b) => a.label.localeCompare(b.label, texts.locale));

const collegeOptions = colleges.map((id) => ({ id, label: texts.welcome.profile.names[id] }));
const entityOptions = byLabel(entityNames.map((id) => ({ id, label: said.kind(id) })));
const operationOptions = byLabel(
  (Object.keys(operations) as OperationName[]).map((id) => ({ id, label: said.operation(id) })),
);
const phaseOptions = (['before', 'after'] as const).map((id) => ({ id, label: said.phases[id] }));

/** Who signed, and what holds items, by their names. */
function useChoices() {
  const { people, homes } = useHistoryChoices();
  return {
    people: byLabel(people.map(({ id, nom }) => ({ id, label: nom }))),
    homes: byLabel(
      homes.map(({ id, numero, intitule }) => ({
        id,
        label: shortened(intitule === '' ? (numero ?? said.unnamed) : intitule),
      })),
    ),
  };
}

/** What is asked of the journal. */
export function JournalFilters() {
  const dispatch = useAppDispatch();
  const { filter, itemName } = useAppSelector((state) => state.journalView);
  const { people, homes } = useChoices();
  const ask = (part: Partial<JournalFilter>): void => void dispatch(journalFiltered(part));
  return (
    <search className={styles.filters} aria-label={said.label}>
      <div className={styles.words}>
        <SearchField
          label={said.text}
          value={filter.text ?? ''}
          onChange={(text) => ask({ text: text === '' ? null : text })}
        />
      </div>
      <FilterField
        label={said.person}
        all={said.everyone}
        options={people}
        value={filter.person}
        onChange={(person) => ask({ person })}
      />
      <FilterField
        label={said.college}
        all={said.everyCollege}
        options={collegeOptions}
        value={filter.college}
        onChange={(college) => ask({ college })}
      />
      <FilterField
        label={said.home}
        all={said.everyHome}
        options={homes}
        value={filter.home}
        onChange={(home) => ask({ home })}
      />
      <FilterField
        label={said.entity}
        all={said.everyEntity}
        options={entityOptions}
        value={filter.entity}
        onChange={(entity) => ask({ entity })}
      />
      <FilterField
        label={said.op}
        all={said.everyOp}
        options={operationOptions}
        value={filter.op}
        onChange={(op) => ask({ op })}
      />
      <FilterField
        label={said.phase}
        all={said.everyPhase}
        options={phaseOptions}
        value={filter.phase}
        onChange={(phase) => ask({ phase })}
      />
      <div className={styles.days}>
        <Day
          label={said.from}
          day={filter.from === null ? '' : localDate(new Date(filter.from))}
          onChange={(day) => ask({ from: day === null ? null : startOfDay(day) })}
        />
        <Day
          label={said.to}
          day={filter.to === null ? '' : localDate(new Date(Date.parse(filter.to) - 1))}
          onChange={(day) => ask({ to: day === null ? null : startOfDay(dayAfter(day)) })}
        />
      </div>
      {filter.item !== null && (
        <div className={styles.item}>
          <Button variant="quiet" onPress={() => ask({ item: null })}>
            {said.everyItem(itemName)}
          </Button>
        </div>
      )}
      {isFiltered(filter) && (
        <Button variant="quiet" onPress={() => void dispatch(journalUnfiltered())}>
          {said.clear}
        </Button>
      )}
    </search>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: string;
  readonly onChange: (day: string | null) => void;
}

function Day({ label, day, onChange }: DayProps) {
  return (
    <div className={styles.day}>
      <TextField
        type="date"
        label={label}
        value={day}
        onChange={(typed) => onChange(isCalendarDate(typed) ? typed : null)}
      />
    </div>
  );
}
