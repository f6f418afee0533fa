import type Database from 'better-sqlite3';
import type {
  GrilleVersion,
  GrillesValables,
  VersionDeGrille,
} from '../../../shared/contract/answers/grille.ts';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import type { DocumentGrille } from '../../../shared/generated/document.ts';
import { etendueDe, grillesEnDouble } from '../../../shared/grille/chevauchement.ts';
import { sansGrille, sansVersion } from '../../../shared/grille/sans-grille.ts';
import { grillesValables, valableAu } from '../../../shared/grille/validite.ts';
import { EngineError } from '../errors.ts';
import { all } from '../workspace/statements.ts';
import { findVersion, frozenOctets, intactOctets, listVersions } from './versions.ts';

function saidBy(octets: Buffer, version: VersionSummary): GrilleVersion {
  const { grille } = JSON.parse(octets.toString('utf8')) as DocumentGrille;
  const { id, intitule, referentiel } = grille;
  return { ...version, ...etendueDe(grille), grille: id, intitule, pour: referentiel };
}

/** What a version of a grid says in its own document, which never changes. */
export const asAdopted = (db: Database.Database, version: VersionSummary): GrilleVersion =>
  saidBy(frozenOctets(db, version), version);

/** Adopted versions of a grid, oldest first: one that was altered is said to be, and hides no other. */
export function listGrilleVersions(db: Database.Database, grille: string): readonly VersionDeGrille[] {
  return listVersions(db, grille, 'grille').map((version) => {
    const octets = intactOctets(db, version);
    return octets === null ? { ...version, alteree: true } : saidBy(octets, version);
  });
}

const nommee = ({ grille, intitule, voies }: GrilleVersion) => ({ grille, intitule, voies });

/** Which grids of a référentiel hold on a day: nothing is said while one of their versions is altered, since it may be the one. */
export function grillesAu(
  db: Database.Database,
  referentiel: string,
  { jour, voie, numero }: Omit<Request<'grilles.valables'>, 'ref'>,
): GrillesValables {
  if (!isCalendarDate(jour)) throw EngineError.of('DATE_IMPOSSIBLE', { date: jour });
  const siennes = listVersions(db, referentiel);
  const version = numero === null ? valableAu(siennes, jour) : findVersion(db, referentiel, numero);
  if (version === null)
    return { referentiel: null, grilles: [], doubles: [], pourquoi: sansVersion(siennes, jour) };
  const ids = all(db, 'SELECT id FROM grille WHERE referentiel = ? ORDER BY rang, id', [referentiel]) as {
    readonly id: string;
  }[];
  const versions = ids.flatMap(({ id }) =>
    listVersions(db, id, 'grille').map((adopted) => asAdopted(db, adopted)),
  );
  const grilles = grillesValables(versions, version, jour, voie);
  const pourquoi = grilles.length === 0 ? sansGrille(versions, version, jour) : null;
  const doubles = grillesEnDouble(grilles).map(({ grilles: [une, autre], ...communs }) => ({
    ...communs,
    grilles: [nommee(une), nommee(autre)] as const,
  }));
  return { referentiel: version, grilles, doubles, pourquoi };
}
