import type Database from 'better-sqlite3';
import type { Author, Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import type { Point } from '../../../shared/fusion/modele.ts';
import { entityLabels } from '../../../shared/i18n/fr/entities.ts';
import { nameOfSubject } from '../../../shared/i18n/fr/gesture-said.ts';
import { namingFields } from '../../../shared/i18n/fr/item-name.ts';
import { catchUp } from '../history/catch-up.ts';
import { itsRows } from '../history/postings.ts';
import { parseCorps, readCorps, readGesture } from '../journal/entries.ts';
import { subjectOf } from '../journal/subject.ts';
import { tuples } from '../workspace/statements.ts';
import { depuis, quiAEcrit } from './auteurs.ts';
import type { Chaines, Noeud } from './chaines.ts';
import { ecritsAvant, type Ecrit, type Propose } from './ecrits.ts';
import { refusProposes } from './refus-proposes.ts';
import { lecteur } from './tenues.ts';

/** What is answered of. */
type Demandee = Propose & Pick<Point, 'question'>;

/** What was proposed, as the copy that proposed it had it then: what it was called, and who wrote it, or refused what had come; null: that is not asked, or nobody says it. */
export interface Proposee {
  readonly nom: string;
  readonly de: Author | null;
  readonly refus: boolean;
}

const avantSql = `SELECT seq FROM historyPosting WHERE ${itsRows('item')} AND seq <= ? ORDER BY seq DESC`;

/** What rows of the file, up to one, did to an item, newest first. Each row is read once: an import says all items. */
function changementsPropres(db: Database.Database): (id: string, jusqua: number) => Generator<Change> {
  const lus = new Map<number, ReadonlyMap<string, readonly Change[]>>();
  const lire = (seq: number): ReadonlyMap<string, readonly Change[]> => {
    const changes = lus.get(seq) ?? Map.groupBy(parseCorps(readCorps(db, seq)).changes, ({ id }) => id);
    lus.set(seq, changes);
    return changes;
  };
  return function* (id, jusqua) {
    for (const [seq] of tuples(db, avantSql, [id, jusqua]) as (readonly [number])[])
      yield* lire(seq).get(id) ?? [];
  };
}

export const recuesSurSql = `SELECT corps FROM historyReceived AS p JOIN journalRecu AS r USING (hash)
  WHERE ${itsRows('receivedItem')} AND corps IS NOT NULL ORDER BY p.seq DESC, r.seq DESC`;

/** What rows received did to it, newest first: it may never have been here. */
function* changementsRecus(db: Database.Database, id: string): Generator<Change> {
  for (const [corps] of tuples(db, recuesSurSql, [id]) as (readonly [string])[])
    yield* (readGesture(corps)?.changes ?? []).filter((change) => change.id === id);
}

/** What an item was called after these changes, newest first; once it is taken away, what it was called last. */
function nomApres(db: Database.Database, { entity, id }: ItemRef, changes: Iterable<Change>): string {
  const nommants = namingFields(entity);
  let membres: JsonObject = {};
  for (const { before, after } of changes) {
    membres = { ...(after ?? before), ...membres };
    if (nommants.every((nom) => Object.hasOwn(membres, nom))) break;
  }
  const nom = nameOfSubject(subjectOf(db, { entity, id, before: null, after: membres }));
  return nom === '' ? entityLabels[entity] : nom;
}

/** Of what another copy was given to answer. */
export interface Donnee {
  readonly proposee: (demandee: Demandee) => Proposee;
  /** What that very copy had written of it; null: nothing. */
  readonly ecrit: (propose: Propose) => Ecrit | null;
}

export interface Proposees {
  readonly chaines: Chaines;
  /** All that others have seen. */
  readonly voies: readonly Noeud[];
  /** `tete`: the row that it was given up to. */
  readonly donnee: (tete: string, demandees: readonly Demandee[]) => Donnee;
}

export function proposeesA(db: Database.Database, chaines: Chaines, voies: readonly Noeud[]): Proposees {
  catchUp(db);
  const apres = depuis(voies);
  const lire = lecteur(db, apres, () => undefined);
  const propres = changementsPropres(db);
  const ecritAvant = ecritsAvant(lire);
  const donnee = (tete: string, demandees: readonly Demandee[]): Donnee => {
    // One of a merge that was undone since may name what nobody kept.
    const noeud = chaines.connue(tete) ? chaines.noeud(tete) : { tronc: apres, lignes: [] };
    const voulus = new Set(demandees.map(({ id }) => id));
    const faits = lire(noeud).flatMap(({ geste }) => geste.changes.filter(({ id }) => voulus.has(id)));
    const parElement = Map.groupBy(faits.toReversed(), ({ id }) => id);
    const avant = Math.min(apres, noeud.tronc);
    const qui = quiAEcrit(chaines, { vus: [{ noeud, portee: null }], lire, voulus });
    const refusee = refusProposes(chaines, lire, voulus);
    const changements = function* (id: string): Generator<Change> {
      yield* parElement.get(id) ?? [];
      yield* propres(id, avant);
      yield* changementsRecus(db, id);
    };
    /** What they had taken away was worked on there: by several, perhaps, and under it. */
    const parQui = (demandee: Demandee): Omit<Proposee, 'nom'> => {
      if (demandee.question === 'retireIci') return { de: null, refus: false };
      const refus = refusee(demandee, noeud);
      return { de: refus ?? qui.dernier(demandee)?.par ?? null, refus: refus !== null };
    };
    return {
      proposee: (demandee) => ({
        nom: nomApres(db, demandee, changements(demandee.id)),
        ...parQui(demandee),
      }),
      ecrit: (propose) => ecritAvant(propose, noeud),
    };
  };
  return { chaines, voies, donnee };
}
