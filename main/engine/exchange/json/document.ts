import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { isObject } from '../../../../shared/domain/json.ts';
import type { Document, Provenance, Referentiel, Version } from '../../../../shared/generated/document.ts';

/** Version of the schema that this application writes. */
export const schemaVersion = '0.1.0';

/** Documents are some ten deep; what is deeper comes from elsewhere, and could exhaust the stack. */
const plainDepth = 64;

/**
 * Is this plain JSON whose members already stand in canonical order? Then JSON.stringify writes the very text of RFC 8785, whose
 * numbers and strings are those of ECMAScript. Anything unusual is not: it is left to the full algorithm, which sorts or refuses.
 */
function isInOrder(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'boolean') return true;
  if (depth === plainDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isInOrder(item, depth + 1));
  if (!isObject(value)) return false;
  let previous = '';
  for (const name of Object.keys(value)) {
    if (name < previous || name === 'toJSON' || !name.isWellFormed() || !isInOrder(value[name], depth + 1))
      return false;
    previous = name;
  }
  return true;
}

/** RFC 8785: the one text that a JSON value has. Documents are put together in order, which spares the sorting. */
export function canonical(value: unknown): string {
  const text = isInOrder(value) ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

export function sha256(content: string | Buffer): string {
  return hash('sha256', content, 'hex');
}

export interface Subject {
  readonly referentiel: Referentiel;
  /** Canonical JSON of the subject alone, in UTF-8, and its SHA-256. */
  readonly octets: Buffer;
  readonly empreinte: string;
}

export function subjectOf(referentiel: Referentiel): Subject {
  const octets = Buffer.from(canonical(referentiel), 'utf8');
  return { referentiel, octets, empreinte: sha256(octets) };
}

export interface CanonicalDocument {
  readonly document: Document;
  /** Canonical JSON of the whole, in UTF-8: the bytes that are frozen and exported. */
  readonly octets: Buffer;
}

/** The envelope around a subject. The subject's bytes are made once and set in place: canonical members are sorted by name. */
export function documentOf(
  subject: Subject,
  provenance: Provenance,
  version: Omit<Version, 'empreinte'>,
): CanonicalDocument {
  const document: Document = {
    format: 'paritaire/referentiel',
    schema: schemaVersion,
    provenance,
    version: { ...version, empreinte: subject.empreinte },
    referentiel: subject.referentiel,
  };
  const pieces = (Object.keys(document) as (keyof Document)[])
    .sort()
    .flatMap((name, i) => [
      Buffer.from(`${i === 0 ? '{' : ','}${JSON.stringify(name)}:`),
      name === 'referentiel' ? subject.octets : Buffer.from(canonical(document[name]), 'utf8'),
    ]);
  return { document, octets: Buffer.concat([...pieces, Buffer.from('}')]) };
}
