import type Database from 'better-sqlite3';
import { sameJson } from '../../../shared/domain/json.ts';
import type { Row } from '../../../shared/domain/row.ts';
import type { Document, DocumentGrille } from '../../../shared/generated/document.ts';
import { incoherences } from '../../../shared/i18n/fr/findings.ts';
import { canonical, sha256 } from '../canonical.ts';
import { validateAny } from '../exchange/json/validate.ts';
import type { Report } from './findings.ts';

/** Which journal row adopted a version, and the hash of the row just before it. */
export interface Adoption {
  readonly seq: number;
  readonly previousHash: string;
}

/** What is frozen: a référentiel or a grid. */
type Gele = Document | DocumentGrille;

/** Is the document that of the item which its version stands under? */
function isOfItsItem(document: Gele, version: Row): boolean {
  return 'grille' in document
    ? document.grille.id === version['grille']
    : document.referentiel.id === version['referentiel'];
}

/** Does the row of a version of a grid say what its document does? Lists believe the row. */
function saysTheSame(document: Gele, { intitule, voies, pour }: Row): boolean {
  const said = 'grille' in document ? document.grille : null;
  return (
    sameJson(intitule, said?.intitule ?? null) &&
    sameJson(voies, said?.voies ?? null) &&
    sameJson(pour, said === null ? null : { ...said.referentiel })
  );
}

function incoherence(
  document: Gele,
  octets: Buffer,
  version: Row,
  adoption: Adoption | undefined,
): string | null {
  const validation = validateAny(document);
  if (!validation.valid) return validation.problems[0] ?? incoherences.invalid;
  if (canonical(document) !== octets.toString('utf8')) return incoherences.notCanonical;
  const { id, numero } = document.version;
  if (id !== version.id || numero !== version['numero'] || !isOfItsItem(document, version))
    return incoherences.identity;
  if (!saysTheSame(document, version)) return incoherences.grille;
  if (document.version.empreinte !== version['empreinte']) return incoherences.empreinte;
  const { tete } = document.provenance;
  if (adoption === undefined || tete.seq !== adoption.seq - 1 || tete.hash !== adoption.previousHash)
    return incoherences.head;
  return null;
}

/** Each frozen document against the hash that the journal names, against the schema, and against its place in the journal. */
export function versionsPass(
  db: Database.Database,
  versions: ReadonlyMap<string, Row>,
  adoptions: ReadonlyMap<string, Adoption>,
  report: Report,
): void {
  const left = new Map(versions);
  const rows = db.prepare('SELECT version, octets FROM document').iterate() as IterableIterator<{
    version: string;
    octets: Buffer;
  }>;
  for (const { version: id, octets } of rows) {
    const version = left.get(id);
    left.delete(id);
    const place = { table: 'document', row: id };
    if (version === undefined) {
      report('DOCUMENT_UNEXPECTED', { id }, place);
      continue;
    }
    const numero = version['numero'] as string;
    if (!Buffer.isBuffer(octets) || sha256(octets) !== version['sha256']) {
      report('DOCUMENT_CHANGED', { numero }, { ...place, field: 'octets' });
      continue;
    }
    const detail = incoherence(
      JSON.parse(octets.toString('utf8')) as Gele,
      octets,
      version,
      adoptions.get(id),
    );
    if (detail !== null) report('DOCUMENT_INCOHERENT', { numero, detail }, place);
  }
  for (const [id, version] of left) {
    report('DOCUMENT_MISSING', { numero: version['numero'] as string }, { table: 'document', row: id });
  }
}
