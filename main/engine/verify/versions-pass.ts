import type Database from 'better-sqlite3';
import { sameJson, type Json } from '../../../shared/domain/json.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import type { Document, DocumentGrille, DocumentOrganismes } from '../../../shared/generated/document.ts';
import { incoherences } from '../../../shared/i18n/fr/findings.ts';
import { canonical, sha256 } from '../canonical.ts';
import { validateAny } from '../exchange/json/validate.ts';
import { saidInLists } from '../version/said.ts';
import type { Report } from './findings.ts';

/** Which journal row adopted a version, and the hash of the row just before it. */
export interface Adoption {
  readonly seq: number;
  readonly previousHash: string;
}

/** What is frozen: a référentiel, a grid, or a list of bodies. */
type Gele = Document | DocumentGrille | DocumentOrganismes;

/** Is the document that of the item which its version stands under? A list is that of one certification. */
function isOfItsItem(document: Gele, version: Row, state: State): boolean {
  if ('grille' in document) return document.grille.id === version['grille'];
  if ('referentiel' in document) return document.referentiel.id === version['referentiel'];
  const { id, certifications } = document.organismes;
  const referentiel = state.get('liste')?.get(id ?? '')?.['referentiel'];
  const [seule, autre] = certifications;
  return id === version['liste'] && seule?.id === referentiel && autre === undefined;
}

/** Does the row of a version say what its document does? Those that list versions believe the row. */
function saysTheSame(document: Gele, version: Row): boolean {
  return Object.entries(saidInLists(document)).every(([name, said]) => sameJson(version[name], said));
}

function incoherence(
  document: Gele,
  octets: Buffer,
  version: Row,
  state: State,
  adoption: Adoption | undefined,
): string | null {
  const validation = validateAny(document);
  if (!validation.valid) return validation.problems[0] ?? incoherences.invalid;
  if (canonical(document) !== octets.toString('utf8')) return incoherences.notCanonical;
  const { id, numero } = document.version;
  if (id !== version.id || numero !== version['numero'] || !isOfItsItem(document, version, state))
    return incoherences.identity;
  if (!sameJson(version['decision'], document.version.decision as unknown as Json))
    return incoherences.decision;
  if (!saysTheSame(document, version)) return incoherences.said;
  if (document.version.empreinte !== version['empreinte']) return incoherences.empreinte;
  const { tete } = document.provenance;
  if (adoption === undefined || tete.seq !== adoption.seq - 1 || tete.hash !== adoption.previousHash)
    return incoherences.head;
  return null;
}

/** Each frozen document against the hash that the journal names, against the schema, and against its place in the journal. */
export function versionsPass(
  db: Database.Database,
  state: State,
  adoptions: ReadonlyMap<string, Adoption>,
  report: Report,
): void {
  const left = new Map(state.get('version'));
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
      state,
      adoptions.get(id),
    );
    if (detail !== null) report('DOCUMENT_INCOHERENT', { numero, detail }, { ...place, field: 'octets' });
  }
  for (const [id, version] of left) {
    report('DOCUMENT_MISSING', { numero: version['numero'] as string }, { table: 'document', row: id });
  }
}
