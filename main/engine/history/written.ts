import type Database from 'better-sqlite3';
import type { MadeOf } from '../../../shared/contract/answers/history.ts';
import { entities } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf } from '../../../shared/domain/row.ts';
import { nomsDe } from '../../../shared/fusion/ensembles.ts';
import type { AutresMots } from '../../../shared/fusion/origine.ts';
import {
  provenance,
  type GesteConnu,
  type Origines,
  type Provenance,
} from '../../../shared/fusion/provenance.ts';
import { empreinteDeBase, empreinteDuPoint, reponsesSur, type ReponseNotee } from '../fusion/reponses.ts';
import { readCorps, readGesture, type Corps } from '../journal/entries.ts';
import { loadMembers } from '../workspace/rows.ts';
import { all, one } from '../workspace/statements.ts';
import { itsRows } from './postings.ts';

/** A gesture on an item, of the file’s own journal or of another. */
export interface GestureOn extends GesteConnu {
  /** In the journal that it comes from. */
  readonly seq: number;
  readonly gesture: Corps;
  /** The hash of a row of another journal, and the merge that first brought it; null: of the file’s own. */
  readonly received: { readonly hash: string; readonly by: number } | null;
}

/** Of an item, in the order that they came, each where it first came. */
export const theirsSql = `
  SELECT hash, r.seq AS seq, min(p.seq) AS broughtBy FROM historyReceived AS p JOIN journalRecu AS r USING (hash)
  WHERE ${itsRows('receivedItem')} AND p.seq <= ? GROUP BY hash ORDER BY broughtBy, r.seq, hash`;

const corpsSql = 'SELECT corps FROM journalRecu WHERE hash = ?';

/** Rows of the file on an item, before one. */
const oursSql = `SELECT seq FROM historyPosting WHERE ${itsRows('item')} AND seq < ? ORDER BY seq`;

interface Stored {
  readonly hash: string;
  readonly seq: number;
  readonly broughtBy: number;
}

export const isMerge = ({ op }: Pick<Corps, 'op'>): boolean => op.startsWith('fusion.');

/** Does what a merge of the file made still hold? Undoing takes its row away, and redoing gives it back. */
export const mergeHolds = (db: Database.Database, { changes }: Pick<Corps, 'changes'>): boolean =>
  changes.some(
    ({ entity, id, before }) =>
      entity === 'fusion' && before === null && loadMembers(db, entity, id, []) !== undefined,
  );

type Row = Pick<GestureOn, 'seq' | 'gesture' | 'received'>;

const byItem = new WeakMap<readonly Change[], ReadonlyMap<string, readonly Change[]>>();

/** Those of an item: an import made thousands, and may be asked about each. */
export function changesOn(changes: readonly Change[], id: string): readonly Change[] {
  const items = byItem.get(changes) ?? Map.groupBy(changes, (change) => change.id);
  byItem.set(changes, items);
  return items.get(id) ?? [];
}

/** What a row did to an item; several changes of it are as many gestures. */
const gesturesOf = (id: string, row: Row): readonly GestureOn[] =>
  changesOn(row.gesture.changes, id).map((change) => ({
    ...row,
    change,
    isRecu: row.received !== null,
    isReunion: isMerge(row.gesture),
    autresMots: otherWords(row.gesture.changes, id),
  }));

/** Members of an item that a merge was answered in other words; a code that two items had is one. Of two decisions that are both kept, none. */
export function otherWords(changes: readonly Change[], id: string): ReadonlyMap<string, AutresMots> {
  const words = new Map<string, AutresMots>();
  for (const { membre, sorte, question, choix, empreinte, base: depart } of reponsesSur(changes, id)) {
    if (choix !== 'autre' || question === 'deuxDecisions') continue;
    const estDe: AutresMots['estDe'] = (base, leur, notre) =>
      sorte === 'champ' &&
      depart === empreinteDeBase({ base }) &&
      empreinteDuPoint({ notre, leur, emportes: [] }) === empreinte;
    words.set(membre ?? 'code', { isDesDeux: question !== null, estDe });
  }
  return words;
}

/** Who had written what other words were made of; `field` null: of all that is told. */
export function madeOf(origins: Origines<GestureOn>, field: string | null): MadeOf | null {
  const told =
    field === null ? [...origins.values()] : [origins.get(field)].filter((one) => one !== undefined);
  const authors = new Map(
    told.flatMap(({ gestes }) => gestes.map(({ gesture: { author } }) => [author.id, author] as const)),
  );
  return authors.size === 0
    ? null
    : { authors: [...authors.values()], isBoth: told.every(({ isEnsemble }) => isEnsemble) };
}

/** Members of an item that a point, or its answer, is about; null: the item itself, which comes or goes. */
export function membersAnswered({
  entity,
  sorte,
  membre,
}: Pick<ReponseNotee, 'entity' | 'sorte' | 'membre'>): readonly (string | null)[] {
  if (sorte === 'place') return [...entities[entity].parents, 'rang'];
  if (sorte === 'code') return ['code'];
  return membre === null ? [null] : nomsDe(entity, membre);
}

