import type Database from 'better-sqlite3';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { EngineError } from '../errors.ts';
import { sha256 } from '../canonical.ts';
import { all, one } from '../workspace/statements.ts';

type Stored = Omit<VersionSummary, 'decision'> & { readonly decision: string };

/** What is adopted: what its document begins at. */
export type Adoptable = 'referentiel' | 'grille';

/** Adopted versions of a référentiel, or of a grid, oldest first. */
export function listVersions(
  db: Database.Database,
  id: string,
  of: Adoptable = 'referentiel',
): readonly VersionSummary[] {
  const sql = `SELECT id, numero, decision, motif, passerOutre, schema, sha256, empreinte FROM version WHERE ${of} = ? ORDER BY ordre`;
  return (all(db, sql, [id]) as Stored[]).map((row) => ({
    ...row,
    decision: JSON.parse(row.decision) as VersionSummary['decision'],
  }));
}

export function findVersion(
  db: Database.Database,
  id: string,
  numero: string,
  of: Adoptable = 'referentiel',
): VersionSummary {
  const versions = listVersions(db, id, of);
  const found = versions.find((version) => version.numero === numero);
  if (found !== undefined) return found;
  const known = versions.map((version) => version.numero).join(', ');
  throw EngineError.of('VERSION_UNKNOWN', { numero, known: known === '' ? 'aucune' : known });
}

/** The frozen bytes, exactly those that were adopted; null: they are others now. */
export function intactOctets(db: Database.Database, version: VersionSummary): Buffer | null {
  const row = one(db, 'SELECT octets FROM document WHERE version = ?', [version.id]) as
    { octets: Buffer } | undefined;
  return row === undefined || sha256(row.octets) !== version.sha256 ? null : row.octets;
}

/** The same, any other being refused. */
export function frozenOctets(db: Database.Database, version: VersionSummary): Buffer {
  const octets = intactOctets(db, version);
  if (octets === null) throw EngineError.of('VERSION_ALTERED', { numero: version.numero });
  return octets;
}
