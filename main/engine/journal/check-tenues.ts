import type Database from 'better-sqlite3';
import { fauteDeTenue, type FauteDeTenue } from '../../../shared/decision/habilitations.ts';
import type { DecisionLue } from '../../../shared/decision/decisions.ts';
import type { DecisionDHabilitation } from '../../../shared/generated/document.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { phraseDeFaute, resultatDit } from '../../../shared/i18n/fr/decisions.ts';
import { votees } from '../decision/habilitations.ts';
import { listDecisions } from '../decision/seances.ts';
import { EngineError } from '../errors.ts';
import { all } from '../workspace/statements.ts';

function refus(faute: FauteDeTenue, lue: DecisionLue): EngineError {
  const { objet } = lue.point;
  switch (faute.code) {
    case 'AUTRE_SUJET':
      return EngineError.of('DECISION_AUTRE_HABILITATION', { objet });
    case 'SANS_EFFET':
      return EngineError.of('DECISION_SANS_EFFET', { objet, resultat: resultatDit(lue) });
    case 'AUTREMENT_DITE':
      return EngineError.of('DECISION_AUTREMENT_DITE', { objet });
    case 'FAUTES':
      return EngineError.of('DECISION_FAUTES', { objet, phrases: faute.fautes.map(phraseDeFaute) });
  }
}

/** A passage of these habilitations that names a decision of the file rests on it: whoever writes, undo and corrections included. */
export function checkTenues(db: Database.Database, habilitations: readonly string[]): void {
  const sql = `SELECT habilitation, decision FROM passage
    WHERE habilitation IN (SELECT value FROM json_each(?)) AND decision ->> '$.tenue' IS NOT NULL`;
  const rows = all(db, sql, [JSON.stringify(habilitations)]) as readonly Record<
    'habilitation' | 'decision',
    string
  >[];
  if (rows.length === 0) return;
  const lues = new Map(listDecisions(db).map((lue) => [lue.point.id, lue]));
  const auVote = votees(db, habilitations);
  for (const row of rows) {
    const decision = JSON.parse(row.decision) as DecisionDHabilitation;
    const lue = lues.get(decision.tenue ?? '');
    if (lue === undefined) throw EngineError.of('DECISION_UNKNOWN', { id: decision.tenue ?? '' });
    const { date } = lue.seance;
    if (date > localDate(new Date())) throw EngineError.of('DECISION_A_VENIR', { jour: date });
    const votee = auVote.get(row.habilitation);
    const faute = votee === undefined ? null : fauteDeTenue(lue, decision, votee);
    if (faute !== null) throw refus(faute, lue);
  }
}
