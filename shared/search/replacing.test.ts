import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { inverseChanges } from '../domain/gesture.ts';
import { emptyState, type State } from '../domain/row.ts';
import { findIn, textsOf, type Hit } from './finding.ts';
import type { Looking } from './occurrences.ts';
import { replaceTexts } from './replacing.ts';
import { isCode, writtenFields } from './written-fields.ts';

const how: Looking = { matchCase: false, matchAccents: false, wholeWords: false };

const hitsOf = (state: State, root: string, typed: string): readonly Hit[] =>
  findIn(textsOf(state, { entity: 'referentiel', id: root }), typed, how);

/** One bloc, its compétence and a text that may be absent. */
function small(libelle: string, connaissances: string | null): State {
  const state = emptyState();
  state.get('referentiel')?.set('r', { id: 'r', intitule: 'Agent de propreté' });
  state.get('bloc')?.set('b', { id: 'b', referentiel: 'r', rang: 'a0', code: 'BC01', intitule: 'Nettoyer' });
  const competence = { id: 'c', bloc: 'b', rang: 'a0', code: 'C1', libelle, connaissances };
  state.get('competence')?.set('c', competence);
  return state;
}

describe('words for others', () => {
  it('changes each text once, and only where it was found', () => {
    const state = small('Nettoyer le local, puis nettoyer le matériel', null);
    const hits = hitsOf(state, 'r', 'nettoyer');
    expect(hits.map(({ id, field, start }) => [id, field, start])).toEqual([
      ['b', 'intitule', 0],
      ['c', 'libelle', 0],
      ['c', 'libelle', 24],
    ]);
    const { op, changes } = replaceTexts(hits.slice(1), { typed: 'nettoyer', by: 'laver' });
    expect(op).toBe('texts.replaced');
    expect(changes).toEqual([
      {
        entity: 'competence',
        id: 'c',
        before: { libelle: 'Nettoyer le local, puis nettoyer le matériel' },
        after: { libelle: 'Laver le local, puis laver le matériel' },
      },
    ]);
  });

  it('leaves nothing where a text can be absent and all of it goes', () => {
    const [, second] = hitsOf(small('Laver', 'laver'), 'r', 'laver');
    if (second === undefined) throw new Error('not found');
    expect(replaceTexts([second], { typed: 'laver', by: '' }).changes[0]?.after).toEqual({
      connaissances: null,
    });
  });

  it('does nothing where the words are the same', () => {
    expect(
      replaceTexts(hitsOf(small('laver', null), 'r', 'laver'), { typed: 'laver', by: 'laver' }).changes,
    ).toEqual([]);
  });
});

describe('capitals', () => {
  const written = (libelle: string, typed: string, by: string): unknown =>
    replaceTexts(hitsOf(small(libelle, null), 'r', typed), { typed, by }).changes[0]?.after?.['libelle'];

  it.each([
    ['L’opération est conforme', "l'operation", 'l’intervention', 'L’intervention est conforme'],
    ['Une opération, UNE OPÉRATION', 'operation', 'étape', 'Une étape, UNE ÉTAPE'],
    ['Évaluer, puis évaluer', 'evaluer', 'étudier', 'Étudier, puis étudier'],
  ])('of « %s » stay where they were not typed', (libelle, typed, by, next) => {
    expect(written(libelle, typed, by)).toBe(next);
  });

  it.each([
    ['Porter les EPI', 'EPI', 'équipements', 'Porter les équipements'],
    ['Le Client', 'Client', 'visiteur', 'Le visiteur'],
  ])('of « %s » go where they were typed', (libelle, typed, by, next) => {
    expect(written(libelle, typed, by)).toBe(next);
  });
});

interface Case {
  readonly state: State;
  readonly root: string;
  readonly typed: string;
  readonly ticked: readonly Hit[];
}

/** A référentiel, some letters of one of its texts, and some of the places where they stand. */
const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((seed) => {
  const random = randomSource(seed);
  const { id: root, ...rest } = randomReferentiel(random);
  const state = stateOf({ id: root, ...rest });
  const { text } = random.pick(textsOf(state, { entity: 'referentiel', id: root }));
  const start = random.integer(0, text.length - 1);
  const typed = text.slice(start, start + random.integer(2, 6)).toWellFormed();
  const ticked = hitsOf(state, root, typed).filter(() => !random.oneIn(4));
  return { state, root, typed, ticked };
});

describe('laws', () => {
  test.prop([cases, fc.string({ maxLength: 8 })])('replaced then undone is as before', (given, by) => {
    const { changes } = replaceTexts(given.ticked, { typed: given.typed, by });
    expect(after(after(given.state, changes), inverseChanges(changes))).toEqual(given.state);
  });

  test.prop([cases, fc.string({ maxLength: 8 })])('only texts change, each in one change', (given, by) => {
    const { changes } = replaceTexts(given.ticked, { typed: given.typed, by });
    const touched = changes.flatMap(({ id, after: next }) =>
      Object.keys(next ?? {}).map((name) => [id, name]),
    );
    expect(new Set(touched.map(String)).size).toBe(changes.length);
    for (const { entity, after: next } of changes)
      expect(writtenFields(entity)).toEqual(expect.arrayContaining(Object.keys(next ?? {})));
  });

  test.prop([cases])('what was unticked stays, what was ticked is gone', ({ state, root, typed, ticked }) => {
    const all = hitsOf(state, root, typed);
    const { changes } = replaceTexts(ticked, { typed, by: '\uE000' });
    const left = hitsOf(after(state, changes), root, typed).length;
    expect(left).toBe(all.length - ticked.length);
  });

  test.prop([cases])('every text is looked through once, codes included', ({ state, root }) => {
    const texts = textsOf(state, { entity: 'referentiel', id: root });
    expect(new Set(texts.map(({ id, field }) => `${id} ${field}`)).size).toBe(texts.length);
    expect(texts.some(({ field }) => isCode(field) || field === 'intitule')).toBe(true);
  });
});
