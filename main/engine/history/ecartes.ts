import type Database from 'better-sqlite3';
import type { Ecarte } from '../../../shared/contract/answers/history.ts';
import type { Author, Change } from '../../../shared/domain/gesture.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { donnee } from '../../../shared/fusion/chemin.ts';
import { champEcarte, elementEcarte } from '../../../shared/fusion/ecarte.ts';
import { nomsDe, valeurDe, type MembreFusionne } from '../../../shared/fusion/ensembles.ts';
import { empreinteDuPoint, reponsesSur, type ReponseNotee } from '../fusion/reponses.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { all } from '../workspace/statements.ts';
import { itsRows } from './postings.ts';
import { isMerge, membersAnswered, type GestureOn } from './written.ts';

/** Gestures on an item, oldest first, that a merge may have known. */
export interface Known {
  readonly gestures: readonly GestureOn[];
  /** Was it merged here? What was here is then what the file’s own rows say. */
  readonly isOwn: boolean;
  readonly by: Author;
}

/** What was here of a member; undefined where it was elsewhere. */
function valueHere({ gestures, isOwn }: Known, member: MembreFusionne): Json | undefined {
  if (!isOwn) return undefined;
  const own = gestures.filter(({ isRecu }) => !isRecu);
  const last = (name: string): Json | undefined =>
    own.map((gesture) => donnee(gesture, name)).findLast((value) => value !== undefined);
  const values = member.names.flatMap((name) => {
    const value = last(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return values.length === 0 ? undefined : valeurDe({ id: '', ...Object.fromEntries(values) }, member);
}

/** Of a field, its value and who gave it, known again by what the answer keeps of it; of the item itself, who did it where one person alone did. */
function refused(answer: ReponseNotee, known: Known): Ecarte['recu'] {
  const { entity, sorte, question, membre, empreinte } = answer;
  if (sorte === 'champ' && membre !== null) {
    const fusionne = { membre, names: nomsDe(entity, membre) };
    const found = champEcarte(known.gestures, {
      fusionne,
      notre: valueHere(known, fusionne),
      estDe: (notre, leur) => empreinte === empreinteDuPoint({ notre, leur, emportes: [] }),
    });
    return found === undefined ? null : { par: found.geste.gesture.author, valeur: found.valeur };
  }
  if (question === 'retireIci' || question === 'retireLa') return null;
  const others = known.gestures.filter(({ gesture }) => gesture.author.id !== known.by.id);
  const authors = new Map(
    elementEcarte(others, entity, sorte).map(({ gesture: { author } }) => [author.id, author]),
  );
  const [par, another] = authors.values();
  return par === undefined || another !== undefined ? null : { par, valeur: null };
}

/** What whoever merged refused of an item, or put off; of one of its fields when `field` is given. */
export const ecartesDe = (
  changes: readonly Change[],
  { id, field }: { readonly id: string; readonly field: string | null },
  known: () => Known,
): readonly Ecarte[] =>
  reponsesSur(changes, id).flatMap((answer) => {
    const { membre, sorte, question, choix, motif = null } = answer;
    return (choix === 'notre' || choix === 'plusTard') &&
      (field === null || membersAnswered(answer).includes(field))
      ? [{ membre, sorte, question, choix, motif, recu: refused(answer, known()) }]
      : [];
  });

/** Merges of other copies that were answered about an item, among what one merge brought here. */
export const answeredSql = `
  SELECT hash, r.seq AS seq, corps FROM historyReceived AS p JOIN journalRecu AS r USING (hash)
  WHERE ${itsRows('receivedAnswered')} AND p.seq = ? ORDER BY r.seq DESC, hash`;

interface Stored {
  readonly hash: string;
  readonly seq: number;
  readonly corps: string;
}

/** A merge of another copy by which something of an item was refused there, or put off. */
export interface EcarteAilleurs {
  readonly hash: string;
  /** In the journal that it comes from. */
  readonly seq: number;
  readonly gesture: Corps;
  /** The merge itself, as its journal keeps it. */
  readonly fusion: Change;
  readonly ecartes: readonly Ecarte[];
}

/** Newest first. `merge`: the row that brought them. One that was redone says nothing that it had not said. */
export function ecartesAilleurs(
  db: Database.Database,
  merge: number,
  asked: { readonly id: string; readonly field: string | null },
  known: () => readonly GestureOn[],
): readonly EcarteAilleurs[] {
  return (all(db, answeredSql, [asked.id, merge]) as readonly Stored[]).flatMap(({ hash, seq, corps }) => {
    const gesture = readGesture(corps);
    const fusion = gesture?.changes.find(({ entity }) => entity === 'fusion');
    if (gesture === null || fusion === undefined || !isMerge(gesture)) return [];
    const ecartes = ecartesDe(gesture.changes, asked, () => ({
      gestures: known(),
      isOwn: false,
      by: gesture.author,
    }));
    return ecartes.length === 0 ? [] : [{ hash, seq, gesture, fusion, ecartes }];
  });
}
