import { isCoded, newCodes } from '../codes/numbering.ts';
import { commissionsIn } from '../domain/cpne.ts';
import type { Change } from '../domain/gesture.ts';
import type { JsonObject } from '../domain/json.ts';
import { changeBetween, parentOf, type State } from '../domain/row.ts';
import type { Codification } from '../generated/document.ts';
import { folded } from '../search/matching.ts';
import type { Edit } from './edit.ts';

/** Letters and digits alone: another comma is not another meaning. */
const meaning = (text: unknown): string =>
  folded(typeof text === 'string' ? text : '').replaceAll(/[^\p{L}\p{N}]/gu, '');

function isWrittenAnew({ before, after }: Change): boolean {
  if (before === null || after === null || !('libelle' in after)) return false;
  return meaning(before['libelle']) !== meaning(after['libelle']);
}

/** Other words than those that stood there: to write what was blank is no rewording. */
const isReworded = (change: Change): boolean =>
  isWrittenAnew(change) && meaning(change.before?.['libelle']) !== '';

/** A compétence that means something else: its critères are to be looked at again, those that say something. */
function criteresToCheck(state: State, changes: readonly Change[]): readonly Change[] {
  const reworded = new Set(
    changes.filter((change) => change.entity === 'competence' && isReworded(change)).map(({ id }) => id),
  );
  if (reworded.size === 0) return [];
  const seen = new Set(changes.filter(({ entity }) => entity === 'critere').map(({ id }) => id));
  return [...(state.get('critere')?.values() ?? [])]
    .filter((row) => reworded.has(parentOf('critere', row)?.id ?? '') && !seen.has(row.id))
    .filter(({ libelle }) => meaning(libelle) !== '')
    .flatMap((row) => changeBetween('critere', row.id, row, { aVerifier: true }) ?? []);
}

/** A critère that is written anew has been looked at. */
function checkedByRewording(state: State, change: Change): Change {
  const { entity, id, before, after } = change;
  if (entity !== 'critere' || before === null || after === null || !isWrittenAnew(change)) return change;
  if (state.get('critere')?.get(id)?.['aVerifier'] !== true) return change;
  return {
    entity,
    id,
    before: { ...before, aVerifier: true },
    after: { ...after, aVerifier: null },
  };
}

/** Names of the commissions, each in its place; null for one that has none. */
const namesIn = (members: JsonObject | null): readonly (string | null)[] =>
  commissionsIn(members?.['cpne']).map(({ nom }) => nom);

/** Commissions that are called otherwise, in their place among the others: one that only changes places keeps its name. */
function commissionsRenamed(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ entity, before, after }): readonly (readonly [string, string])[] => {
      const [old, next] = [namesIn(before), namesIn(after)];
      if (entity !== 'referentiel' || old.length !== next.length) return [];
      return old.flatMap((was, i): readonly (readonly [string, string])[] => {
        const is = next[i] ?? null;
        return was === null || is === null || next.includes(was) || old.includes(is) ? [] : [[was, is]];
      });
    }),
  );
}

/** The annexe of a CPNE that is called otherwise follows it. */
function annexesRenamed(state: State, changes: readonly Change[]): readonly Change[] {
  const names = commissionsRenamed(changes);
  if (names.size === 0) return [];
  return [...(state.get('annexe')?.values() ?? [])].flatMap((row) => {
    const { cpne } = row;
    const nom = typeof cpne === 'string' ? names.get(cpne) : undefined;
    return nom === undefined ? [] : (changeBetween('annexe', row.id, row, { cpne: nom }) ?? []);
  });
}

/** The codification of the référentiel whose rows these are. */
function codificationOf(state: State): Codification | null {
  for (const row of state.get('referentiel')?.values() ?? []) {
    const codification = row['codification'];
    if (codification !== null && codification !== undefined) return codification as Codification;
  }
  return null;
}

/** New items get the next code of their kind, where the référentiel is numbered. */
export function coded(state: State, changes: readonly Change[]): readonly Change[] {
  const codification = codificationOf(state);
  if (codification === null) return changes;
  const codeFor = newCodes(state, codification);
  return changes.map((change) => {
    const { entity, id, before, after } = change;
    if (before !== null || after === null || !isCoded(entity)) return change;
    const code = codeFor(entity, { ...after, id });
    return code === null ? change : { entity, id, before, after: { ...after, code } };
  });
}

/**
 * An edit with what follows from it by itself, in the same gesture. `state`: the rows of the référentiel before it. A removal has no
 * consequence here: what it takes along is its own affair.
 */
export function withConsequences(state: State, edit: Edit): Edit {
  const changes = coded(state, edit.changes).map((change) => checkedByRewording(state, change));
  return {
    ...edit,
    changes: [...changes, ...criteresToCheck(state, edit.changes), ...annexesRenamed(state, edit.changes)],
  };
}
