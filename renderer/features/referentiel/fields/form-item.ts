import { createContext, useContext } from 'react';
import type { Json } from '../../../../shared/domain/json.ts';
import type { Failure } from '../../../app/engine-api.ts';

/** Saves a value over the one that the person saw. Null: done. */
export type Save = (next: Json, seen: Json) => Promise<Failure | null>;

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
}
