import type Database from 'better-sqlite3';
import { entityNames, type EntityName } from '../../../shared/domain/entities.ts';
import { inverseChanges, type Change } from '../../../shared/domain/gesture.ts';
import {
  applyChange,
  mismatch,
  parentOf,
  type MutableState,
  type State,
} from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { checkChange } from '../journal/check-change.ts';
import { lastSeq, parseCorps, readGesture, type Corps } from '../journal/entries.ts';
import { counting, type Task } from '../task.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { statement } from '../workspace/statements.ts';
import type { LigneRecue } from './autre.ts';
import type { Noeud } from './chaines.ts';

/** Every row of the file as it is. */
export const etatPresent = (db: Database.Database): State =>
  new Map(entityNames.map((entity) => [entity, readRowsWhere(db, entity, null, [])]));

/** The same rows, in maps that may be changed: rows themselves are shared. */
export const copie = (etat: State): MutableState =>
  new Map([...etat].map(([entity, rows]) => [entity, new Map(rows)]));

const entreSql = 'SELECT corps FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq DESC';

/** As it was when the file’s own row `tronc` was written, from what it was at a later one. */
function etatDuTronc(
  db: Database.Database,
  [plusTard, connu]: readonly [number, State],
  tronc: number,
  task: Task,
): MutableState {
  const etat = copie(connu);
  const pas = counting(task, plusTard - tronc);
  const rows = statement(db, entreSql).iterate(tronc, plusTard) as IterableIterator<{
    readonly corps: string;
  }>;
  for (const { corps } of rows) {
    pas();
    for (const change of inverseChanges(parseCorps(corps).changes)) applyChange(etat, change);
  }
  return etat;
}

/** What is never taken away, nor made twice. */
const restent: ReadonlySet<EntityName> = new Set([
  'espace',
  'version',
  'relecture',
  'liste',
  'declaration',
  'personne',
]);

/** Could a gesture have done it? An id is that of one item, whatever its kind; members are of the shape that the journal keeps. */
function isPossible(etat: State, change: Change): boolean {
  const { entity, id, before, after } = change;
  if (after === null) return !restent.has(entity);
  if (before === null && entity === 'espace') return false;
  if (before === null && entityNames.some((name) => etat.get(name)?.has(id) === true)) return false;
  try {
    checkChange(change);
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}

/** Is it put under what is not there? A gesture leaves none so. */
function isSuspendu(etat: State, { entity, id }: Change): boolean {
  const row = etat.get(entity)?.get(id);
  const parent = row === undefined ? null : parentOf(entity, row);
  return parent !== null && etat.get(parent.entity)?.has(parent.id) !== true;
}

/** A row that was received may say anything: one that does not follow from what is before it is refused, unless what is before it was kept back. */
function jouer(etat: MutableState, changes: readonly Change[], entier: boolean): void {
  for (const change of changes) {
    const suit = mismatch(etat.get(change.entity)?.get(change.id), change) === null;
    if (suit && !isPossible(etat, change)) throw EngineError.of('FUSION_INCOHERENTE', {});
    if (suit) applyChange(etat, change);
    else if (entier) throw EngineError.of('FUSION_INCOHERENTE', {});
  }
  if (entier && changes.some((change) => isSuspendu(etat, change)))
    throw EngineError.of('FUSION_INCOHERENTE', {});
}

/**
 * The rows of the workspace at a row of any journal: our own undone back to where the ways part, then theirs done. What was kept back of a journal
 * leaves holes, which `portee` says. `task`: what all of it is part of.
 */
export function etatsDe(db: Database.Database, present: State, task: Task): (noeud: Noeud) => State {
  const troncs = new Map<number, State>([[lastSeq(db), present]]);
  const gestes = new WeakMap<LigneRecue, Corps | null>();
  const faits = new WeakMap<Noeud, State>();
  const duTronc = (tronc: number): State => {
    const known = troncs.get(tronc);
    if (known !== undefined) return known;
    const plusTards = [...troncs].filter(([autre]) => autre > tronc);
    const proche = plusTards.reduce((a, b) => (a[0] < b[0] ? a : b));
    const etat = etatDuTronc(db, proche, tronc, task);
    troncs.set(tronc, etat);
    return etat;
  };
  /** Read once, however many ways go by it. */
  const gesteDe = (ligne: LigneRecue, corps: string): Corps | null => {
    const known = gestes.get(ligne);
    if (known !== undefined) return known;
    const geste = readGesture(corps);
    gestes.set(ligne, geste);
    return geste;
  };
  const faire = ({ tronc, lignes }: Noeud): State => {
    const depart = duTronc(tronc);
    if (lignes.length === 0) return depart;
    const etat = copie(depart);
    const pas = counting(task, lignes.length);
    const entier = lignes.every(({ corps }) => corps !== null);
    for (const ligne of lignes) {
      pas();
      if (ligne.corps === null) continue;
      const geste = gesteDe(ligne, ligne.corps);
      if (geste === null) throw EngineError.of('FUSION_INCOHERENTE', {});
      jouer(etat, geste.changes, entier);
    }
    return etat;
  };
  return (noeud) => {
    const known = faits.get(noeud) ?? faire(noeud);
    faits.set(noeud, known);
    return known;
  };
}
