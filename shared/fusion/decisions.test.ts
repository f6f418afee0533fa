import { describe, expect, test } from 'vitest';
import { avec, membre, trois } from '../../tests/support/etats.ts';
import { base, dits, faire, seul } from '../../tests/support/fusions.ts';
import type { Json } from '../domain/json.ts';
import type { State } from '../domain/row.ts';
import { baseCommune } from './base-commune.ts';

const avecRegle = avec(base, ['regleDecision', 'q', { intitule: 'Accord' }]);
const textes = (...ids: readonly string[]): Json => ids.map((id) => ({ id, empreinte: `${id}e` }));
const seance = (state: State, id: string, ...sujets: readonly string[]): State =>
  avec(
    state,
    ['seance', id, { date: '2026-06-18', regle: 'q' }],
    ['decision', `d${id}`, { seance: id, rang: 'a0', objet: 'Adoption', sujets: textes(...sujets) }],
  );
const points = (etat: State): readonly string[] => [...(etat.get('decision')?.keys() ?? [])];
const sujets = (etat: State, id: string): unknown => membre(etat, { entity: 'decision', id }, 'sujets');

describe('two points that decide of one text, one added on each side', () => {
  const ici = seance(avecRegle, 's1', 'r');
  const la = seance(avecRegle, 's2', 'autre', 'r');
  const cle = 'ajout decision ds2';

  test('are asked side by side, apart from their meetings, and ours stays until somebody answers', () => {
    const { plan, etat } = faire(trois(avecRegle, ici, la));
    expect(dits(plan)).toEqual(['ajout seance s2 ·  · 1', `${cle} · deuxDecisions · 1`]);
    expect(plan.points[1]).toMatchObject({
      autre: { entity: 'decision', id: 'ds1' },
      notre: { sujets: textes('r') },
      leur: { sujets: textes('autre', 'r') },
    });
    expect([...(etat.get('seance')?.keys() ?? [])]).toEqual(['s1', 's2']);
    expect(points(etat)).toEqual(['ds1']);
  });

  test.each([
    ['leur', ['ds2']],
    ['notre', ['ds1']],
    ['autre', ['ds1', 'ds2']],
    ['plusTard', ['ds1']],
  ] as const)('answered « %s », these are there', (choix, attendus) => {
    expect(points(faire(trois(avecRegle, ici, la), { [cle]: { choix } }).etat)).toEqual(attendus);
  });

  test.each([
    ['leur', 'notre'],
    ['notre', 'leur'],
    ['autre', 'autre'],
  ] as const)('answered « %s » on one side and « %s » on the other, both say the same', (une, autre) => {
    const un = faire(trois(avecRegle, ici, la), { [cle]: { choix: une } }).etat;
    const deux = faire(trois(avecRegle, la, ici), { 'ajout decision ds1': { choix: autre } }).etat;
    expect(points(un).toSorted()).toEqual(points(deux).toSorted());
  });

  test('ours stays when theirs, though wanted, cannot come without its meeting', () => {
    const reponses = { [cle]: { choix: 'leur' }, 'ajout seance s2': { choix: 'notre' } } as const;
    expect(points(faire(trois(avecRegle, ici, la), reponses).etat)).toEqual(['ds1']);
  });

  test('decided otherwise by each at once, are asked again: nothing goes unseen', () => {
    const [un, autre] = [
      faire(trois(avecRegle, ici, la), { [cle]: { choix: 'notre' } }).etat,
      faire(trois(avecRegle, la, ici), { 'ajout decision ds1': { choix: 'notre' } }).etat,
    ];
    const { etat, sansBase } = baseCommune(avecRegle, ici, la);
    const { plan } = faire({ base: etat, notre: un, leur: autre, sansBase });
    expect(dits(plan)).toEqual([
      'retrait decision ds1 · retireLa · 1',
      'retrait decision ds2 · retireIci · 1',
    ]);
  });
});

describe('one point of theirs that decides of what several of ours do', () => {
  const ici = seance(seance(avecRegle, 's1', 'r'), 's3', 's');
  const la = seance(avecRegle, 's2', 'r', 's');

  test('is asked with all of them, and takes the place of all, or of none', () => {
    const { plan } = faire(trois(avecRegle, ici, la));
    expect(plan.points.find(({ question }) => question !== null)).toMatchObject({
      autre: { id: 'ds1' },
      autres: [{ id: 'ds3' }],
    });
    const avecReponse = (choix: 'leur' | 'notre' | 'autre'): readonly string[] =>
      points(faire(trois(avecRegle, ici, la), { 'ajout decision ds2': { choix } }).etat).toSorted();
    expect(avecReponse('leur')).toEqual(['ds2']);
    expect(avecReponse('notre')).toEqual(['ds1', 'ds3']);
    expect(avecReponse('autre')).toEqual(['ds1', 'ds2', 'ds3']);
  });

  test('is answered the other way round by whoever has it, and both say the same', () => {
    const tous = (choix: 'leur' | 'notre') => ({
      'ajout decision ds1': { choix },
      'ajout decision ds3': { choix },
    });
    expect(points(faire(trois(avecRegle, la, ici), tous('notre')).etat)).toEqual(['ds2']);
    expect(points(faire(trois(avecRegle, la, ici), tous('leur')).etat).toSorted()).toEqual(['ds1', 'ds3']);
  });

  test('two of ours that decide of one text both give way', () => {
    const deux = seance(seance(avecRegle, 's1', 'r'), 's3', 'r');
    const reponses = { 'ajout decision ds2': { choix: 'leur' } } as const;
    expect(points(faire(trois(avecRegle, deux, la), reponses).etat)).toEqual(['ds2']);
  });

  test('decided otherwise by each at once, all are asked again', () => {
    const { sansBase } = baseCommune(avecRegle, ici, la);
    expect(new Set([...sansBase].map((cle) => cle.split(' ')[1]))).toEqual(new Set(['ds1', 'ds2', 'ds3']));
  });
});

describe('two points that both sides have, to which each put one text to the vote', () => {
  const avant = seance(seance(avecRegle, 's1', 'b1'), 's2');
  const ici = avec(avant, ['decision', 'ds1', { sujets: textes('b1', 'r') }]);
  const la = avec(avant, ['decision', 'ds2', { sujets: textes('r') }]);
  const cle = 'champ decision ds2 sujets';

  test('are asked', () => {
    expect(seul(faire(trois(avant, ici, la)).plan)).toMatchObject({ cle, question: 'deuxDecisions' });
  });

  test.each([
    ['leur', ['b1'], ['r']],
    ['notre', ['b1', 'r'], []],
    ['autre', ['b1', 'r'], ['r']],
  ] as const)('answered « %s », the text is put to the vote there', (choix, premiers, seconds) => {
    const { etat } = faire(trois(avant, ici, la), { [cle]: { choix } });
    expect([sujets(etat, 'ds1'), sujets(etat, 'ds2')]).toEqual([textes(...premiers), textes(...seconds)]);
  });
});
