import type Database from 'better-sqlite3';
import { entityNames, type EntityName } from '../../../shared/domain/entities.ts';
import { inverseChanges, type Change } from '../../../shared/domain/gesture.ts';
import {
  applyChange,
  mismatch,
  parentOf,
  type MutableState,
  type Row,
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

/** A state that becomes another: kinds that nothing changes stay those of the one that it began as. */
class Suite {
  readonly etat: Map<EntityName, Map<string, Row>>;
  readonly #siennes = new Set<EntityName>();

  constructor(depart: State) {
    // A kind is copied before it changes.
    this.etat = new Map(depart as MutableState);
  }

  /** Ready for changes to be made of it. */
  avant(changes: readonly Change[]): MutableState {
    for (const { entity } of changes) {
      if (this.#siennes.has(entity)) continue;
      this.#siennes.add(entity);
      this.etat.set(entity, new Map(this.etat.get(entity)));
    }
    return this.etat;
  }
}

const entreSql = 'SELECT corps FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq';

/** As it was when the file’s own row `tronc` was written, from what it was at another: rows in between are done, or undone. */
function etatDuTronc(
  db: Database.Database,
  [de, connu]: readonly [number, State],
  tronc: number,
  task: Task,
): State {
  const suite = new Suite(connu);
  const pas = counting(task, Math.abs(de - tronc));
  const sql = de > tronc ? `${entreSql} DESC` : entreSql;
  const rows = statement(db, sql).iterate(Math.min(de, tronc), Math.max(de, tronc)) as IterableIterator<{
    readonly corps: string;
  }>;
  for (const { corps } of rows) {
    pas();
    const { changes } = parseCorps(corps);
    const etat = suite.avant(changes);
    for (const change of de > tronc ? inverseChanges(changes) : changes) applyChange(etat, change);
  }
  return suite.etat;
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

/**
 * A row that was received may say anything: what does not follow from what is before it is left out. Could all of it be? `entier`: nothing before it was
 * left out, or kept back; else what does not follow is of what was.
 */
function jouer(etat: MutableState, changes: readonly Change[], entier: boolean): boolean {
  let tient = true;
  for (const change of changes) {
    const suit = mismatch(etat.get(change.entity)?.get(change.id), change) === null;
    if (suit && isPossible(etat, change)) applyChange(etat, change);
    else if (suit || entier) tient = false;
  }
  return tient && !(entier && changes.some((change) => isSuspendu(etat, change)));
}

/** What was had of a row, and whether nothing was missing on the way to it. */
interface Fait {
  readonly etat: State;
  readonly entier: boolean;
}

/**
 * The rows of the workspace at a row of any journal: our own undone back to where the ways part, then theirs done. What was kept back of a journal
 * leaves holes, which `portee` says; so does what could not be. `ecart`: called at such a row, which it may refuse. `task`: what all of it is part of.
 */
export function etatsDe(
  db: Database.Database,
  present: State,
  ecart: (ligne: LigneRecue) => void,
  task: Task,
): (noeud: Noeud) => State {
  const troncs = new Map<number, State>([[lastSeq(db), present]]);
  const gestes = new WeakMap<LigneRecue, Corps | null>();
  const faits = new WeakMap<LigneRecue, Fait>();
  const duTronc = (tronc: number): State => {
    const known = troncs.get(tronc);
    if (known !== undefined) return known;
    const ecart = ([autre]: readonly [number, State]): number => Math.abs(autre - tronc);
    const proche = [...troncs].reduce((a, b) => (ecart(a) <= ecart(b) ? a : b));
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
  return ({ tronc, lignes }) => {
    // Of two rows of one way, the later is had from the earlier.
    const faite = lignes.findLast((ligne) => faits.has(ligne));
    const reste = faite === undefined ? lignes : lignes.slice(lignes.indexOf(faite) + 1);
    const depart = faite === undefined ? undefined : faits.get(faite);
    const suite = new Suite(depart?.etat ?? duTronc(tronc));
    let entier = depart?.entier ?? true;
    const pas = counting(task, reste.length);
    for (const ligne of reste) {
      pas();
      if (ligne.corps === null) {
        entier = false;
        continue;
      }
      const geste = gesteDe(ligne, ligne.corps);
      if (geste === null) throw EngineError.of('FUSION_INCOHERENTE', {});
      if (jouer(suite.avant(geste.changes), geste.changes, entier)) continue;
      ecart(ligne);
      entier = false;
    }
    const derniere = lignes.at(-1);
    if (derniere !== undefined) faits.set(derniere, { etat: suite.etat, entier });
    return suite.etat;
  };
}
