import type { Change } from '../../shared/domain/gesture.ts';
import { rangsAfter } from '../../shared/domain/rang.ts';
import {
  applyChange,
  changeBetween,
  type MutableState,
  type Row,
  type State,
} from '../../shared/domain/row.ts';
import { removeItem } from '../../shared/edit/removal.ts';
import { assembleReferentiel } from '../../shared/document/rows.ts';
import { sansContexte } from '../../shared/fusion/empechements.ts';
import type { TroisEtats } from '../../shared/fusion/modele.ts';
import { planifier } from '../../shared/fusion/planifier.ts';
import { stateOf } from '../support/state-of.ts';
import { interleaved, ratioMeasure, timed, type Measure } from './measure.ts';
import { idSource, Random } from './random.ts';
import { countItems, hugeSize, makeReferentiel } from './referentiel.ts';
import { wording } from './words.ts';

const editsOfEach = 5000;
const removalsOfEach = 5;

/** The state as a file gives it: rows of its own. */
const read = (state: State): MutableState =>
  new Map(
    [...state].map(([entity, rows]) => [entity, new Map([...rows].map(([id, row]) => [id, { ...row }]))]),
  );

/** One word for another, which is what people do most to a text. */
function mended(text: string, random: Random): string {
  const words = text.split(' ');
  words[random.below(words.length)] = wording(random).split(' ')[0] ?? '';
  return words.join(' ');
}

const textOf = (row: Row, name: 'libelle' | 'rang'): string => {
  const text = row[name];
  return typeof text === 'string' ? text : '';
};

/** As people make them: for a move and an addition, nine texts, of which three are written anew. */
function edit(state: MutableState, random: Random, nextId: () => string): readonly Change[] {
  const kind = random.below(11);
  const entity = random.below(3) === 0 ? 'competence' : 'critere';
  const rows = [...(state.get(entity)?.values() ?? [])];
  const row = random.pick(rows);
  if (kind === 10) {
    const [rang] = rangsAfter(textOf(row, 'rang'), 1);
    const id = nextId();
    return [
      changeBetween(entity, id, undefined, { ...row, rang: rang ?? null, libelle: wording(random) }) ?? [],
    ].flat();
  }
  const members =
    kind === 9
      ? { rang: random.pick(rows)['rang'] ?? null }
      : { libelle: kind < 3 ? wording(random) : mended(textOf(row, 'libelle'), random) };
  return [changeBetween(entity, row.id, row, members) ?? []].flat();
}

function worked(base: State, random: Random, nextId: () => string): State {
  const state = read(base);
  for (let i = 0; i < removalsOfEach; i++) {
    const { id } = random.pick([...(state.get('competence')?.values() ?? [])]);
    for (const change of removeItem(state, { entity: 'competence', id }).changes) applyChange(state, change);
  }
  for (let i = 0; i < editsOfEach; i++)
    for (const change of edit(state, random, nextId)) applyChange(state, change);
  return state;
}

/** What two people did for months on a référentiel, planned; beside reading the text of the three documents. */
export async function measureFusion(rounds: number, seed: number): Promise<Measure> {
  const random = new Random(seed);
  const nextId = idSource(random);
  const referentiel = makeReferentiel(random, nextId, hugeSize, 'Certificat partagé');
  const base = stateOf(referentiel);
  const etats: TroisEtats = {
    base,
    notre: worked(base, random, nextId),
    leur: worked(base, random, nextId),
    sansBase: new Set(),
  };
  const textes = [etats.base, etats.notre, etats.leur].map((etat) =>
    JSON.stringify(assembleReferentiel(etat, referentiel.id)),
  );
  const { points } = planifier(etats, sansContexte);
  const questions = points.filter(({ question }) => question !== null).length;
  const pairs = await interleaved(
    rounds,
    3,
    () => timed(() => planifier(etats, sansContexte)),
    () => timed(() => textes.map((texte) => JSON.parse(texte) as unknown)),
  );
  const [items, edits] = [countItems(referentiel), editsOfEach].map((count) => count.toLocaleString('fr-FR'));
  return ratioMeasure(
    `Planifier la fusion de deux copies de ${items} éléments, ${edits} modifications de chaque côté (${points.length} points, ${questions} questions ; nu : lire trois JSON)`,
    pairs,
    10,
  );
}
