import type Database from 'better-sqlite3';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { Row } from '../../../shared/domain/row.ts';
import { phraseDeFauteDePassage } from '../../../shared/i18n/fr/organismes.ts';
import { fautesDesPassages } from '../../../shared/organisme/fautes-passages.ts';
import type { Etape } from '../../../shared/organisme/etat-au.ts';
import { byRang, type Ranked } from '../../../shared/domain/rang.ts';
import { EngineError } from '../errors.ts';
import { checkTenues } from './check-tenues.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { all, one } from '../workspace/statements.ts';

/** Habilitations whose passages these changes make, change or take away, and which are still there. */
function touchees(db: Database.Database, changes: readonly Change[]): readonly string[] {
  const ids = new Set<string>();
  const passages: string[] = [];
  for (const { entity, id, before, after } of changes) {
    if (entity === 'habilitation') ids.add(id);
    if (entity !== 'passage') continue;
    const habilitation = (after ?? before)?.['habilitation'];
    if (typeof habilitation === 'string') ids.add(habilitation);
    else passages.push(id);
  }
  const presentes = all(
    db,
    `SELECT id FROM habilitation WHERE id IN (SELECT value FROM json_each(@ids))
     UNION SELECT habilitation FROM passage WHERE id IN (SELECT value FROM json_each(@passages))`,
    [{ ids: JSON.stringify([...ids]), passages: JSON.stringify(passages) }],
  ) as { readonly id: string }[];
  return presentes.map(({ id }) => id);
}

function passagesPar(
  db: Database.Database,
  habilitations: readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const condition = 'habilitation IN (SELECT value FROM json_each(?))';
  const rows = readRowsWhere(db, 'passage', condition, [JSON.stringify(habilitations)]);
  return Map.groupBy(rows.values(), (row) => row['habilitation'] as string);
}

function denominationDe(db: Database.Database, habilitation: string): string {
  const sql =
    'SELECT o.denomination FROM habilitation h JOIN organisme o ON o.id = h.organisme WHERE h.id = ?';
  return (one(db, sql, [habilitation]) as { denomination: string } | undefined)?.denomination ?? habilitation;
}

/**
 * An habilitation goes from state to state as the table of passages allows (shared/organisme/etats.ts), whoever writes: a screen, an
 * import, an undo, a program.
 */
export function checkPassages(db: Database.Database, changes: readonly Change[]): void {
  if (!changes.some(({ entity }) => entity === 'passage' || entity === 'habilitation')) return;
  const habilitations = touchees(db, changes);
  const passages = passagesPar(db, habilitations);
  for (const habilitation of habilitations) {
    const rows = (passages.get(habilitation) ?? []) as unknown as readonly (Etape & Ranked)[];
    const etapes = rows.toSorted(byRang);
    const [faute] = fautesDesPassages(etapes);
    if (faute !== undefined)
      throw EngineError.of('HABILITATION_IMPOSSIBLE', {
        denomination: denominationDe(db, habilitation),
        phrase: phraseDeFauteDePassage(faute),
      });
  }
  checkTenues(db, habilitations);
}
