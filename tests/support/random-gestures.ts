import { changesToward } from '../../main/engine/exchange/import/changes.ts';
import { commit, type CommitResult } from '../../main/engine/journal/commit.ts';
import {
  listReferentiels,
  readEntityRows,
  readReferentiel,
  readState,
} from '../../main/engine/referentiel/queries.ts';
import type { Session } from '../../main/engine/session.ts';
import { adoptVersion } from '../../main/engine/version/adopt.ts';
import { listVersions } from '../../main/engine/version/versions.ts';
import { stateOfRows } from '../../shared/document/rows.ts';
import { causes } from '../../shared/domain/revision.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import type { OperationName } from '../../shared/domain/operations.ts';
import type { Edit } from '../../shared/edit/edit.ts';
import { createGrille } from '../../shared/edit/grilles.ts';
import { addItem } from '../../shared/edit/items.ts';
import { genererGrille, type ChoixGrille } from '../../shared/grille/generer.ts';
import {
  drawAddition,
  drawLinks,
  drawMove,
  drawRemoval,
  drawRewording,
  drawTitle,
  drawWideRewording,
} from './random-changes.ts';
import { randomReferentiel, type Size } from './random-referentiel.ts';
import type { RandomSource } from './random-source.ts';
import { randomLine } from './random-text.ts';

/** Puts a random référentiel into the workspace, as an import does: one gesture. */
export function importRandom(session: Session, random: RandomSource, size?: Size): CommitResult {
  const changes = changesToward(session.workspace.db, randomReferentiel(random, size));
  return commit(session.workspace, session.gesture('referentiel.imported', changes, null), session.replica);
}

const choices: readonly ChoixGrille[] = [
  { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'vingt' },
  { intitule: 'Grille VAE', blocs: null, voies: ['VAE'], echelle: 'confirmation' },
];

/** A grid of a référentiel that is there, and a trial of it: one gesture each. */
export function gridRandom(session: Session, random: RandomSource): void {
  const { db } = session.workspace;
  const { id } = random.pick(listReferentiels(db));
  const done = ({ op, changes }: Edit): void => {
    commit(session.workspace, session.gesture(op, changes, null), session.replica);
  };
  const grille = genererGrille(readReferentiel(db, id), random.pick(choices), () => random.id());
  done(createGrille(stateOfRows(readEntityRows(db, id)), id, grille));
  const [ligne] = grille.parties[0]?.epreuves[0]?.lignes ?? [];
  const notes = ligne === undefined ? [] : [{ ligne: ligne.id, niveau: 'A' }];
  const essai = { nom: randomLine(random), jour: '2026-11-27', notes };
  const parent = { entity: 'grille', id: grille.id } as const;
  const state = stateOfRows(readEntityRows(db, id));
  done(addItem(state, { entity: 'essai', id: random.id() }, parent, 0, essai));
}

const drawings = [
  ['referentiel.changed', drawTitle],
  ['item.changed', drawRewording],
  ['item.changed', drawRewording],
  ['item.changed', drawLinks],
  ['item.moved', drawMove],
  ['item.added', drawAddition],
  ['item.added', drawAddition],
  ['item.removed', drawRemoval],
] as const;

function draw(session: Session, random: RandomSource): readonly [OperationName, readonly Change[]] {
  for (;;) {
    const { id } = random.pick(listReferentiels(session.workspace.db));
    const [op, drawing] = random.pick(drawings);
    const changes = drawing(readState(session.workspace.db, id), random);
    if (changes.length > 0) return [op, changes];
  }
}

/** Commits a random legal gesture of one person: add, reword, move, link, remove with what depends on it. */
export function randomGesture(session: Session, random: RandomSource): CommitResult {
  const [op, changes] = draw(session, random);
  const reason = random.oneIn(4) ? randomLine(random) : null;
  return commit(session.workspace, session.gesture(op, changes, reason), session.replica);
}

/** Rewords up to `atMost` items at once. */
export function wideGesture(session: Session, random: RandomSource, atMost: number): CommitResult {
  const { db } = session.workspace;
  const changes = listReferentiels(db).flatMap(({ id }) => drawWideRewording(readState(db, id), random));
  return commit(
    session.workspace,
    session.gesture('item.changed', changes.slice(0, atMost), null),
    session.replica,
  );
}

/** A référentiel whose draft differs from its last version: a new one, or one that is there and is given another title. */
function adoptable(session: Session, random: RandomSource): string {
  const { db } = session.workspace;
  const list = listReferentiels(db);
  if (list.length === 0 || random.oneIn(2)) return importRandom(session, random).changes[0]?.id ?? '';
  const { id } = random.pick(list);
  const gesture = session.gesture('referentiel.changed', drawTitle(readState(db, id), random), null);
  commit(session.workspace, gesture, session.replica);
  return id;
}

/** Adopts a version of a random référentiel, the first or a further one. */
export function adoptRandom(session: Session, random: RandomSource): CommitResult {
  const ref = adoptable(session, random);
  const last = listVersions(session.workspace.db, ref).at(-1);
  const { result } = adoptVersion(session, {
    grilles: {},
    ref,
    numero: `${Number.parseInt(last?.numero ?? '0', 10) + 1}.0`,
    revision: { causes: last === undefined ? [] : [random.pick(causes)], prochaineRevision: null },
    decision: { type: 'adoption', date: '2026-06-18', ref: `Procès-verbal n° ${random.integer(1, 99)}` },
    motif: randomLine(random),
    // Random texts obey no rule.
    passerOutre: randomLine(random),
  });
  return result;
}
