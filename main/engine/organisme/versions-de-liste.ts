import type Database from 'better-sqlite3';
import type { ListeVersion } from '../../../shared/contract/answers/liste.ts';
import { isNumero } from '../../../shared/domain/numeros.ts';
import type { DocumentOrganismes, ListeOrganismes } from '../../../shared/generated/document.ts';
import { listeAu } from '../../../shared/organisme/liste.ts';
import { titreDeListe } from '../../../shared/i18n/fr/organismes.ts';
import { checkDate } from '../check-date.ts';
import {
  findVersion,
  frozenOctets,
  parsed,
  versionColumns,
  type StoredVersion,
} from '../version/versions.ts';
import { all, one } from '../workspace/statements.ts';
import { certificationsDe } from './certifications.ts';
import type { Registre } from './registre.ts';

/** What the versions of the list of a certification stand under; null before the first. */
export function listeTenue(db: Database.Database, referentiel: string): string | null {
  const row = one(db, 'SELECT id FROM liste WHERE referentiel = ?', [referentiel]);
  return (row as { readonly id: string } | undefined)?.id ?? null;
}

/** Adopted versions of the list of a certification, oldest first. */
export function listListeVersions(db: Database.Database, referentiel: string): readonly ListeVersion[] {
  const sql = `
    SELECT ${versionColumns}, v.au
    FROM version AS v JOIN liste AS l ON v.liste = l.id WHERE l.referentiel = ? ORDER BY v.ordre`;
  return (all(db, sql, [referentiel]) as (StoredVersion & Pick<ListeVersion, 'au'>)[]).map(parsed);
}

/** One of them, by its number. */
export function listeVersion(db: Database.Database, referentiel: string, numero: string): ListeVersion {
  const { id } = findVersion(db, listeTenue(db, referentiel) ?? '', numero, 'liste');
  const found = listListeVersions(db, referentiel).find((version) => version.id === id);
  if (found === undefined) throw new Error(`version ${id}: not of the list of ${referentiel}`);
  return found;
}

/** The list that would be adopted: what France compétences was told, and by whom, is not decided with it. */
export function listeDuRegistre(
  db: Database.Database,
  registre: Registre,
  referentiel: string,
  au: string,
): ListeOrganismes {
  checkDate(au);
  const certifications = certificationsDe(db, new Set([referentiel]));
  const id = listeTenue(db, referentiel);
  return listeAu(registre.of(db), {
    ...(id !== null && { id }),
    intitule: titreDeListe(certifications),
    au,
    certifications,
    declarations: [],
  });
}

/** The list of a certification at a moment: as a version froze it (its number), or as the register now has it on a day. */
export function listeAuMoment(
  db: Database.Database,
  registre: Registre,
  referentiel: string,
  moment: string,
): ListeOrganismes {
  if (!isNumero(moment)) return listeDuRegistre(db, registre, referentiel, moment);
  const octets = frozenOctets(db, listeVersion(db, referentiel, moment));
  return (JSON.parse(octets.toString('utf8')) as DocumentOrganismes).organismes;
}
