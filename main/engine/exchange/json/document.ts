import type { Document, Provenance, Referentiel, Version } from '../../../../shared/generated/document.ts';
import { canonical, sha256, utf8 } from '../../canonical.ts';

/** Version of the schema that this application writes. */
export const schemaVersion = '0.3.0';

export interface Subject {
  readonly referentiel: Referentiel;
  /** Canonical JSON of the subject alone, in UTF-8, and its SHA-256. */
  readonly octets: Buffer;
  readonly empreinte: string;
}

export function subjectOf(referentiel: Referentiel): Subject {
  const octets = utf8(canonical(referentiel));
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
      name === 'referentiel' ? subject.octets : utf8(canonical(document[name])),
    ]);
  return { document, octets: Buffer.concat([...pieces, Buffer.from('}')]) };
}
