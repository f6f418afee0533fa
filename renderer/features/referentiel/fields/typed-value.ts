import type { Json } from '../../../../shared/domain/json.ts';
import { nombreLu } from '../../../../shared/grille/nombre.ts';
import { nombreFrancais } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Check, Fault } from './check.ts';
import type { TypedSpec } from './field-spec.ts';

type Kind = TypedSpec['kind'];

/** A value as it is typed; absent, it is an empty text. */
export function textOf(value: Json): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? '' : String(value);
}

/** The same, as people of the language write it. */
export function writtenAs({ kind }: Pick<TypedSpec, 'kind'>, value: Json): string {
  return kind === 'nombre' ? nombreFrancais(textOf(value)) : textOf(value);
}

/** What was typed, as the value of a field, and what is wrong with it. */
export interface Reading {
  readonly value: Json;
  readonly fault: Fault | null;
}

const sound = (value: Json): Reading => ({ value, fault: null });

/** Several codes, or one that is written by groups as numbers often are. */
function codesIn(part: string, check: Check | undefined): readonly string[] {
  if (part === '') return [];
  return check?.(part).fault === null ? [part] : part.split(/\s+/);
}

const readers: Readonly<Record<Kind, (text: string, check: Check | undefined) => Reading>> = {
  line: (text) => sound(text.trim()),
  title: (text) => sound(text.replaceAll(/\s*\n\s*/g, ' ').trim()),
  text: (text) => sound(text.trim() === '' ? '' : text),
  date: (text) => sound(text === '' ? null : text),
  integer: (text) => {
    const digits = text.trim();
    if (digits === '') return sound(null);
    if (/^\d{1,9}$/.test(digits)) return sound(Number(digits));
    return { value: null, fault: { message: texts.editor.notAnInteger, isDoubt: false } };
  },
  nombre: (text) => {
    if (text.trim() === '') return sound(null);
    const value = nombreLu(text);
    return {
      value,
      fault: value === null ? { message: texts.grilles.table.noNombre, isDoubt: false } : null,
    };
  },
  codes: (text, check) =>
    sound([...new Set(text.split(/[,;\n]+/).flatMap((part) => codesIn(part.trim(), check)))]),
};

function checked(value: Json, check: Check): Reading {
  if (value === null || value === '') return sound(value);
  if (!Array.isArray(value)) {
    const { word, fault } = check(textOf(value));
    return { value: typeof value === 'string' ? word : value, fault };
  }
  const readings = value.map((one: Json) => checked(one, check));
  const first = readings.find(({ fault }) => fault !== null);
  const fault = first?.fault ?? null;
  const isNamed = first !== undefined && fault !== null && value.length > 1;
  return {
    value: readings.map((reading) => reading.value),
    fault: isNamed
      ? { ...fault, message: texts.editor.amongCodes(textOf(first.value), fault.message) }
      : fault,
  };
}

export function readTyped({ kind, check }: Pick<TypedSpec, 'kind' | 'check'>, text: string): Reading {
  const reading = readers[kind](text, check);
  return check === undefined || reading.fault !== null ? reading : checked(reading.value, check);
}
