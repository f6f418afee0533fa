import type Database from 'better-sqlite3';
import type { Request } from '../../../shared/contract/requests.ts';
import type { DecisionLue } from '../../../shared/decision/decisions.ts';
import type { SujetDeVote } from '../../../shared/decision/modele.ts';
import { fautesPour, tenueDe, textesDe } from '../../../shared/decision/tenue.ts';
import type { Decision } from '../../../shared/generated/document.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { phraseDeFaute, resultatDit, seanceDite } from '../../../shared/i18n/fr/decisions.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';
import { texteVote } from '../exchange/json/texte-vote.ts';
import type { Held } from '../exchange/json/document.ts';
import { listDecisions } from './seances.ts';

/** By which decision something is adopted: one of the file, or one that is taken over from outside. */
export type Acte = Request<'version.adopt'>['decision'];

/** What is adopted: what its document begins at. */
interface Adopte {
  readonly sujet: SujetDeVote['sujet'];
  readonly id: string;
  /** Whose list it is. */
  readonly referentiel: string;
  readonly held: Held;
}

function decisionLue(db: Database.Database, id: string): DecisionLue {
  const found = listDecisions(db).find(({ point }) => point.id === id);
  if (found === undefined) throw EngineError.of('DECISION_UNKNOWN', { id });
  return found;
}

/** The day of a decision: a meeting that is still to come decided nothing. */
export function jourDe(db: Database.Database, acte: Acte): string {
  if (!('tenue' in acte)) {
    checkDate(acte.date);
    return acte.date;
  }
  const { date } = decisionLue(db, acte.tenue).seance;
  if (date > localDate(new Date())) throw EngineError.of('DECISION_A_VENIR', { jour: date });
  return date;
}

/** A list is put to the vote by its certification: it has no identifier before its first adoption. */
const auVote = ({ sujet, id, referentiel }: Adopte) => ({ sujet, id: sujet === 'liste' ? referentiel : id });

/**
 * The decision as a version keeps it. One of the file must have adopted that very text; what its rule finds wrong in the way it was taken is
 * set aside by a reason alone.
 */
export function decisionDe(db: Database.Database, acte: Acte, adoptee: Adopte): Decision {
  if (!('tenue' in acte)) return { forme: 'constatee', ...acte };
  const lue = decisionLue(db, acte.tenue);
  const { seance, regle, point } = lue;
  const { objet, type } = point;
  const texte = texteVote(adoptee.held);
  const siens = textesDe(point, auVote(adoptee));
  if (siens.length === 0) throw EngineError.of('DECISION_AUTRE_SUJET', { objet });
  const tenue = tenueDe(seance, regle, point, texte);
  if (tenue === null || lue.resultat !== 'adopte')
    throw EngineError.of('DECISION_SANS_EFFET', { objet, resultat: resultatDit(lue) });
  if (!siens.some(({ empreinte }) => empreinte === texte))
    throw EngineError.of('DECISION_AUTRE_TEXTE', { objet, votee: siens[0]?.empreinte ?? '', adoptee: texte });
  const decision = {
    forme: 'tenue',
    type: type as Decision['type'],
    date: seance.date,
    ref: seanceDite(seance),
    tenue,
  } as const;
  const fautes = fautesPour(lue, texte);
  if (fautes.length === 0) return decision;
  if (acte.malgre === null)
    throw EngineError.of('DECISION_FAUTES', { objet, phrases: fautes.map(phraseDeFaute) });
  return { ...decision, tenue: { ...tenue, passerOutre: acte.malgre } };
}
