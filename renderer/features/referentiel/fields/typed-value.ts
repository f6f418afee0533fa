import type { Json } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { TypedSpec } from './field-spec.ts';

type Kind = TypedSpec['kind'];

/** A value as it is typed; absent, it is an empty text. */
export function textOf(value: Json): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? '' : String(value);
}

export type Parsed = { readonly value: Json } | { readonly fault: string };

const parsers: Readonly<Record<Kind, (text: string) => Parsed>> = {
  line: (text) => ({ value: text.trim() }),
  title: (text) => ({ value: text.replaceAll(/\s*\n\s*/g, ' ').trim() }),
  text: (text) => ({ value: text.trim() === '' ? '' : text }),
  date: (text) => ({ value: text === '' ? null : text }),
  integer: (text) => {
    const digits = text.trim();
    if (digits === '') return { value: null };
    return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { fault: texts.editor.notAnInteger };
  },
  codes: (text) => ({
    value: [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))],
  }),
};

/** What was typed, as the value of a field. */
export function parsed(kind: Kind, text: string): Parsed {
  return parsers[kind](text);
}
