import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Document, Provenance, Referentiel, Version } from '../../../../shared/generated/document.ts';

/** Version of the schema that this application writes. */
export const schemaVersion = '0.1.0';

/** RFC 8785: the one text that a JSON value has. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

export function sha256(content: string | Buffer): string {
  return hash('sha256', content, 'hex');
}

export interface Subject {
  readonly referentiel: Referentiel;
  /** Canonical JSON of the subject alone, and its SHA-256. */
  readonly text: string;
  readonly empreinte: string;
}

export function subjectOf(referentiel: Referentiel): Subject {
  const text = canonical(referentiel);
  return { referentiel, text, empreinte: sha256(text) };
}

export interface CanonicalDocument {
  readonly document: Document;
  /** Canonical JSON of the whole: the bytes that are frozen and exported. */
  readonly text: string;
}

/** The envelope around a subject. The subject's text is made once and set in place: canonical members are sorted by name. */
export function documentOf(subject: Subject, provenance: Provenance, version: Omit<Version, 'empreinte'>): CanonicalDocument {
  const document: Document = {
    format: 'paritaire/referentiel',
    schema: schemaVersion,
    provenance,
    version: { ...version, empreinte: subject.empreinte },
    referentiel: subject.referentiel,
  };
  const members = (Object.keys(document) as (keyof Document)[])
    .sort()
    .map((name) => `${JSON.stringify(name)}:${name === 'referentiel' ? subject.text : canonical(document[name])}`);
  return { document, text: `{${members.join(',')}}` };
}
