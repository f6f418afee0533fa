import { useId, useRef, useState, useSyncExternalStore } from 'react';
import type { JsonObject } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { afterDrawing } from '../../../app/focus.ts';
import { Button } from '../../../ui/Button.tsx';
import { giveUpEdits } from '../flush.ts';
import { CheckField, ChoiceField } from './ChosenFields.tsx';
import type { FieldSpec, ObjectSpec, RecordsSpec } from './field-spec.ts';
import { saveWithin, useFormItem, type FieldProps, type Save } from './form-item.ts';
import { isAbsent, placesTyped, recordOf, recordsOf, savingMember, savingRecord } from './record.ts';
import { recovery } from './recovery-store.ts';
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

interface MembersProps extends Omit<FieldProps<ObjectSpec | RecordsSpec>, 'value'> {
  readonly record: JsonObject;
  /** Why the member without which the others mean nothing cannot be emptied; null: it can. */
  readonly whyKept: ((label: string) => string) | null;
}

/** The fields of a record. They wait for the one without which there is no record: what is typed in them is kept until then. */
function Members({ spec, path, record, save, whyKept, takesFocus = false }: MembersProps) {
  const { fields, required } = spec;
  const needed = fields.find(({ name }) => name === required);
  const waitsFor = needed !== undefined && record[needed.name] === undefined ? needed.label : undefined;
  const saveMember = ({ name, label }: FieldSpec): Save => {
    const saved = savingMember(save, name);
    if (name !== required || whyKept === null) return saved;
    return (next, seen, put) =>
      isAbsent(next) ? Promise.resolve({ code: 'EMPTIED', message: whyKept(label) }) : saved(next, seen, put);
  };
  return (
    <div className={styles.members}>
      {fields.map((field, i) => (
        <Field
          key={field.name}
          spec={field}
          path={`${path}/${field.name}`}
          value={record[field.name] ?? null}
          save={saveMember(field)}
          takesFocus={takesFocus && i === 0}
          waitsFor={field.name === required ? undefined : waitsFor}
        />
      ))}
    </div>
  );
}

const isEmpty = (record: JsonObject): boolean => Object.keys(record).length === 0;

/** Several members under one name. */
function ObjectField({ spec, path, value, save }: FieldProps<ObjectSpec>) {
  const heading = useId();
  const record = recordOf(value);
  const saveRecord = saveWithin(save, recordOf, (_, part) => (isEmpty(recordOf(part)) ? null : part));
  return (
    <fieldset aria-labelledby={heading} className={styles.group}>
      <h4 id={heading} className={styles.heading}>
        {spec.label}
      </h4>
      {spec.hint !== undefined && <p className={styles.hint}>{spec.hint}</p>}
      <Members
        spec={spec}
        path={path}
        record={record}
        save={saveRecord}
        whyKept={Object.keys(record).length > 1 ? texts.editor.emptiedGroup : null}
      />
    </fieldset>
  );
}

/** A list of small records: each is changed in its place, one more is begun at the end and is saved as soon as it can be. */
function RecordsField({ spec, path, value, save }: FieldProps<RecordsSpec>) {
  const { id, isReadOnly } = useFormItem();
  const heading = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const records = recordsOf(value);
  // The one that was last begun, in the place that it will have.
  const [begun, setBegun] = useState<number | null>(null);
  const typed = placesTyped(`${id}/${path}`, useSyncExternalStore(recovery.subscribe, recovery.typed).keys());
  const isBegun = begun !== null && begun >= records.length && !typed.includes(begun);
  const unsaved = isBegun ? [...typed, begun] : typed;
  // What was typed in one that could not be saved is found again there.
  const open = unsaved.filter((at) => at >= records.length);
  // What is expected is said once, in the first.
  const withoutHints = { ...spec, fields: spec.fields.map((field) => ({ ...field, hint: undefined })) };
  const rows = records.map((record, at) => ({ at, record }));
  // It stays the same row once it is saved: the focus and what is typed in it stay too.
  const shown = [...rows, ...open.map((at) => ({ at, record: {} }))];

  const saveAt = (at: number): Save => {
    const saved = savingRecord(save, at);
    return async (next, seen, put) => {
      const refused = await saved(next, seen, put);
      if (refused !== null) return refused;
      setRefusal(undefined);
      setBegun((now) => (now === at ? null : now));
      return null;
    };
  };
  const remove = async (at: number): Promise<void> => {
    // Each that follows takes the place of the one before: what is typed in it would be left in the place of another.
    const after = at < records.length ? unsaved.find((other) => other > at) : undefined;
    if (after !== undefined) {
      const rank = shown.findIndex((one) => one.at === after) + 1;
      return setRefusal(texts.editor.unsavedAfter(spec.one(rank)));
    }
    setRefusal(undefined);
    giveUpEdits(`${id}/${path}/${at}`);
    afterDrawing(() => list.current?.querySelector<HTMLElement>(':scope > button')?.focus());
    if (at < records.length) setRefusal((await save(records.toSpliced(at, 1), value))?.message);
    else setBegun(null);
  };
  return (
    <fieldset ref={list} aria-labelledby={heading} className={styles.group}>
      <h4 id={heading} className={styles.heading}>
        {spec.label}
      </h4>
      {spec.hint !== undefined && <p className={styles.hint}>{spec.hint}</p>}
      {shown.map(({ at, record }, i) => (
        // A record has no identifier of its own: its place is all that names it.
        <OneRecord key={at} name={spec.one(i + 1)} onRemove={() => void remove(at)}>
          <Members
            spec={i === 0 ? spec : withoutHints}
            path={`${path}/${at}`}
            record={record}
            save={saveAt(at)}
            whyKept={texts.editor.emptiedRecord}
            takesFocus={at === begun}
          />
        </OneRecord>
      ))}
      {refusal !== undefined && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {!isReadOnly && (
        <Button
          isDisabled={open.length > 0 || shown.length >= spec.most}
          onPress={() => setBegun(records.length)}
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
