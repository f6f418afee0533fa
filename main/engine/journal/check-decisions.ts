import type Database from 'better-sqlite3';
import { isOfSeances } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { EngineError } from '../errors.ts';
import { all, one } from '../workspace/statements.ts';

/** What adoptions and habilitations rest on: the point of the agenda, its meeting with who was there, its rule. */
const restedOnSql = `
  WITH tenue (decision) AS (SELECT decision ->> '$.tenue.id' FROM version UNION SELECT decision ->> '$.tenue' FROM passage),
       seances (id, regle) AS (SELECT id, regle FROM seance WHERE id IN (SELECT seance FROM decision WHERE id IN tenue))
  SELECT decision AS id FROM tenue WHERE decision IS NOT NULL
  UNION SELECT id FROM seances UNION SELECT regle FROM seances
  UNION SELECT id FROM presence WHERE seance IN (SELECT id FROM seances)`;

const wasVotedSql = `
  SELECT 1 FROM version AS v JOIN decision AS d ON d.id = v.decision ->> '$.tenue.id'
  WHERE d.seance = @seance AND v.decision ->> '$.tenue.empreinte' IN (@now, @before)
  UNION
  SELECT 1 FROM decision AS d, json_each(d.sujets) AS s
    JOIN passage AS p ON p.habilitation = s.value ->> '$.id' AND p.decision ->> '$.tenue' = d.id
  WHERE d.seance = @seance AND s.value ->> '$.empreinte' IN (@now, @before)`;

interface Piece {
  readonly seance: string;
  readonly empreinte: string | null;
}

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** A document that was sent says when a text was: that of a text that is adopted stays, as that of an habilitation that was decided. Others may still be noted. */
function isOfAdoptedText(db: Database.Database, { id, before }: Change): boolean {
  const now = one(db, 'SELECT seance, empreinte FROM piece WHERE id = ?', [id]) as Piece | undefined;
  const seance = now?.seance ?? textOf(before?.['seance']);
  return (
    one(db, wasVotedSql, [{ seance, now: now?.empreinte ?? null, before: textOf(before?.['empreinte']) }]) !==
    undefined
  );
}

function isRestedOn(db: Database.Database, restedOn: ReadonlySet<unknown>, change: Change): boolean {
  const { entity, id, before } = change;
  if (entity === 'piece') return isOfAdoptedText(db, change);
  if (restedOn.has(id)) return true;
  if (entity !== 'presence') return false;
  return restedOn.has(before?.['seance']);
}

/**
 * What an adoption or an habilitation rests on says for ever what was decided, and changes no more. A mistake is said by a new point, which takes up the one
 * that it corrects: a meeting may still get some.
 */
export function checkDecisions(db: Database.Database, changes: readonly Change[]): void {
  const touched = changes.filter(({ entity }) => isOfSeances(entity));
  if (touched.length === 0) return;
  const restedOn = new Set((all(db, restedOnSql, []) as { readonly id: string }[]).map(({ id }) => id));
  if (restedOn.size > 0 && touched.some((change) => isRestedOn(db, restedOn, change)))
    throw EngineError.of('DECISION_FIGEE', {});
}
