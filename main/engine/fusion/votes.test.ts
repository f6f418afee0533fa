import { afterEach, beforeEach, expect, test } from 'vitest';
import { deuxCopies, montree, relevesDe, reunir, type DeuxCopies } from '../../../tests/support/copies.ts';
import { stepsOf } from '../../../tests/support/histoires.ts';
import { changer, tenirSeance, voter } from '../../../tests/support/seance-tenue.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import type { Session } from '../session.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
let decision = '';

const votes = ({ workspace: { db } }: Session): unknown =>
  db
    .prepare('SELECT pourEmployeurs, contreEmployeurs, abstentionEmployeurs FROM decision WHERE id = ?')
    .raw()
    .get(decision);

const compter = (session: Session, pour: number, contre: number, abstention: number): void =>
  changer(session, 'decision', decision, {
    pourEmployeurs: pour,
    contreEmployeurs: contre,
    abstentionEmployeurs: abstention,
  });

const repondre = (choix: Reponse['choix']) =>
  reunir(a, b, folder, ({ question }) => (question === null ? undefined : { choix }));

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies((session) => {
    decision = voter(session, tenirSeance(session).seance, []);
  }));
  compter(a, 1, 1, 0);
  compter(b, 1, 0, 1);
});
afterEach(() => fermer());

test('votes of a collège counted in both copies are one question, by who counted them', async () => {
  const { points } = await montree(a, b, folder);
  expect(points).toMatchObject([
    { membre: 'votesEmployeurs', question: 'champ', la: { par: { nom: 'Bruno' } } },
  ]);
});

test.each([
  ['leur', [1, 0, 1]],
  ['notre', [1, 1, 0]],
] as const)(
  'answered « %s », they are as one of both counted them, in both copies',
  async (choix, attendus) => {
    await repondre(choix);
    await reunir(b, a, folder);
    expect([votes(a), votes(b)]).toEqual([attendus, attendus]);
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    expect(await relevesDe(a, folder)).toEqual([]);
  },
);

test('put off, and counted again there meanwhile, they are still one question', async () => {
  await repondre('plusTard');
  compter(b, 0, 2, 0);
  const { plan } = await repondre('leur');
  expect(plan.points).toMatchObject([{ membre: 'votesEmployeurs', question: 'champ' }]);
  expect(votes(a)).toEqual([0, 2, 0]);
});

test('settled, and counted again by one person alone, they come whole', async () => {
  await repondre('notre');
  await reunir(b, a, folder);
  compter(b, 0, 0, 2);
  const { plan } = await reunir(a, b, folder);
  expect(plan.points).toMatchObject([{ membre: 'votesEmployeurs', question: null }]);
  expect(votes(a)).toEqual([0, 0, 2]);
});

test('refused, they are told whole, and by whom, in their history, here and where they came from', async () => {
  changer(b, 'decision', decision, { pourEmployeurs: 0, contreEmployeurs: 1 });
  await repondre('notre');
  const refuses = {
    membre: 'votesEmployeurs',
    choix: 'notre',
    recu: {
      par: { nom: 'Bruno' },
      valeur: { pourEmployeurs: 0, contreEmployeurs: 1, abstentionEmployeurs: 1 },
    },
  };
  const dits = (session: Session, field: string | null): readonly unknown[] =>
    stepsOf(session, decision, field).flatMap(({ ecartes }) => ecartes);
  for (const field of [null, 'contreEmployeurs']) expect(dits(a, field)).toMatchObject([refuses]);
  expect(dits(a, 'contreSalaries')).toEqual([]);
  await reunir(b, a, folder);
  expect(dits(b, null)).toMatchObject([refuses]);
});
