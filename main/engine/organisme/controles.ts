import type Database from 'better-sqlite3';
import type { Request } from '../../../shared/contract/requests.ts';
import { controlerRegistre, type ConstatDuRegistre } from '../../../shared/organisme/controles.ts';
import { aDeclarer } from '../../../shared/organisme/declaration.ts';
import { checkDate } from '../check-date.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificationsDatees } from './certifications-datees.ts';
import { certificationsDe } from './certifications.ts';
import type { Registre } from './registre.ts';
import { listeDuRegistre } from './versions-de-liste.ts';

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

/**
 * What the rules find wrong, or worth a look, in the list of a certification on a day: of the bodies and habilitations that are in it. The
 * whole register is looked at, since a place is compared with the others; what is still to be told to France compétences is not in the list.
 */
export function constatsDeListe(
  db: Database.Database,
  registre: Registre,
  referentiel: string,
  au: string,
): readonly ConstatDuRegistre[] {
  const liste = listeDuRegistre(db, registre, referentiel, au);
  const concernes = new Set(liste.organismes.map(({ id }) => id));
  const siennes = new Set(liste.organismes.flatMap(({ habilitations }) => habilitations.map(({ id }) => id)));
  const constats = controlerRegistre({
    jour: au,
    organismes: registre.of(db),
    certifications: new Map(liste.certifications.map((certification) => [certification.id, certification])),
    aDeclarer: new Map(),
  });
  return constats.filter(
    ({ niveau, organisme, habilitation }) =>
      niveau !== 'information' &&
      (habilitation === null ? concernes.has(organisme) : siennes.has(habilitation)),
  );
}
