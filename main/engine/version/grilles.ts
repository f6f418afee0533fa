import type Database from 'better-sqlite3';
import type { GrilleVersion, GrillesValables } from '../../../shared/contract/answers/grille.ts';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import type { DocumentGrille } from '../../../shared/generated/document.ts';
import { grillesValables, valableAu } from '../../../shared/grille/validite.ts';
import { EngineError } from '../errors.ts';
import { all } from '../workspace/statements.ts';
import { findVersion, frozenOctets, listVersions } from './versions.ts';

/** What a version of a grid says in its own document, which never changes. */
export function asAdopted(db: Database.Database, version: VersionSummary): GrilleVersion {
  const { grille } = JSON.parse(frozenOctets(db, version).toString('utf8')) as DocumentGrille;
  const { id, intitule, voies, referentiel } = grille;
  return { ...version, grille: id, intitule, voies, pour: referentiel };
}

/** Adopted versions of a grid, oldest first. */
export function listGrilleVersions(db: Database.Database, grille: string): readonly GrilleVersion[] {
  return listVersions(db, grille, 'grille').map((version) => asAdopted(db, version));
}

/** Which grids of a référentiel hold on a day. */
export function grillesAu(
  db: Database.Database,
  referentiel: string,
  { jour, voie, numero }: Omit<Request<'grilles.valables'>, 'ref'>,
): GrillesValables {
  if (!isCalendarDate(jour)) throw EngineError.of('DATE_IMPOSSIBLE', { date: jour });
  const version =
    numero === null ? valableAu(listVersions(db, referentiel), jour) : findVersion(db, referentiel, numero);
  if (version === null) return { referentiel: null, grilles: [] };
  const ids = all(db, 'SELECT id FROM grille WHERE referentiel = ? ORDER BY rang, id', [referentiel]) as {
    readonly id: string;
  }[];
  const versions = ids.flatMap(({ id }) => listGrilleVersions(db, id));
  return { referentiel: version, grilles: grillesValables(versions, version, jour, voie) };
}
