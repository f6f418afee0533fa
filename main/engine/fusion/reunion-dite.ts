import type Database from 'better-sqlite3';
import type { GesteRecu, ReponseDite, ReunionDite } from '../../../shared/contract/answers/fusion.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { JournalEntry, JournalSubject } from '../../../shared/contract/answers/journal.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { catchUp } from '../history/catch-up.ts';
import { receivedAsked } from '../history/history.ts';
import { itsRows } from '../history/postings.ts';
import { headsSeen } from '../history/received.ts';
import {
  gesturesIn,
  madeOf,
  mergeHolds,
  whoWroteIn,
  type GesturesKnown,
  type WhoWrote,
} from '../history/written.ts';
import { readEntry, readGesture } from '../journal/entries.ts';
import { contentCount, saidOfTheirs } from '../journal/lines.ts';
import { subjectOf } from '../journal/subject.ts';
import { loadMembers } from '../workspace/rows.ts';
import { all } from '../workspace/statements.ts';
import { chainesAvec } from './chaines.ts';
import { proposeesA, type Proposees } from './proposees.ts';
import { reponsesRecues, type LigneEnChaine } from './reponses-recues.ts';
import { reponsesDites, type ReponseNotee } from './reponses.ts';

interface Recue extends Omit<LigneEnChaine, 'geste'> {
  readonly corps: string | null;
}

/** In the order of their numbers: those that no merge before had brought, or those that one had, and that this one takes. */
export const recuesSql = (kind: 'received' | 'receivedAgain'): string => `
  SELECT hash, r.seq AS seq, lower(hex(prev_hash)) AS prev, corps FROM historyReceived AS p JOIN journalRecu AS r USING (hash)
  WHERE ${itsRows(kind)} AND p.seq = ? ORDER BY r.seq, hash`;

const lire = (
  db: Database.Database,
  seq: number,
  kind: 'received' | 'receivedAgain',
): readonly LigneEnChaine[] =>
  (all(db, recuesSql(kind), ['', seq]) as readonly Recue[]).map(({ corps, ...row }) => ({
    ...row,
    geste: readGesture(corps),
  }));

function gesteDe(
  db: Database.Database,
  { hash, seq, geste }: LigneEnChaine,
  { demandes, dejaRecu }: { readonly demandes: ReadonlySet<string>; readonly dejaRecu: boolean },
): GesteRecu {
  const demande = demandes.has(hash);
  if (geste === null) return { seq, hash, dit: null, demande, dejaRecu };
  const { author: par, at: le, op, reason: motif, changes } = geste;
  const { undone, subject: sujet } = saidOfTheirs(db, { hash, gesture: geste });
  return {
    seq,
    hash,
    dit: { par, le, op, undone, motif, sujet, changements: contentCount(changes) },
    demande,
    dejaRecu,
  };
}

const heureDe = ({ dit }: GesteRecu): string => dit?.le ?? '';

/** One that says nothing has no time: it comes first. */
const parHeure = (a: GesteRecu, b: GesteRecu): number => {
  if (heureDe(a) === heureDe(b)) return 0;
  return heureDe(a) < heureDe(b) ? -1 : 1;
};

/** What a merge of the file is read with: each row once. */
interface Lecture {
  readonly db: Database.Database;
  readonly theirsOn: GesturesKnown['theirsOn'];
  readonly whoWrote: WhoWrote;
}

/** The item is named as the merge left it, as it is, or as others last said it: what was refused may never have been here. */
function sujetDe(
  { db, theirsOn }: Lecture,
  { seq, changes }: JournalEntry,
  { entity, id }: ItemRef,
): JournalSubject {
  const rien = { entity, id, before: null, after: null };
  const isHere = loadMembers(db, entity, id, []) !== undefined;
  const theirs = isHere ? undefined : theirsOn(id, seq).at(-1)?.change;
  return subjectOf(db, changes.find((change) => change.id === id) ?? theirs ?? rien);
}

function reponseDite(
  lecture: Lecture,
  entry: JournalEntry,
  { entity, id, membre, sorte, question, choix, motif }: ReponseNotee,
): ReponseDite {
  const { seq, changes } = entry;
  const fait = changes.find((change) => change.id === id);
  const valeur = choix === 'autre' ? (fait?.after?.[membre ?? 'code'] ?? null) : null;
  const dite = choix === 'autre' && fait !== undefined ? lecture.whoWrote(seq, changes, fait) : null;
  return {
    sujet: sujetDe(lecture, entry, { entity, id }),
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
 * A merge of the journal, as it is told: what others did, in the order of time, by their own authors, whoever took it in; what was answered, here, and by
 * others to what was proposed from here. A gesture that was sent by its digest says nothing. @throws EngineError ENTRY_UNKNOWN
 */
export function reunionDite(db: Database.Database, { seq, filter }: Request<'fusion.reunion'>): ReunionDite {
  const entry = readEntry(db, seq);
  if (entry === undefined) throw EngineError.of('ENTRY_UNKNOWN', { seq });
  catchUp(db);
  const gestesConnus = gesturesIn(db);
  const lecture = { db, theirsOn: gestesConnus.theirsOn, whoWrote: whoWroteIn(db, gestesConnus) };
  const demandes = new Set(receivedAsked(db, filter, seq));
  const lues = lire(db, seq, 'received');
  const dits = (unes: readonly LigneEnChaine[], dejaRecu: boolean): readonly GesteRecu[] =>
    unes.map((lue) => gesteDe(db, lue, { demandes, dejaRecu }));
  const proposees = (): Proposees => {
    const chaines = chainesAvec(db, [], () => undefined);
    return proposeesA(db, chaines, headsSeen(entry.changes).filter(chaines.connue).map(chaines.noeud));
  };
  return {
    gestes: [...dits(lues, false), ...dits(lire(db, seq, 'receivedAgain'), true)].toSorted(parHeure),
    recues: reponsesRecues(db, lues, proposees),
    reponses: reponsesDites(entry.changes).map((notee) => reponseDite(lecture, entry, notee)),
  };
}

/** Does a merge of the journal still hold? */
export function reunionTient(db: Database.Database, seq: number): boolean {
  const entry = readEntry(db, seq);
  return entry !== undefined && mergeHolds(db, entry);
}
