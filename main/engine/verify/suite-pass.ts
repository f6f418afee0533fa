import type Database from 'better-sqlite3';
import type { State } from '../../../shared/domain/row.ts';
import type { LigneRecue } from '../fusion/autre.ts';
import { chainesAvec, derniers } from '../fusion/chaines.ts';
import { etatsDe } from '../fusion/etats.ts';
import type { Task } from '../task.ts';
import type { Report } from './findings.ts';

/**
 * Rows received are played as merges play them: one that begins from what never was counts for nothing there, and is told here. A text that was kept
 * back when it came could hide that. `present`: what the file’s own journal says; its rows, and those that lead to `tetes`, are all there.
 */
export function suitePass(
  db: Database.Database,
  present: State,
  tetes: ReadonlySet<string>,
  task: Task,
  report: Report,
): void {
  const ecarts = new Set<string>();
  const ecart = ({ hash }: LigneRecue): void => void ecarts.add(hash.toString('hex'));
  const chaines = chainesAvec(db, [], () => undefined);
  const etatDe = etatsDe(db, present, ecart, task);
  for (const noeud of derniers([...tetes].map(chaines.noeud))) etatDe(noeud);
  for (const hash of ecarts)
    report('RECUE_CONFLICT', { hash }, { table: 'journalRecu', row: hash, field: 'corps' });
}
