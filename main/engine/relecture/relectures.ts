import type Database from 'better-sqlite3';
import { localDate } from '../../../shared/domain/dates.ts';
import type { Relecture, Relu } from '../../../shared/relecture/modele.ts';
import { sha256 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { one } from '../workspace/statements.ts';

/** Neither withdrawn nor closed by an adoption. */
const OUVERTE =
  'retrait IS NULL AND NOT EXISTS (SELECT 1 FROM version WHERE version.relecture = relecture.id)';

/** Every review that locks a draft. */
export const relecturesOuvertes = (db: Database.Database): readonly Relecture[] => [
  ...(readRowsWhere(db, 'relecture', OUVERTE, []).values() as Iterable<unknown> as Iterable<Relecture>),
];

/** The one that locks that référentiel or that grid; null when none does. */
export const relectureDe = (db: Database.Database, { entity, id }: Relu): Relecture | null =>
  relecturesOuvertes(db).find((relecture) => relecture[entity] === id) ?? null;

/** The day on which it was opened, where the person is. */
export const jourDOuverture = ({ ouverteLe }: Relecture): string => localDate(new Date(ouverteLe));

/** The frozen bytes, exactly those that were put in review; any others are refused. */
export function octetsEnRelecture(db: Database.Database, relecture: Relecture): Buffer {
  const row = one(db, 'SELECT octets FROM instantane WHERE relecture = ?', [relecture.id]) as
    { octets: Buffer } | undefined;
  if (row === undefined || sha256(row.octets) !== relecture.sha256)
    throw EngineError.of('RELECTURE_ALTEREE', { objet: relecture.objet });
  return row.octets;
}
