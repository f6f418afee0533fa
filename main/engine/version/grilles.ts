import type Database from 'better-sqlite3';
import type { GrillesValables, GrilleVersion } from '../../../shared/contract/answers/grille.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { DocumentGrille } from '../../../shared/generated/document.ts';
import { etendueDe, grillesEnDouble } from '../../../shared/grille/chevauchement.ts';
import { sansGrille, sansVersion } from '../../../shared/grille/sans-grille.ts';
import { grillesValables, valableAu } from '../../../shared/grille/validite.ts';
import { checkDate } from '../check-date.ts';
import { all } from '../workspace/statements.ts';
import {
  findVersion,
  frozenOctets,
  listVersions,
  parsed,
  versionColumns,
  type StoredVersion,
} from './versions.ts';

type Stored = StoredVersion & Pick<GrilleVersion, 'grille' | 'intitule'> & Record<'voies' | 'pour', string>;

/** Adopted versions of the grids of a référentiel, grid by grid, oldest first. Their rows say what their documents do: none is read. */
export function listGrilleVersions(db: Database.Database, referentiel: string): readonly GrilleVersion[] {
  const sql = `
    SELECT ${versionColumns}, v.grille, v.intitule, v.voies, v.pour
    FROM version AS v JOIN grille AS g ON v.grille = g.id
    WHERE g.referentiel = ? ORDER BY g.rang, g.id, v.ordre`;
  return (all(db, sql, [referentiel]) as Stored[]).map((stored) => ({
    ...parsed(stored),
    voies: JSON.parse(stored.voies) as GrilleVersion['voies'],
    pour: JSON.parse(stored.pour) as GrilleVersion['pour'],
  }));
}

/** One of them, by its id. */
export function grilleVersion(db: Database.Database, referentiel: string, id: string): GrilleVersion {
  const found = listGrilleVersions(db, referentiel).find((version) => version.id === id);
  if (found === undefined) throw new Error(`version ${id}: not of a grid of ${referentiel}`);
  return found;
}

/** What two of these both evaluate, as their documents have it: read where there are two at least. */
function doublesDe(db: Database.Database, grilles: readonly GrilleVersion[]): GrillesValables['doubles'] {
  if (grilles.length < 2) return [];
  const lues = grilles.map((version) => {
    const octets = frozenOctets(db, version).toString('utf8');
    const { grille, intitule } = version;
    return { grille, intitule, ...etendueDe((JSON.parse(octets) as DocumentGrille).grille) };
  });
  return grillesEnDouble(lues);
}

/** Which grids of a référentiel hold on a day. */
export function grillesAu(
  db: Database.Database,
  referentiel: string,
  { jour, voie, numero }: Omit<Request<'grilles.valables'>, 'ref'>,
): GrillesValables {
  checkDate(jour);
  const siennes = listVersions(db, referentiel);
  const version = numero === null ? valableAu(siennes, jour) : findVersion(db, referentiel, numero);
  if (version === null)
    return { referentiel: null, grilles: [], doubles: [], pourquoi: sansVersion(siennes, jour) };
  const versions = listGrilleVersions(db, referentiel);
  const grilles = grillesValables(versions, version, jour, voie);
  const pourquoi = grilles.length === 0 ? sansGrille(versions, version, jour) : null;
  return { referentiel: version, grilles, doubles: doublesDe(db, grilles), pourquoi };
}
