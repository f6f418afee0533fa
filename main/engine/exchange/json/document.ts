import type {
  Document,
  DocumentGrille,
  DocumentOrganismes,
  Grille,
  ListeOrganismes,
  Provenance,
  Referentiel,
  Version,
} from '../../../../shared/generated/document.ts';
import { canonical, sha256, utf8 } from '../../canonical.ts';

/** Version of the schema that this application writes. */
export const schemaVersion = '1.0.0';

/** What a document is of, under the member that holds it. */
export type Held =
  Pick<Document, 'referentiel'> | Pick<DocumentGrille, 'grille'> | Pick<DocumentOrganismes, 'organismes'>;
type DocumentOf<H extends Held> =
  H extends Pick<Document, 'referentiel'>
    ? Document
    : H extends Pick<DocumentGrille, 'grille'>
      ? DocumentGrille
      : DocumentOrganismes;

export interface Subject<H extends Held> {
  readonly held: H;
  /** Canonical JSON of the subject alone, in UTF-8, and its SHA-256. */
  readonly octets: Buffer;
  readonly empreinte: string;
}

function subject<H extends Held>(held: H): Subject<H> {
  const [content] = Object.values(held) as readonly unknown[];
  const octets = utf8(canonical(content));
  return { held, octets, empreinte: sha256(octets) };
}

export function subjectOf(referentiel: Referentiel): Subject<Pick<Document, 'referentiel'>> {
  return subject({ referentiel });
}

export function subjectOfGrille(grille: Grille): Subject<Pick<DocumentGrille, 'grille'>> {
  return subject({ grille });
}

export function subjectOfListe(organismes: ListeOrganismes): Subject<Pick<DocumentOrganismes, 'organismes'>> {
  return subject({ organismes });
}

export interface CanonicalDocument<H extends Held> {
  readonly document: DocumentOf<H>;
  /** Canonical JSON of the whole, in UTF-8: the bytes that are frozen and exported. */
  readonly octets: Buffer;
}

/** The envelope around a subject. The subject's bytes are made once and set in place: canonical members are sorted by name. */
export function documentOf<H extends Held>(
  { held, octets, empreinte }: Subject<H>,
  provenance: Provenance,
  version: Omit<Version, 'empreinte'>,
): CanonicalDocument<H> {
  const [sujet = ''] = Object.keys(held);
  const document: Readonly<Record<string, unknown>> = {
    format: `paritaire/${sujet}`,
    schema: schemaVersion,
    provenance,
    version: { ...version, empreinte },
    ...held,
  };
  const pieces = Object.keys(document)
    .sort()
    .flatMap((name, i) => [
      Buffer.from(`${i === 0 ? '{' : ','}${JSON.stringify(name)}:`),
      name === sujet ? octets : utf8(canonical(document[name])),
    ]);
  return {
    document: document as unknown as DocumentOf<H>,
    octets: Buffer.concat([...pieces, Buffer.from('}')]),
  };
}
