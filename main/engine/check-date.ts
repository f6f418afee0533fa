import { isCalendarDate } from '../../shared/domain/dates.ts';
import { EngineError } from './errors.ts';

/** Refuses a date that is in no calendar: the schema of a request knows its form alone. */
export function checkDate(date: string): void {
  if (!isCalendarDate(date)) throw EngineError.of('DATE_IMPOSSIBLE', { date });
}
