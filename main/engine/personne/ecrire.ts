import { v7 as uuid } from 'uuid';
import type { Request } from '../../../shared/contract/requests.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { OperationName } from '../../../shared/domain/operations.ts';
import { rangsKeeping } from '../../../shared/domain/rang.ts';
import { fusionTexts } from '../../../shared/i18n/fr/fusion.ts';
import { canonical } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import type { Session } from '../session.ts';
import { all, one } from '../workspace/statements.ts';
import { connues, deposer, sansTrace, sceller, vider } from './coffre.ts';
import { nomme } from './motif.ts';

interface Lue {
  readonly sceau: string | null;
  readonly effaceeLe: string | null;
  readonly valeur: string | null;
}

/** A person of the file, erased or not. */
function lire({ workspace: { db } }: Session, id: string): Lue {
  const sql = `SELECT p.sceau, p.effaceeLe, c.valeur FROM personne p LEFT JOIN coffre c ON c.sceau = p.sceau WHERE p.id = ?`;
  const lue = one(db, sql, [id]) as Lue | undefined;
  if (lue === undefined) throw EngineError.of('PERSONNE_UNKNOWN', { id });
  return lue;
}

type Ecriture = Parameters<typeof commit>[4];

/** One gesture with what it does to the safe, or nothing of either. */
function ecrire(
  { workspace, gesture, replica }: Session,
  op: OperationName,
  changes: readonly Change[],
  reason: string | null,
  beside: Ecriture,
): CommitResult {
  const { db } = workspace;
  return sansTrace(db, () => commit(workspace, gesture(op, changes, reason), replica, [], beside));
}

/** After those that stand there already. */
function rangSuivant(
  { workspace: { db } }: Session,
  parent: 'organisme' | 'habilitation',
  id: string,
): string {
  const sql = `SELECT rang FROM intervenant WHERE ${parent} = ? ORDER BY rang, id`;
  const rangs = (all(db, sql, [id]) as { readonly rang: string }[]).map(({ rang }) => rang);
  return rangsKeeping([...rangs, null]).at(-1) ?? '';
}

/** A person whom the file does not know yet, in a first role. */
export function inscrire(
  session: Session,
  { coordonnees, intervenant }: Request<'personnes.inscrire'>,
): CommitResult {
  const { organisme, habilitation, role, depuis, jusqua, decision } = intervenant;
  const personne = uuid();
  const scelle = sceller(coordonnees);
  const rang =
    organisme === null
      ? rangSuivant(session, 'habilitation', habilitation ?? '')
      : rangSuivant(session, 'organisme', organisme);
  const membres: JsonObject = { organisme, habilitation, rang, personne, role, depuis, jusqua };
  const changes: readonly Change[] = [
    { entity: 'personne', id: personne, before: null, after: { sceau: scelle.sceau, effaceeLe: null } },
    {
      entity: 'intervenant',
      id: uuid(),
      before: null,
      after: { ...membres, decision: decision && { ...decision } },
    },
  ];
  return ecrire(session, 'personne.inscrite', changes, null, (db) => deposer(db, personne, scelle));
}

/** What is known of a person is no longer the same; null when it is. What was known stays in the safe, so that this can be undone. */
export function changer(
  session: Session,
  { id, coordonnees }: Request<'personnes.changer'>,
): CommitResult | null {
  const { sceau, effaceeLe, valeur } = lire(session, id);
  if (effaceeLe !== null) throw EngineError.of('PERSONNE_EFFACEE', { le: effaceeLe });
  if (valeur === canonical({ ...coordonnees })) return null;
  const scelle = sceller(coordonnees);
  const change: Change = { entity: 'personne', id, before: { sceau }, after: { sceau: scelle.sceau } };
  return ecrire(session, 'personne.changee', [change], null, (db) => deposer(db, id, scelle));
}

/** All that the safe ever held of a person goes, for good; the seals that the journal names say nothing without it. Null: they were erased already. */
function effacerTout(
  session: Session,
  { id, reason }: Request<'personnes.effacer'>,
  le: string,
): CommitResult | null {
  const { sceau, effaceeLe } = lire(session, id);
  if (effaceeLe !== null) return null;
  const after = { sceau: null, effaceeLe: le };
  const change: Change = { entity: 'personne', id, before: { sceau, effaceeLe: null }, after };
  return ecrire(session, 'personne.effacee', [change], reason, (db) => vider(db, id));
}

/**
 * A person is erased, for a reason that somebody writes. Null: they were already.
 * @throws EngineError MOTIF_QUI_NOMME
 */
export function effacer(session: Session, asked: Request<'personnes.effacer'>): CommitResult | null {
  if (connues(session.workspace.db, asked.id).some((une) => nomme(asked.reason, une)))
    throw EngineError.of('MOTIF_QUI_NOMME', {});
  return effacerTout(session, asked, localDate(new Date()));
}

/** One who was erased in another copy is erased here, of the same day. The reason is our own words, whoever they happen to be the name of. */
export const effacerIci = (session: Session, id: string, le: string): CommitResult | null =>
  effacerTout(session, { id, reason: fusionTexts.effaceeLa() }, le);
