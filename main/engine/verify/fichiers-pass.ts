import type Database from 'better-sqlite3';
import { sha256 } from '../canonical.ts';
import type { Report } from './findings.ts';

/**
 * The bytes of files joined to dossiers, against the SHA-256 that the journal ever named: those that were taken away stay. `nommes`: what
 * each was called when it was joined.
 */
export function fichiersPass(
  db: Database.Database,
  nommes: ReadonlyMap<string, string>,
  report: Report,
): void {
  const left = new Map(nommes);
  const rows = db.prepare('SELECT sha256, octets FROM fichier').iterate() as IterableIterator<{
    readonly sha256: string;
    readonly octets: Buffer;
  }>;
  for (const { sha256: hash, octets } of rows) {
    const nom = left.get(hash);
    left.delete(hash);
    const place = { table: 'fichier', row: hash };
    if (nom === undefined) report('FICHIER_UNEXPECTED', { sha256: hash }, place);
    else if (!Buffer.isBuffer(octets) || sha256(octets) !== hash)
      report('FICHIER_CHANGED', { nom }, { ...place, field: 'octets' });
  }
  for (const [hash, nom] of left) report('FICHIER_MISSING', { nom }, { table: 'fichier', row: hash });
}
