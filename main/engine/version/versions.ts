import type Database from 'better-sqlite3';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { EngineError } from '../errors.ts';
import { sha256 } from '../canonical.ts';
import { all, one } from '../workspace/statements.ts';

/** What lists of versions read of one, the table being « v ». */
export const versionColumns = `v.id, v.numero, v.decision, v.motif, v.causes, v.prochaineRevision, v.passerOutre, v.schema, v.sha256, v.empreinte, v.relecture`;

/** Its decision and its causes are JSON still. */
export type StoredVersion = Omit<VersionSummary, 'decision' | 'causes'> & {
  readonly decision: string;
  readonly causes: string | null;
};

/** What is adopted: what its document begins at. */
export type Adoptable = 'referentiel' | 'grille' | 'liste';

/** Adopted versions of a référentiel, of a grid or of a list of bodies, oldest first. */
export function listVersions(
  db: Database.Database,
  id: string,
  of: Adoptable = 'referentiel',
): readonly VersionSummary[] {
  const sql = `SELECT ${versionColumns} FROM version AS v WHERE ${of} = ? ORDER BY ordre`;
  return (all(db, sql, [id]) as StoredVersion[]).map(parsed);
}

/** Those of a row; none where it says none. */
export const causesLues = (causes: string | null): VersionSummary['causes'] =>
  JSON.parse(causes ?? '[]') as VersionSummary['causes'];

export const parsed = <S extends StoredVersion>(
  stored: S,
): S & Pick<VersionSummary, 'decision' | 'causes'> => ({
  ...stored,
  decision: JSON.parse(stored.decision) as VersionSummary['decision'],
  causes: causesLues(stored.causes),
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
export function frozenOctets(
  db: Database.Database,
  version: Pick<VersionSummary, 'id' | 'numero' | 'sha256'>,
): Buffer {
  const row = one(db, 'SELECT octets FROM document WHERE version = ?', [version.id]) as
    { octets: Buffer } | undefined;
  if (row === undefined || sha256(row.octets) !== version.sha256)
    throw EngineError.of('VERSION_ALTERED', { numero: version.numero });
  return row.octets;
}
