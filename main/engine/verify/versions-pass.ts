import type Database from 'better-sqlite3';
import type { Row, State } from '../../../shared/domain/row.ts';
import { geles, incoherences } from '../../../shared/i18n/fr/findings.ts';
import { sha256 } from '../canonical.ts';
import { texteVote } from '../exchange/json/texte-vote.ts';
import { geleDe, incoherenceDuGele, type Gele } from '../version/gele.ts';
import { one } from '../workspace/statements.ts';
import type { Report } from './findings.ts';

/** Which journal row adopted a version or opened a review, and the hash of the row just before it. */
export interface Adoption {
  readonly seq: number;
  readonly previousHash: string;
}

/** What was adopted from a review is what was read there, but for what the adoption alone gives it. A snapshot that is altered or gone says so itself. */
function isAsRead(db: Database.Database, document: Gele, { relecture }: Row, state: State): boolean {
  if (typeof relecture !== 'string') return true;
  const relue = state.get('relecture')?.get(relecture);
  const stored = one(db, 'SELECT octets FROM instantane WHERE relecture = ?', [relecture]) as
    { readonly octets: Buffer } | undefined;
  if (stored === undefined || sha256(stored.octets) !== relue?.['sha256']) return relue !== undefined;
  return texteVote(JSON.parse(stored.octets.toString('utf8')) as Gele) === texteVote(document);
}

function incoherence(
  db: Database.Database,
  document: Gele,
  octets: Buffer,
  version: Row,
  state: State,
  adoption: Adoption | undefined,
): string | null {
  const dite = incoherenceDuGele(document, octets, version, state);
  if (dite !== null) return dite;
  if (!isAsRead(db, document, version, state)) return incoherences.relue;
  const { tete } = document.provenance;
  if (adoption === undefined || tete.seq !== adoption.seq - 1 || tete.hash !== adoption.previousHash)
    return incoherences.head;
  return null;
}

/** A table of frozen bytes: the rows that they are of, and what those are called. */
interface Gelees {
  readonly table: 'document' | 'instantane';
  readonly of: 'version' | 'relecture';
  readonly nom: (row: Row) => string;
}

/** Versions, and reviews. */
export const gelees: readonly Gelees[] = [
  { table: 'document', of: 'version', nom: (row) => geles.version(row['numero'] as string) },
  { table: 'instantane', of: 'relecture', nom: (row) => geles.relecture(row['objet'] as string) },
];

/** Each frozen document against the hash that the journal names, against the schema, and against its place in the journal. */
export function geleesPass(
  db: Database.Database,
  { table, of, nom }: Gelees,
  state: State,
  adoptions: ReadonlyMap<string, Adoption>,
  report: Report,
): void {
  const left = new Map(state.get(of));
  const rows = db.prepare(`SELECT ${of} AS id, octets FROM ${table}`).iterate() as IterableIterator<{
    id: string;
    octets: Buffer;
  }>;
  for (const { id, octets } of rows) {
    const row = left.get(id);
    left.delete(id);
    const place = { table, row: id };
    if (row === undefined) {
      report('DOCUMENT_UNEXPECTED', { id }, place);
      continue;
    }
    if (!Buffer.isBuffer(octets) || sha256(octets) !== row['sha256']) {
      report('DOCUMENT_CHANGED', { gele: nom(row) }, { ...place, field: 'octets' });
      continue;
    }
    const document = geleDe(octets);
    const detail =
      document === null
        ? incoherences.invalid
        : incoherence(db, document, octets, row, state, adoptions.get(id));
    if (detail !== null)
      report('DOCUMENT_INCOHERENT', { gele: nom(row), detail }, { ...place, field: 'octets' });
  }
  for (const [id, row] of left) report('DOCUMENT_MISSING', { gele: nom(row) }, { table, row: id });
}
