import { expect, it } from 'vitest';
import type { Reponses } from '../../../shared/fusion/modele.ts';
import { unPoint } from './points-fictifs.ts';
import {
  bilanDe,
  compterPerimees,
  definitifsPris,
  existencesPrises,
  questionSuivante,
  repondre,
  sortDe,
  voisin,
} from './reponses.ts';

const points = [
  unPoint('1', { question: 'champ' }),
  unPoint('2'),
  unPoint('3', { question: 'retireIci' }),
  unPoint('4', { question: 'place' }),
];
const questions = points.filter(({ question }) => question !== null);
const [premier, arrivee, troisieme] = points as [(typeof points)[0], (typeof points)[0], (typeof points)[0]];

it('a question waits, and what comes by itself is taken, until somebody says otherwise', () => {
  expect(points.map((point) => sortDe(point, undefined))).toEqual([
    'aDecider',
    'pris',
    'aDecider',
    'aDecider',
  ]);
  const reponses = repondre({}, [premier, arrivee], () => ({ choix: 'notre' }));
  expect(points.map((point) => sortDe(point, reponses[point.cle]))).toEqual([
    'garde',
    'garde',
    'aDecider',
    'aDecider',
  ]);
});

it('an answer takes the place of the one before, and is taken back', () => {
  const un = repondre({ autre: { choix: 'leur' } }, [premier], () => ({
    choix: 'notre',
    motif: 'Vu en séance.',
  }));
  const deux = repondre(un, [premier], () => ({ choix: 'leur' }));
  expect(deux).toEqual({ autre: { choix: 'leur' }, '1': { choix: 'leur' } });
  expect(repondre(deux, [premier], () => null)).toEqual({ autre: { choix: 'leur' } });
});

it('each point is taken, refused or put off: what has no answer is put off', () => {
  const reponses = repondre(
    repondre({}, [premier], () => ({ choix: 'autre', valeur: 'Piquer' })),
    [troisieme],
    () => ({
      choix: 'plusTard',
    }),
  );
  const bilan = bilanDe({ points, perimees: [] }, reponses);
  expect(bilan).toEqual({
    questions: 3,
    repondues: 1,
    plusTard: 1,
    pris: 2,
    ensemble: 0,
    ecrits: 1,
    refuses: 0,
    reportes: 2,
    attendent: 0,
  });
  const remis: Reponses = { 1: { choix: 'plusTard' }, 2: { choix: 'plusTard' } };
  expect(bilanDe({ points, perimees: [] }, remis)).toMatchObject({
    questions: 3,
    plusTard: 1,
    reportes: 4,
    attendent: 1,
  });
  // What would come by itself, and is to be decided again, is counted where it is read.
  expect(bilanDe({ points, perimees: ['2'] }, remis)).toMatchObject({
    questions: 4,
    plusTard: 2,
    reportes: 4,
    attendent: 0,
  });
  expect(bilan.pris + bilan.refuses + bilan.reportes).toBe(points.length);
});

it('of what is taken, says what is with what is here, and what is in other words', () => {
  const proposes = [
    unPoint('1', { question: 'champ', propose: 'Coudre et piquer' }),
    unPoint('2', { question: 'deuxDecisions' }),
    unPoint('3', { question: 'champ', propose: 'Coudre et piquer' }),
    unPoint('4'),
  ];
  const bilan = bilanDe(
    { points: proposes, perimees: [] },
    {
      1: { choix: 'autre', valeur: 'Coudre et piquer' },
      2: { choix: 'autre' },
      3: { choix: 'autre', valeur: 'Relier' },
    },
  );
  expect(bilan).toMatchObject({ pris: 4, ensemble: 2, ecrits: 1 });
});

it('leads to the next question that waits, and round', () => {
  const reponses = repondre({}, [troisieme], () => ({ choix: 'leur' }));
  expect(questionSuivante(questions, reponses, '1')?.cle).toBe('4');
  expect(questionSuivante(questions, reponses, '4')?.cle).toBe('1');
  expect(
    questionSuivante(
      questions,
      repondre({}, questions, () => ({ choix: 'plusTard' })),
      '1',
    ),
  ).toBeNull();
  expect(questionSuivante(questions, {}, null)?.cle).toBe('1');
});

it('goes to the one beside, in what is shown', () => {
  expect(voisin(points, '2', 1)?.cle).toBe('3');
  expect(voisin(points, '1', -1)).toBeNull();
  expect(voisin(questions, '2', 1)).toBeNull();
});

it('says what comes that no undo takes away, inside of what comes too', () => {
  const version = { entity: 'version', nom: '1.0', sous: 'Relieur' } as const;
  const referentiel = unPoint('r', {
    sorte: 'ajout',
    entity: 'referentiel',
    membre: null,
    definitifs: [version],
  });
  expect(definitifsPris(points, {})).toEqual([]);
  expect(definitifsPris([...points, referentiel], {})).toEqual([version]);
  expect(definitifsPris([...points, referentiel], { r: { choix: 'plusTard' } })).toEqual([]);
});

it('says what goes from here, unless it is refused or waits', () => {
  const retraits = [
    unPoint('a', { sorte: 'retrait' }),
    unPoint('b', { sorte: 'retrait', question: 'retireLa' }),
  ];
  const dits = (reponses: Reponses): readonly string[] =>
    existencesPrises([...points, ...retraits], reponses).retraits;
  expect(dits({})).toEqual(['Ca Coudre']);
  expect(dits({ a: { choix: 'notre' }, b: { choix: 'leur' } })).toEqual(['Cb Coudre']);
});

it('what was taken away here and is taken comes back: nothing goes', () => {
  const retires = [
    unPoint('a', { sorte: 'retrait', question: 'retireIci', notre: null }),
    unPoint('b', { sorte: 'retrait', question: 'retireIci', notre: null }),
  ];
  const reponses: Reponses = { a: { choix: 'leur' }, b: { choix: 'notre' } };
  expect(existencesPrises(retires, reponses)).toEqual({ retraits: [], retours: ['Ca Coudre'] });
});

it('an answer that holds no longer is counted until another is given', () => {
  const points = [unPoint('a'), unPoint('b'), unPoint('c', { question: 'champ' })];
  const combien = (reponses: Reponses): number => compterPerimees({ points, perimees: ['a', 'c'] }, reponses);
  expect(combien({ a: { choix: 'plusTard' } })).toBe(2);
  expect(combien({ a: { choix: 'plusTard' }, c: { choix: 'leur' } })).toBe(1);
  expect(combien({ a: { choix: 'notre' }, c: { choix: 'leur' } })).toBe(0);
});
