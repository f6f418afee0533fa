import type { Option } from '../../../ui/SelectField.tsx';
import type { Check } from './check.ts';

interface Named {
  /** Of the field, or of the member of a record. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A field that is typed. `title`: one line, often a long one. `codes`: several, one after the other. `nombre`: of a grid, with a comma. */
export interface TypedSpec extends Named {
  readonly kind: 'line' | 'title' | 'text' | 'integer' | 'nombre' | 'date' | 'codes';
  /** Of each word, as it is typed. */
  readonly check?: Check | undefined;
}

/** Written on several lines, and underlined where it is faulty. */
export const isOfLines = ({ kind }: FieldSpec): boolean => kind === 'title' || kind === 'text';

export interface ChoiceSpec extends Named {
  readonly kind: 'choice';
  readonly options: readonly Option<string>[];
  /** May be left unsaid. */
  readonly isOptional: boolean;
}

export interface CheckSpec extends Named {
  readonly kind: 'check';
}

/** Several members under one name, absent as a whole until one is given. */
export interface ObjectSpec extends Named {
  readonly kind: 'object';
  /** The member without which the others mean nothing. */
  readonly required: string | null;
  readonly fields: readonly FieldSpec[];
}

/** A list of small records, each of which has the required member. */
export interface RecordsSpec extends Named {
  readonly kind: 'records';
  readonly required: string;
  readonly fields: readonly FieldSpec[];
  readonly most: number;
  /** « Ajouter un code ROME » */
  readonly add: string;
  /** « Code ROME 2 » */
  readonly one: (rank: number) => string;
}

/** How a field is shown and typed: the form is made from a table of these. */
export type FieldSpec = TypedSpec | ChoiceSpec | CheckSpec | ObjectSpec | RecordsSpec;

const wide: ReadonlySet<FieldSpec['kind']> = new Set(['title', 'text', 'object', 'records']);

/** Does it take the whole width of its form? */
export const isWide = ({ kind }: FieldSpec): boolean => wide.has(kind);
