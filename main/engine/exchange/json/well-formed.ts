import { normalizedText } from '../../normalize.ts';

/** A place in a JSON value, as people write it, and what is wrong there. */
export interface TextFault {
  readonly place: string;
  readonly what: 'depth' | 'number' | 'text';
}

const maxDepth = 60;

/**
 * What would enter the workspace by another door than the router, or break canonical JSON: nesting without end, numbers that are
 * none (1e999), text that is not normalised. Such a document is refused rather than changed: its empreinte is over its own text.
 */
export function textFault(value: unknown, place = 'document', depth = 0): TextFault | null {
  if (depth > maxDepth) return { place, what: 'depth' };
  if (typeof value === 'number') return Number.isFinite(value) ? null : { place, what: 'number' };
  if (typeof value === 'string') return normalizedText(value) === value ? null : { place, what: 'text' };
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const fault =
      textFault(name, place, depth) ?? textFault(inner, depth < 6 ? `${place} › ${name}` : place, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}
