import type { Request } from '../../../shared/contract/requests.ts';
import { controlerRegistre, type ConstatDuRegistre } from '../../../shared/organisme/controles.ts';
import { aDeclarer } from '../../../shared/organisme/declaration.ts';
import { checkDate } from '../check-date.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificationsDatees } from './certifications-datees.ts';
import { certificationsDe } from './certifications.ts';
import type { Registre } from './registre.ts';

/** What the rules say of the register on a day, or of one body of it. */
export function controlesDuRegistre(
  { db }: Workspace,
  registre: Registre,
  { au, organisme }: Request<'organismes.controles'>,
): readonly ConstatDuRegistre[] {
  checkDate(au);
  const organismes = registre.of(db);
  const demandes = organisme === null ? organismes : organismes.filter(({ id }) => id === organisme);
  const datees = certificationsDatees(db);
  const certifications = certificationsDe(db, new Set(datees.map(({ id }) => id)));
  // What is only transmitted has no list to keep up to date at France compétences.
  const attendus = datees
    .filter(({ numero }) => numero !== null)
    .flatMap(({ id, declaration }) => aDeclarer(demandes, id, declaration, au));
  const contexte = {
    jour: au,
    organismes,
    certifications: new Map(certifications.map((certification) => [certification.id, certification])),
    aDeclarer: new Map(attendus.map((attendu) => [attendu.ligne.habilitation, attendu])),
  };
  return controlerRegistre(contexte, organisme);
}
