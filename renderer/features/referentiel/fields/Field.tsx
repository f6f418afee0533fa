import { useId, useRef, useState } from 'react';
import type { JsonObject } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField, ChoiceField } from './ChosenFields.tsx';
import type { FieldSpec, ObjectSpec, RecordsSpec } from './field-spec.ts';
import { useFormItem, type FieldProps, type Save } from './form-item.ts';
import { recordOf, recordsOf, withMember } from './record.ts';
import { TypedField } from './TypedField.tsx';
import styles from './fields.module.css';

/** One field, whatever its kind; those that hold records hold fields in turn. */
export function Field({ spec, ...props }: FieldProps<FieldSpec>) {
  switch (spec.kind) {
    case 'choice':
      return <ChoiceField spec={spec} {...props} />;
    case 'check':
      return <CheckField spec={spec} {...props} />;
    case 'object':
      return <ObjectField spec={spec} {...props} />;
    case 'records':
      return <RecordsField spec={spec} {...props} />;
    default:
      return <TypedField spec={spec} {...props} />;
  }
}

type SaveRecord = (next: JsonObject, seen: JsonObject) => ReturnType<Save>;

interface MembersProps {
  readonly fields: readonly FieldSpec[];
  readonly path: string;
  readonly record: JsonObject;
  readonly save: SaveRecord;
  readonly takesFocus?: boolean;
}

function Members({ fields, path, record, save, takesFocus = false }: MembersProps) {
  return (
    <div className={styles.members}>
      {fields.map((spec, i) => (
        <Field
          key={spec.name}
          spec={spec}
          path={`${path}/${spec.name}`}
          value={record[spec.name] ?? null}
          save={(next, seen) =>
            save(withMember(record, spec.name, next), withMember(record, spec.name, seen))
          }
          takesFocus={takesFocus && i === 0}
        />
      ))}
    </div>
  );
}

/** A new record waits here until it has the member that it cannot do without; then it is saved. */
function useWaiting(required: string | null, saveWhole: (record: JsonObject) => ReturnType<Save>) {
  const [waiting, setWaiting] = useState<JsonObject | null>(null);
  const save: SaveRecord = async (next) => {
    if (required !== null && next[required] === undefined) {
      setWaiting(next);
      return null;
    }
    const refused = await saveWhole(next);
    if (refused === null) setWaiting(null);
    return refused;
  };
  return { waiting, setWaiting, save };
}

const isEmpty = (record: JsonObject): boolean => Object.keys(record).length === 0;

/** Several members under one name. */
function ObjectField({ spec, path, value, save }: FieldProps<ObjectSpec>) {
  const heading = useId();
  const isNew = value === null;
  const added = useWaiting(spec.required, (record) => save(record, null));
  const change: SaveRecord = (next, seen) => save(isEmpty(next) ? null : next, seen);
  return (
    <fieldset aria-labelledby={heading} className={styles.group}>
      <h4 id={heading} className={styles.heading}>
        {spec.label}
      </h4>
      {spec.hint !== undefined && <p className={styles.hint}>{spec.hint}</p>}
      <Members
        fields={spec.fields}
        path={path}
        record={isNew ? (added.waiting ?? {}) : recordOf(value)}
        save={isNew ? added.save : change}
      />
    </fieldset>
  );
}

/** A list of small records: each is changed in its place, one more is added at the end. */
function RecordsField({ spec, path, value, save }: FieldProps<RecordsSpec>) {
  const { isReadOnly } = useFormItem();
  const heading = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const records = recordsOf(value);
  // What is expected is said once, in the first.
  const withoutHints = spec.fields.map((field) => ({ ...field, hint: undefined }));
  const added = useWaiting(spec.required, (next) => save([...records, next], value));
  const count = records.length + (added.waiting === null ? 0 : 1);

  const remove = async (index: number): Promise<void> => {
    setRefusal((await save(records.toSpliced(index, 1), value))?.message);
    list.current?.querySelector<HTMLElement>(':scope > button')?.focus();
  };
  return (
    <fieldset ref={list} aria-labelledby={heading} className={styles.group}>
      <h4 id={heading} className={styles.heading}>
        {spec.label}
      </h4>
      {spec.hint !== undefined && <p className={styles.hint}>{spec.hint}</p>}
      {records.map((record, i) => (
        // A record has no identifier of its own: its place is all that names it.
        <OneRecord key={i} name={spec.one(i + 1)} onRemove={() => void remove(i)}>
          <Members
            fields={i === 0 ? spec.fields : withoutHints}
            path={`${path}/${i}`}
            record={record}
            save={(next, seen) => save(records.with(i, next), records.with(i, seen))}
          />
        </OneRecord>
      ))}
      {added.waiting !== null && (
        <OneRecord
          key={records.length}
          name={spec.one(records.length + 1)}
          onRemove={() => added.setWaiting(null)}
        >
          <Members
            fields={records.length === 0 ? spec.fields : withoutHints}
            path={`${path}/${records.length}`}
            record={added.waiting}
            save={added.save}
            takesFocus
          />
        </OneRecord>
      )}
      {refusal !== undefined && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {!isReadOnly && (
        <Button
          isDisabled={added.waiting !== null || count >= spec.most}
          onPress={() => added.setWaiting({})}
        >
          {spec.add}
        </Button>
      )}
    </fieldset>
  );
}

interface OneRecordProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
}

function OneRecord({ name, onRemove, children }: OneRecordProps) {
  const { isReadOnly } = useFormItem();
  return (
    <fieldset aria-label={name} className={styles.record}>
      {children}
      {!isReadOnly && (
        <Button variant="quiet" aria-label={texts.editor.removeRecord(name)} onPress={onRemove}>
          {texts.editor.remove}
        </Button>
      )}
    </fieldset>
  );
}