/** Of an item, members of which what came was taken on purpose: it was asked, or a reason was given. */
const chosen = (changes: readonly Change[], id: string): ReadonlySet<string | null> =>
  new Set(
    reponsesSur(changes, id).flatMap((answer) =>
      answer.choix === 'leur' && (answer.question !== null || answer.motif !== undefined)
        ? membersAnswered(answer)
        : [],
    ),
  );

const isWhole = ({ before, after }: Change): boolean => before === null || after === null;

/** What held an item that a gesture made or took away, made or taken away with it. */
function heldBy(changes: readonly Change[], change: Change): Change | undefined {
  const holder = isWhole(change) ? parentOf(change.entity, change.after ?? change.before ?? {}) : null;
  if (holder === null) return undefined;
  const goesAlike = (one: Change): boolean =>
    isWhole(one) && (one.before === null) === (change.before === null);
  return changesOn(changes, holder.id).find((one) => one.entity === holder.entity && goesAlike(one));
}

/** Why a gesture did what it did to an item: of an answer that a merge was given, its own reason; of what comes or goes with another item, that of the other. */
export function reasonOf(gesture: Corps, change: Change): string | null {
  const { changes, reason } = gesture;
  const isOf = (member: string | null): boolean =>
    member === null ? isWhole(change) : member in (change.after ?? {});
  const answer = reponsesSur(changes, change.id).find(
    (one) => one.motif !== undefined && membersAnswered(one).some(isOf),
  );
  if (answer?.motif !== undefined) return answer.motif;
  const holder = heldBy(changes, change);
  return holder === undefined ? reason : reasonOf(gesture, holder);
}

/** Who wrote what a merge, row `seq`, did to an item, and what whoever merged decided. */
export type WhoWrote = (seq: number, changes: readonly Change[], change: Change) => Provenance<GestureOn>;

/** Gestures on items, oldest first: of each, those that a merge, row `seq`, may have known. */
export interface GesturesKnown {
  /** What others did to it: what the merge brought, and what those before had. */
  readonly theirsOn: (id: string, seq: number) => readonly GestureOn[];
  /** And what the file’s own rows before the merge did. */
  readonly allOn: (id: string, seq: number) => readonly GestureOn[];
}

/** Rows, each read once, however many items are asked about: one may have made thousands. */
export function readOnce<K>(read: (key: K) => Corps | null): (key: K) => Corps | null {
  const known = new Map<K, Corps | null>();
  return (key) => {
    const row = known.has(key) ? (known.get(key) ?? null) : read(key);
    known.set(key, row);
    return row;
  };
}

/** What rows are found by is up to date. */
export function gesturesIn(db: Database.Database): GesturesKnown {
  const corpsOf = (hash: string): string => (one(db, corpsSql, [hash]) as { readonly corps: string }).corps;
  const ownAt = readOnce((seq: number) => readGesture(readCorps(db, seq)));
  const receivedAt = readOnce((hash: string) => readGesture(corpsOf(hash)));
  const theirsOn = (id: string, merge: number): readonly GestureOn[] =>
    (all(db, theirsSql, [id, merge]) as readonly Stored[]).flatMap(({ hash, seq, broughtBy }) => {
      const gesture = receivedAt(hash);
      return gesture === null ? [] : gesturesOf(id, { seq, gesture, received: { hash, by: broughtBy } });
    });
  const oursOn = (id: string, before: number): readonly GestureOn[] =>
    (all(db, oursSql, [id, before]) as readonly { readonly seq: number }[]).flatMap(({ seq }) => {
      const gesture = ownAt(seq);
      return gesture === null ? [] : gesturesOf(id, { seq, gesture, received: null });
    });
  return {
    theirsOn,
    allOn: (id, seq) => inTheOrderTheyCame([...theirsOn(id, seq), ...oursOn(id, seq)]),
  };
}

export function whoWroteIn(db: Database.Database, { theirsOn, allOn } = gesturesIn(db)): WhoWrote {
  return (seq, changes, change) => {
    const { id } = change;
    const autresMots = otherWords(changes, id);
    const theirs = theirsOn(id, seq);
    // Ours say what other words were made of, and what a merge made elsewhere only brought there; nothing else.
    const isAsked = autresMots.size > 0 || theirs.some((one) => one.isReunion);
    const known = isAsked ? allOn(id, seq) : theirs;
    return provenance({ change, isReunion: true, autresMots, choix: chosen(changes, id) }, known);
  };
}

/** What a merge brought comes right before it. */
function inTheOrderTheyCame(gestures: readonly GestureOn[]): readonly GestureOn[] {
  const placeOf = ({ received, seq }: GestureOn): number => (received === null ? seq : received.by - 0.5);
  return gestures.toSorted((a, b) => placeOf(a) - placeOf(b));
}
