import type Database from 'better-sqlite3';
import type { GesteRecu, ReponseDite, ReunionDite } from '../../../shared/contract/answers/fusion.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { JournalEntry } from '../../../shared/contract/answers/journal.ts';
import { EngineError } from '../errors.ts';
import { catchUp } from '../history/catch-up.ts';
import { receivedAsked } from '../history/history.ts';
import { itsRows } from '../history/postings.ts';
import { madeOf, theirsOn, whoWroteIn, type WhoWrote } from '../history/written.ts';
import { readEntry, readGesture } from '../journal/entries.ts';
import { contentCount, saidOfTheirs } from '../journal/lines.ts';
import { subjectOf } from '../journal/subject.ts';
import { all, one } from '../workspace/statements.ts';
import { reponsesDites, type ReponseNotee } from './reponses.ts';

interface Recue {
  readonly hash: string;
  readonly seq: number;
  readonly corps: string | null;
}

/** Those that no merge before had brought, in the order of their numbers. */
export const recuesSql = `
  SELECT hash, r.seq AS seq, corps FROM historyReceived AS p JOIN journalRecu AS r USING (hash)
  WHERE ${itsRows('received')} AND p.seq = ? ORDER BY r.seq, hash`;

function gesteDe(
  db: Database.Database,
  { hash, seq, corps }: Recue,
  demandes: ReadonlySet<string>,
): GesteRecu {
  const demande = demandes.has(hash);
  const geste = corps === null ? null : readGesture(corps);
  if (geste === null) return { seq, hash, dit: null, demande };
  const { author: par, at: le, op, reason: motif, changes } = geste;
  const { undone, subject: sujet } = saidOfTheirs(db, { hash, gesture: geste });
  return {
    seq,
    hash,
    dit: { par, le, op, undone, motif, sujet, changements: contentCount(changes) },
    demande,
  };
}

const heureDe = ({ dit }: GesteRecu): string => dit?.le ?? '';

/** One that says nothing has no time: it comes first. */
const parHeure = (a: GesteRecu, b: GesteRecu): number => {
  if (heureDe(a) === heureDe(b)) return 0;
  return heureDe(a) < heureDe(b) ? -1 : 1;
};

/** The item is named as the merge left it, as it is, or as others last said it: what was refused never was here. */
function reponseDite(
  db: Database.Database,
  whoWrote: WhoWrote,
  { seq, changes }: JournalEntry,
  { entity, id, membre, sorte, question, choix, motif }: ReponseNotee,
): ReponseDite {
  const fait = changes.find((change) => change.id === id);
  const change = fait ?? theirsOn(db, id, seq).at(-1)?.change ?? { entity, id, before: null, after: null };
  const valeur = choix === 'autre' ? (fait?.after?.[membre ?? 'code'] ?? null) : null;
  const dite = choix === 'autre' && fait !== undefined ? whoWrote(seq, changes, fait) : null;
  return {
    sujet: subjectOf(db, change),
    membre,
    sorte,
    question,
    choix,
    valeur,
    motif: motif ?? null,
    faitDe: dite === null ? null : madeOf(dite.origines, membre),
  };
}

/**
 * A merge of the journal, as it is told: what others did, in the order of time, by their own authors, whoever took it in; and what was answered. A
 * gesture that was sent by its digest says nothing. @throws EngineError ENTRY_UNKNOWN
 */
export function reunionDite(db: Database.Database, { seq, filter }: Request<'fusion.reunion'>): ReunionDite {
  const entry = readEntry(db, seq);
  if (entry === undefined) throw EngineError.of('ENTRY_UNKNOWN', { seq });
  catchUp(db);
  const whoWrote = whoWroteIn(db);
  const demandes = new Set(receivedAsked(db, filter, seq));
  return {
    gestes: (all(db, recuesSql, ['', seq]) as readonly Recue[])
      .map((row) => gesteDe(db, row, demandes))
      .toSorted(parHeure),
    reponses: reponsesDites(entry.changes).map((notee) => reponseDite(db, whoWrote, entry, notee)),
  };
}

/** Does a merge of the journal still hold? Undoing takes its row away, and redoing gives it back. */
export function reunionTient(db: Database.Database, seq: number): boolean {
  const made = readEntry(db, seq)?.changes.find(
    ({ entity, before }) => entity === 'fusion' && before === null,
  );
  return made !== undefined && one(db, 'SELECT 1 FROM fusion WHERE id = ?', [made.id]) !== undefined;
}
