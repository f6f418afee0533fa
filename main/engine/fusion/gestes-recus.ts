import type Database from 'better-sqlite3';
import type { GesteRecu } from '../../../shared/contract/answers/fusion.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { EngineError } from '../errors.ts';
import { parseCorps, readCorps, readGesture } from '../journal/entries.ts';
import { removals } from '../journal/lines.ts';
import { subjectOf } from '../journal/subject.ts';
import { all, one } from '../workspace/statements.ts';
import type { TeteVue } from './vus.ts';

interface Recue {
  readonly hash: string;
  readonly seq: number;
  readonly corps: string | null;
  readonly avant: string;
}

const recueSql = 'SELECT hash, seq, corps, lower(hex(prev_hash)) AS avant FROM journalRecu WHERE hash = ?';

/** Heads that a gesture of the file named. */
const tetesDuGeste = (corps: string): readonly string[] =>
  parseCorps(corps).changes.flatMap(({ entity, before, after }) =>
    entity === 'fusion' && before === null
      ? ((after?.['tetes'] ?? []) as Json as unknown as readonly TeteVue[]).map(({ hash }) => hash)
      : [],
  );

/** Heads that merges before that one had named: what leads to them came before. */
function dejaVues(db: Database.Database, seq: number): ReadonlySet<string> {
  const sql = "SELECT corps FROM journal WHERE seq < ? AND op LIKE 'fusion.%'";
  const avant = all(db, sql, [seq]) as readonly { readonly corps: string }[];
  return new Set(avant.flatMap(({ corps }) => tetesDuGeste(corps)));
}

function gesteDe(db: Database.Database, { hash, seq, corps }: Recue): GesteRecu {
  const geste = corps === null ? null : readGesture(corps);
  if (geste === null) return { seq, hash, dit: null };
  const { author: par, at: le, op, reason: motif, changes } = geste;
  // What a removal was about goes last, after what it held.
  const change = removals.has(op) ? changes.at(-1) : changes[0];
  const sujet = change === undefined ? null : subjectOf(db, change);
  return { seq, hash, dit: { par, le, op, motif, sujet, changements: changes.length } };
}

/**
 * What others did, that a merge of the journal brought, in the order of their rows: by their own authors, whoever took it in. A gesture that was sent by its digest
 * says nothing. @throws EngineError ENTRY_UNKNOWN
 */
export function gestesRecus(db: Database.Database, seq: number): readonly GesteRecu[] {
  if (one(db, 'SELECT 1 FROM journal WHERE seq = ?', [seq]) === undefined)
    throw EngineError.of('ENTRY_UNKNOWN', { seq });
  const vues = new Set(dejaVues(db, seq));
  const gestes: Recue[] = [];
  for (const tete of tetesDuGeste(readCorps(db, seq)))
    for (let at = tete; !vues.has(at);) {
      vues.add(at);
      const row = one(db, recueSql, [at]) as Recue | undefined;
      if (row === undefined) break;
      gestes.push(row);
      at = row.avant;
    }
  return gestes
    .toSorted((a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1))
    .map((row) => gesteDe(db, row));
}
