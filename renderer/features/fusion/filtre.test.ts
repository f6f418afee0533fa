import { expect, it } from 'vitest';
import { autresQue, filtres, lieuxDe, personnesDe, pointsDe, sansFiltre } from './filtre.ts';
import { jeanne, paul, unPoint } from './points-fictifs.ts';

const dePaul = { la: { par: paul, le: '2026-11-27T10:00:00.000Z', motif: null }, auteurs: [paul] };
const points = [
  unPoint('1', { question: 'champ' }),
  unPoint('2', { ...dePaul, bloc: 'b2', chemin: ['Relieur', 'B2 Dorer'] }),
  unPoint('b2', { entity: 'bloc', la: null, auteurs: [], bloc: 'b2', nom: 'B2 Dorer', chemin: ['Relieur'] }),
  unPoint('o', {
    entity: 'organisme',
    racine: { entity: 'organisme', id: 'o' },
    bloc: null,
    nom: 'CFA du livre',
    chemin: [],
  }),
];
const cles = (list: readonly { readonly cle: string }[]): readonly string[] => list.map(({ cle }) => cle);

it('parts what is asked from what comes by itself', () => {
  const cleDe = (perimees: readonly string[]) => (liste: 'questions' | 'arrivees') =>
    cles(pointsDe({ points, perimees }, liste));
  expect((['questions', 'arrivees'] as const).map(cleDe([]))).toEqual([['1'], ['2', 'b2', 'o']]);
  // What was answered, and holds no longer, waits for another answer.
  expect((['questions', 'arrivees'] as const).map(cleDe(['b2']))).toEqual([
    ['1', 'b2'],
    ['2', 'o'],
  ]);
});

it('shows what one person did, what is in one bloc, or in one référentiel', () => {
  expect(cles(filtres(points, sansFiltre))).toEqual(cles(points));
  expect(cles(filtres(points, { personne: paul.id, lieu: null }))).toEqual(['2']);
  expect(cles(filtres(points, { personne: null, lieu: 'b2' }))).toEqual(['2', 'b2']);
  expect(cles(filtres(points, { personne: jeanne.id, lieu: 'r' }))).toEqual(['1']);
});

it('offers each person once, and each bloc under what it stands in, by their names', () => {
  expect(personnesDe(points).map(({ nom }) => nom)).toEqual(['Jeanne Essai', 'Paul Essai']);
  expect(lieuxDe(points)).toEqual([
    { id: 'r', racine: 'Relieur', bloc: null },
    { id: 'b1', racine: 'Relieur', bloc: 'B1 Façonner' },
    { id: 'b2', racine: 'Relieur', bloc: 'B2 Dorer' },
    { id: 'o', racine: 'CFA du livre', bloc: null },
  ]);
});

it('shows of a person what others did as well, and says who: it is taken whole', () => {
  const ensemble = [...points, unPoint('5', { auteurs: [jeanne, paul] })];
  for (const { id } of [jeanne, paul])
    expect(cles(filtres(ensemble, { personne: id, lieu: null }))).toContain('5');
  expect(autresQue(filtres(ensemble, { personne: paul.id, lieu: null }), paul.id)).toEqual([jeanne]);
  expect(autresQue(filtres(points, { personne: paul.id, lieu: null }), paul.id)).toEqual([]);
  expect(autresQue(ensemble, null)).toEqual([]);
});
