import type { State } from '../domain/row.ts';
import type { Codification } from '../generated/document.ts';
import { codedKinds, isFixed, renumber, type CodedKind } from './numbering.ts';

/** The ways branches number each kind of item; the first is ours. */
export const templates: Readonly<Record<CodedKind, readonly string[]>> = {
  activite: ['A{n}', 'A.{n}', '{n}', 'Activité {n}'],
  bloc: ['BC{nn}', 'BC{n}', 'Bloc {n}', 'B{n}'],
  competence: ['C{bloc}.{n}', 'A{activite}C{n}', 'C{n}', 'C{bloc}-{n}', 'C.{bloc}.{n}', '{bloc}.{n}'],
  critere: ['{competence}.{n}', 'CE{n}', 'Cr{n}'],
  modalite: ['E{bloc}.{n}', 'E{n}', 'M{bloc}.{n}', 'M{n}', 'Ep{n}'],
};

/** What a new référentiel is numbered by; criteria have no code in most branches. */
export const usualCodification: Codification = {
  activite: 'A{n}',
  bloc: 'BC{nn}',
  competence: 'C{bloc}.{n}',
  modalite: 'E{bloc}.{n}',
};

/** How many items of a kind already have the code that a codification would give them. */
function agreeing(state: State, id: string, codification: Codification, kind: CodedKind): number {
  const differing = new Set(renumber(state, id, codification).changes.map((change) => change.id));
  return [...(state.get(kind)?.values() ?? [])].filter(
    (row) => typeof row['code'] === 'string' && !isFixed(kind, row['code']) && !differing.has(row.id),
  ).length;
}

/**
 * The codification that a référentiel seems to follow: for each kind the template under which most codes are already right, none
 * where nothing has a code, the usual one where no template fits.
 */
export function recognise(state: State, id: string): Codification {
  let found: Codification = {};
  for (const kind of codedKinds) {
    const coded = [...(state.get(kind)?.values() ?? [])].some((row) => typeof row['code'] === 'string');
    if (!coded) continue;
    const scored = templates[kind].map((template) => ({
      template,
      score: agreeing(state, id, { ...found, [kind]: template }, kind),
    }));
    const best = scored.reduce((most, one) => (one.score > most.score ? one : most));
    found = { ...found, [kind]: best.template };
  }
  return found;
}
