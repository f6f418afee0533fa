import { join } from 'node:path';
import { texteVote } from '../../../main/engine/exchange/json/texte-vote.ts';
import { listReferentiels, readReferentiel } from '../../../main/engine/referentiel/queries.ts';
import type { Session } from '../../../main/engine/session.ts';
import { copieOuverte } from '../../support/copies.ts';
import { tenirSeance, voter } from '../../support/seance-tenue.ts';
import { leaveSession, reopened } from '../../support/workspace.ts';
import type { Copies } from './copies-divergentes.ts';
import { makeTestFolder } from './workspace.ts';

/** What each copy calls its point. */
export const objets = { ici: 'Création du certificat', la: 'Adoption du référentiel' } as const;

function noterVote(session: Session, seance: string, objet: string, more: Record<string, number>): void {
  const { db } = session.workspace;
  const { id = '', intitule = '' } = listReferentiels(db)[0] ?? {};
  const empreinte = texteVote({ referentiel: readReferentiel(db, id) });
  voter(session, seance, [{ sujet: 'referentiel', id, intitule, empreinte }], { objet, ...more });
}

/** A meeting that both copies have, and the vote of one text, noted in each of them. */
export function deuxVotes(): Copies {
  const folder = makeTestFolder();
  const copie = join(folder.folder, 'Copie de Jeanne.cpne');
  const session = reopened(folder.workspace);
  const { seance } = tenirSeance(session);
  const jeanne = copieOuverte(session, copie, 'Jeanne Dupont');
  noterVote(session, seance, objets.ici, {});
  noterVote(jeanne, seance, objets.la, { pourSalaries: 1, abstentionSalaries: 1 });
  leaveSession(jeanne);
  leaveSession(session);
  return { ...folder, copie };
}
