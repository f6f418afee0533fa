import type Database from 'better-sqlite3';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { EngineError } from '../errors.ts';
import { sha256 } from '../canonical.ts';
import { all, one } from '../workspace/statements.ts';

/** Its decision is JSON still. */
export type StoredVersion = Omit<VersionSummary, 'decision'> & { readonly decision: string };

/** What is adopted: what its document begins at. */
export type Adoptable = 'referentiel' | 'grille' | 'liste';

/** Adopted versions of a référentiel, of a grid or of a list of bodies, oldest first. */
export function listVersions(
  db: Database.Database,
  id: string,
  of: Adoptable = 'referentiel',
): readonly VersionSummary[] {
  const sql = `SELECT id, numero, decision, motif, passerOutre, schema, sha256, empreinte, relecture FROM version WHERE ${of} = ? ORDER BY ordre`;
  return (all(db, sql, [id]) as StoredVersion[]).map(withDecision);
}

export const withDecision = <S extends StoredVersion>(stored: S): S & Pick<VersionSummary, 'decision'> => ({
  ...stored,
  decision: JSON.parse(stored.decision) as VersionSummary['decision'],
});

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

/** The frozen bytes, exactly those that were adopted; any others are refused. */
export function frozenOctets(db: Database.Database, version: VersionSummary): Buffer {
  const row = one(db, 'SELECT octets FROM document WHERE version = ?', [version.id]) as
    { octets: Buffer } | undefined;
  if (row === undefined || sha256(row.octets) !== version.sha256)
    throw EngineError.of('VERSION_ALTERED', { numero: version.numero });
  return row.octets;
}
