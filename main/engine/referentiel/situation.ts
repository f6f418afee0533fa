import type Database from 'better-sqlite3';
import type { Situation } from '../../../shared/contract/answers/referentiel.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { pointsDe } from '../../../shared/controles/points.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { assembleReferentiel } from '../../../shared/document/rows.ts';
import { subjectOf } from '../exchange/json/document.ts';
import { texteVote } from '../exchange/json/texte-vote.ts';
import { autreTexteDe } from '../relecture/autre-texte.ts';
import { sujetDeGrille } from '../version/adopt.ts';
import { listVersions } from '../version/versions.ts';
import { constatsAvantAdoption, readRowsToCheck } from './controles.ts';
import { createKept, type Kept } from './kept.ts';
import { statutDe } from './statut.ts';

/** Where a référentiel stands on that day. */
function situationOf(db: Database.Database, id: string): Situation {
  const state = readRowsToCheck(db, id);
  const subject = subjectOf(assembleReferentiel(state, id));
  const { empreinte } = subject;
  const item = { entity: 'referentiel', id } as const;
  const statut = statutDe(db, item, empreinte, listVersions(db, id).at(-1)?.empreinte);
  const constats = constatsAvantAdoption(state, id, item);
  const autreTexte = autreTexteDe(db, item, () => subject);
  return { statut, autreTexte, empreinte, texteVote: empreinte, attention: pointsDe(constats) };
}

/** Where a grid stands as what it would be adopted for: what is asked once, when it is about to be. */
export function situationDeGrille(db: Database.Database, asked: Request<'grille.situation'>): Situation {
  const { item, subject, state, referentiel } = sujetDeGrille(db, asked);
  const { empreinte } = subject;
  const statut = statutDe(db, item, empreinte, listVersions(db, item.id, 'grille').at(-1)?.empreinte);
  const attention = pointsDe(constatsAvantAdoption(state, referentiel, item));
  const autreTexte = autreTexteDe(db, item, () => subject);
  return { statut, autreTexte, empreinte, texteVote: texteVote(subject.held), attention };
}

/** Where the référentiels of the open file stand. Rules begin to apply on a day. */
export const createSituations = (): Kept<Situation> => createKept(situationOf, () => localDate(new Date()));
