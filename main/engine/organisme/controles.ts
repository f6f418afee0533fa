import type Database from 'better-sqlite3';
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

/**
 * What the rules find wrong, or worth a look, in the list of a certification on a day. The whole register is looked at, since a place is
 * compared with the others; what is still to be told to France compétences is not in the list.
 */
export function constatsDeListe(
  db: Database.Database,
  registre: Registre,
  referentiel: string,
  au: string,
): readonly ConstatDuRegistre[] {
  const organismes = registre.of(db);
  const siennes = new Map(
    organismes.flatMap(({ id, habilitations }) =>
      habilitations.filter((une) => une.referentiel === referentiel).map((une) => [une.id, id] as const),
    ),
  );
  const concernes = new Set(siennes.values());
  const certifications = certificationsDe(db, new Set([referentiel]));
  const constats = controlerRegistre({
    jour: au,
    organismes,
    certifications: new Map(certifications.map((certification) => [certification.id, certification])),
    aDeclarer: new Map(),
  });
  return constats.filter(
    ({ niveau, organisme, habilitation }) =>
      niveau !== 'information' &&
      (habilitation === null ? concernes.has(organisme) : siennes.has(habilitation)),
  );
}
