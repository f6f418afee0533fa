import { useMemo, type ReactNode } from 'react';
import type { Json, JsonObject } from '../../../../shared/domain/json.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { FieldPlace } from '../../controles/FieldPlace.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import { Field } from '../../referentiel/fields/Field.tsx';
import { isOfLines, isWide, type FieldSpec } from '../../referentiel/fields/field-spec.ts';
import { FormItemContext, type Save } from '../../referentiel/fields/form-item.ts';
import { isAbsent, savingMember } from '../../referentiel/fields/record.ts';
import fields from '../../referentiel/fields/fields.module.css';
import styles from './Detail.module.css';

interface ItemFieldsProps {
  readonly item: ItemRef;
  readonly children: ReactNode;
}

/** Where the fields of one item stand. */
export function ItemFields({ item: { id }, children }: ItemFieldsProps) {
  const { isReadOnly } = useDraft();
  const formItem = useMemo(() => ({ id, isReadOnly }), [id, isReadOnly]);
  return (
    <FormItemContext value={formItem}>
      <div className={`${fields.form} ${styles.fields}`}>{children}</div>
    </FormItemContext>
  );
}

interface PlacedFieldProps {
  /** Id of the item. */
  readonly item: string;
  readonly spec: FieldSpec;
  readonly value: Json;
  readonly save: Save;
}

/** A field of an item, and under it what the rules say of it. */
export function PlacedField({ item, spec, value, save }: PlacedFieldProps) {
  return (
    <FieldPlace item={item} champ={spec.name} isWide={isWide(spec)} isUnderlined={isOfLines(spec)}>
      <Field spec={spec} path={spec.name} value={value} save={save} />
    </FieldPlace>
  );
}

interface MemberProps {
  readonly spec: FieldSpec;
  /** Of the field that holds the record: « regle ». */
  readonly path: string;
  readonly record: JsonObject;
  /** Saves the record as a whole. */
  readonly save: Save;
  /** Why it cannot be emptied; undefined: it can. */
  readonly whyKept?: string;
}

/** One member of a record whose others stay as they then are. */
export function Member({ spec, path, record, save, whyKept }: MemberProps) {
  const { name } = spec;
  const saved = savingMember(save, name);
  const kept: Save = (next, seen, put) =>
    whyKept !== undefined && isAbsent(next)
      ? Promise.resolve({ code: 'EMPTIED', message: whyKept })
      : saved(next, seen, put);
  return <Field spec={spec} path={`${path}/${name}`} value={record[name] ?? null} save={kept} />;
}
