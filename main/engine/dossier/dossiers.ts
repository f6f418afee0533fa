import type Database from 'better-sqlite3';
import type { DossierLu, DossiersDe } from '../../../shared/contract/answers/dossier.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { echeancesDuDossier, refusRecents } from '../../../shared/dossier/echeances.ts';
import { dossiersDe, etatDuDossier } from '../../../shared/dossier/etat.ts';
import { checkDate } from '../check-date.ts';
import { listReferentiels, readDraft, resolveReferentiel } from '../referentiel/queries.ts';
import { listVersions } from '../version/versions.ts';

type Certification = Pick<DossiersDe['referentiel'], 'id' | 'intitule' | 'numero'>;

function dossiersDUn(db: Database.Database, { id, intitule, numero }: Certification, au: string): DossiersDe {
  const tous = dossiersDe(readDraft(db, id));
  const versions = new Map(listVersions(db, id).map((version) => [version.id, version.numero]));
  const numeroDe = (version: string): string => versions.get(version) ?? '';
  const dossiers = tous.map((complet): DossierLu => {
    const etat = etatDuDossier(complet);
    return {
      ...complet,
      suites: complet.suites.map((suite) => ({
        ...suite,
        numeroDeVersion: suite.version === null ? null : numeroDe(suite.version),
      })),
      etat: { ...etat, numeroDeVersion: numeroDe(etat.version) },
      numeroDeVersion: numeroDe(complet.dossier.version),
      echeances: echeancesDuDossier(complet, tous, au),
    };
  });
  return { referentiel: { id, intitule, numero }, dossiers, refus: refusRecents(tous, au) };
}

/** The dossiers of a certification, or of every one that has some, with what is due as on that day. */
export function lireDossiers(
  db: Database.Database,
  { ref, au }: Request<'dossiers.lire'>,
): readonly DossiersDe[] {
  checkDate(au);
  if (ref !== null) return [dossiersDUn(db, resolveReferentiel(db, ref), au)];
  return listReferentiels(db)
    .map((referentiel) => dossiersDUn(db, referentiel, au))
    .filter(({ dossiers }) => dossiers.length > 0);
}
