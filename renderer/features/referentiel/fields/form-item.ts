import { createContext, useContext } from 'react';
import type { Json } from '../../../../shared/domain/json.ts';
import type { Failure } from '../../../app/engine-api.ts';

/** Puts a part in its place in a whole. */
type Put = (whole: Json, part: Json) => Json;

/**
 * Saves a value over the one that the person saw; a part of a value, with what puts it in the whole as that is when it is saved: what
 * was changed around it a moment before stays. Null: done.
 */
export type Save = (next: Json, seen: Json, put?: Put) => Promise<Failure | null>;

/** The part is the whole. */
export const asWhole: Put = (_, part) => part;

/** Saves a part of what `save` saves. */
export const saveWithin =
  (save: Save, partOf: (whole: Json) => Json, put: Put): Save =>
  (next, seen, within = asWhole) =>
    save(next, seen, (whole, part) => put(whole, within(partOf(whole), part)));

/** The item whose fields a form shows. */
export interface FormItem {
  readonly id: string;
  readonly isReadOnly: boolean;
}

export const FormItemContext = createContext<FormItem | null>(null);

export function useFormItem(): FormItem {
  const item = useContext(FormItemContext);
  if (item === null) throw new Error('a field stands outside of a form');
  return item;
}

/** What a field of any kind is given. */
export interface FieldProps<Spec> {
  readonly spec: Spec;
  /** Where the value stands in the item: « codesNsf/0/code ». */
  readonly path: string;
  readonly value: Json;
  readonly save: Save;
  readonly takesFocus?: boolean;
  /** Name of the field without which this one cannot be saved, while that one is empty. */
  readonly waitsFor?: string | undefined;
}
