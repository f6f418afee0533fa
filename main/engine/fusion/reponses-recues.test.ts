import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ajouter,
  changer,
  copieOuverte,
  deuxCopies,
  type DeuxCopies,
  idsDe,
  libelleDe,
  montree,
  retirer,
  reunir,
} from '../../../tests/support/copies.ts';
import { leaveSession } from '../../../tests/support/workspace.ts';
import { found, stepsOf } from '../../../tests/support/histoires.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import type { ReponseRecue, ReunionDite } from '../../../shared/contract/answers/fusion.ts';
import { historyCount } from '../history/history.ts';
import { undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { reunionDite } from './reunion-dite.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
let [c1, c2, c3] = ['', '', ''];
const avant = 'Ce qui y était';

async function reunie(ici: Session, la: Session): Promise<ReunionDite> {
  const { faite } = await reunir(ici, la, folder);
  return reunionDite(ici.workspace.db, { seq: faite.head?.seq ?? 0, filter: noFilter });
}

/** Of what is proposed from here, Bruno takes one, refuses a text, and refuses that an item goes. */
beforeEach(async () => {
  ({ a, b, folder, fermer } = deuxCopies((session) => {
    [c1 = '', c2 = '', c3 = ''] = idsDe(session, 'competence');
    changer(session, 'competence', c1, { libelle: avant });
  }));
  changer(a, 'competence', c1, { libelle: 'Proposé' });
  changer(a, 'competence', c3, { libelle: 'Proposé aussi' });
  retirer(a, 'competence', c2);
  await reunir(b, a, folder, ({ id }) => ({ choix: id === c3 ? 'leur' : 'notre', motif: `Motif ${id}` }));
});
afterEach(() => fermer());

const refus = (id: string, more: object): unknown =>
  expect.objectContaining({
    ...more,
    id,
    choix: 'notre',
    motif: `Motif ${id}`,
    par: expect.objectContaining({ nom: 'Bruno' }) as unknown,
  });

test('a point by which what was refused goes back says who refused it, and why', async () => {
  const { points } = await montree(a, b, folder);
  const sur = (id: string) => points.filter((point) => point.id === id);
  expect(sur(c1)).toMatchObject([
    { sorte: 'champ', question: null, la: null, repondu: refus(c1, { sorte: 'champ', membre: 'libelle' }) },
  ]);
  expect(sur(c2)).toMatchObject([
    { sorte: 'ajout', question: null, repondu: refus(c2, { sorte: 'retrait' }) },
  ]);
  expect(sur(c3)).toEqual([]);
});

test('what others wrote since of something else is no answer', async () => {
  const [, , , c4 = ''] = idsDe(a, 'competence');
  changer(b, 'competence', c4, { libelle: 'De Bruno' });
  const { points } = await montree(a, b, folder);
  expect(points.find(({ id }) => id === c4)).toMatchObject({ repondu: null });
});

const choixParElement = (recues: readonly ReponseRecue[]): object =>
  Object.fromEntries(recues.map(({ id, choix }) => [id, choix]));

test('a point that they put off says so where it is asked here', async () => {
  const [c4 = ''] = idsDe(a, 'competence').slice(3);
  changer(a, 'competence', c4, { libelle: 'Ici' });
  changer(b, 'competence', c4, { libelle: 'De Bruno' });
  await reunir(b, a, folder, ({ id }) => ({
    choix: id === c4 ? 'plusTard' : 'notre',
    motif: 'En séance.',
  }));
  const { points } = await montree(a, b, folder);
  expect(points.filter(({ id }) => id === c4)).toMatchObject([
    { question: 'champ', repondu: { choix: 'plusTard', motif: 'En séance.' } },
  ]);
});

test('what was proposed to go, and was never here, is called as others called it', async () => {
  const critere = ajouter(b, idsDe(b, 'competence')[3] ?? '', 'Le client est reçu');
  await reunir(a, b, folder, () => ({ choix: 'notre', motif: 'Hors champ.' }));
  await reunir(b, a, folder, () => ({ choix: 'notre', motif: 'Douze apprentis.' }));
  const { contenu } = await montree(a, b, folder);
  expect(contenu.reponses.find(({ id }) => id === critere)).toMatchObject({
    nom: expect.stringContaining('Le client est reçu') as unknown,
    sorte: 'retrait',
    choix: 'notre',
  });
});

test('once reunited, the journal keeps what was answered, and says it of that merge alone', async () => {
  const { contenu } = await montree(a, b, folder);
  expect(contenu.reponses.map(({ id }) => id).toSorted()).toEqual([c1, c2, c3].toSorted());
  const { recues } = await reunie(a, b);
  expect(choixParElement(recues)).toEqual(choixParElement(contenu.reponses));
  // Named as what was answered called it, whatever it is called since.
  expect(recues.find(({ id }) => id === c1)?.nom).toContain('Proposé');
  changer(b, 'competence', c3, { libelle: 'De Bruno' });
  expect((await reunie(a, b)).recues).toEqual([]);
});

describe('whoever wrote what was proposed is named', () => {
  const deQui = async (ici: Session): Promise<unknown> => {
    const { contenu } = await montree(ici, b, folder);
    return Object.fromEntries(contenu.reponses.map(({ id, nom, de }) => [id, [de?.nom, nom]]));
  };

  test('whoever reads it, with what it was called', async () => {
    const dit = (nom: string): unknown => ['Jeanne Essai', expect.stringContaining(nom)];
    expect(await deQui(a)).toEqual({
      [c1]: dit('Proposé'),
      [c2]: dit(libelleDe(b, c2)),
      [c3]: dit('Proposé aussi'),
    });
  });

  test('of what a third copy had brought to the one that sent it, and it is called as it was then', async () => {
    const claire = copieOuverte(a, folder.at('claire.cpne'), 'Claire');
    const [, , , c4 = '', c5 = ''] = idsDe(a, 'competence');
    changer(claire, 'competence', c4, { libelle: 'De Claire' });
    await reunir(a, claire, folder);
    await reunir(b, a, folder, ({ id }) => (id === c4 ? { choix: 'notre' } : undefined));
    changer(a, 'competence', c4, { libelle: 'Autre depuis' });
    expect(await deQui(a)).toMatchObject({
      [c4]: ['Claire', expect.stringContaining('De Claire') as unknown],
    });
    // What the copy of a third one proposed is that one’s, though it had seen ours.
    changer(claire, 'competence', c5, { libelle: 'De Claire' });
    await reunir(claire, a, folder);
    await reunir(b, claire, folder, ({ id }) => (id === c5 ? { choix: 'notre' } : undefined));
    expect(await deQui(a)).toMatchObject({
      [c5]: ['Claire', expect.stringContaining('De Claire') as unknown],
    });
    leaveSession(claire);
  });
});

test('answers of a merge that was undone are not received', async () => {
  undo(b);
  const { contenu, points } = await montree(a, b, folder);
  expect([contenu.reponses, points]).toEqual([[], []]);
});

/** The same person, at a computer of which the clock says something else. */
const aLHeure = (session: Session, at: string): Session => ({
  ...session,
  gesture: (...asked) => ({ ...session.gesture(...asked), at }),
});

test.each([
  ['', () => b.replica],
  [', of another computer,', () => crypto.randomUUID()],
] as const)(
  'nor when the clock%s had gone back by then: a journal goes by its rows',
  async (_which, replica) => {
    undo({ ...aLHeure(b, '2020-01-01T00:00:00.000Z'), replica: replica() });
    const { contenu } = await montree(a, b, folder);
    expect(contenu.reponses).toEqual([]);
  },
);

test('the clock of one copy says nothing of another that was made on the same computer', async () => {
  const [, , , c4 = ''] = idsDe(a, 'competence');
  const copies = ['Claire', 'Bruno'].map((nom) => copieOuverte(b, folder.at(`${nom}.cpne`), nom));
  const [claire = a, bis = a] = copies;
  changer(a, 'competence', c4, { libelle: 'D’Anne' });
  changer({ ...aLHeure(bis, '2031-01-01T00:00:00.000Z'), replica: b.replica }, 'competence', c3, {
    code: 'Z1',
  });
  changer(b, 'competence', c3, { code: 'Z2' });
  for (const [session, motif] of [
    [b, 'De Bruno'],
    [claire, 'De Claire'],
  ] as const)
    await reunir(session, a, folder, ({ id }) => (id === c4 ? { choix: 'notre', motif } : undefined));
  for (const session of [b, bis]) await reunir(claire, session, folder);
  const { contenu } = await montree(a, claire, folder);
  expect(contenu.reponses.find(({ id }) => id === c4)).toMatchObject({ motif: 'De Claire' });
  for (const session of copies) leaveSession(session);
});

test('whoever refused reads the item as it stayed', async () => {
  const seq = b.workspace.head?.seq ?? 0;
  const { reponses } = reunionDite(b.workspace.db, { seq, filter: noFilter });
  expect(reponses.find(({ sujet }) => sujet.id === c1)).toMatchObject({
    choix: 'notre',
    sujet: { libelle: avant },
  });
});

describe('the history of the item', () => {
  const refusee = {
    choix: 'notre',
    membre: 'libelle',
    sorte: 'champ',
    motif: expect.stringContaining('Motif') as unknown,
  };

  test('tells what was refused of it, by whom and why, where it was refused', () => {
    expect(stepsOf(b, c1)[0]).toMatchObject({
      line: { op: 'fusion.faite', author: { nom: 'Bruno' }, reason: null },
      changes: [],
      received: null,
      ecartes: [{ ...refusee, motif: `Motif ${c1}` }],
    });
    expect(stepsOf(b, c3).flatMap(({ ecartes }) => ecartes)).toEqual([]);
  });

  test('tells it where it had been proposed, once what was refused comes back', async () => {
    await reunir(a, b, folder);
    const told = stepsOf(a, c1).filter(({ ecartes }) => ecartes.length > 0);
    expect(told).toMatchObject([
      {
        line: { author: { nom: 'Bruno' } },
        received: { by: { author: { nom: 'Jeanne Essai' } } },
        ecartes: [refusee],
      },
    ]);
    const [retrait] = stepsOf(a, c2).flatMap(({ ecartes }) => ecartes);
    expect(retrait).toMatchObject({ sorte: 'retrait', membre: null, choix: 'notre' });
  });

  test('tells it of the field alone that it is of', () => {
    expect(stepsOf(b, c1, 'libelle').flatMap(({ ecartes }) => ecartes)).toHaveLength(1);
    expect(stepsOf(b, c1, 'code').flatMap(({ ecartes }) => ecartes)).toEqual([]);
  });

  test('is found by the journal, which counts the merge once', async () => {
    const merge = b.workspace.head?.seq ?? 0;
    expect(found(b, { item: c1 })[0]).toEqual([merge, 1]);
    expect(found(b, { item: c3 })[0]).toEqual([merge, 1]);
    const count = (item: string) =>
      historyCount(b.workspace.db, { filter: { ...noFilter, item }, from: null }).count;
    expect([count(c1), count(c3)]).toEqual([found(b, { item: c1 }).length, found(b, { item: c3 }).length]);
    await reunir(a, b, folder);
    expect(found(a, { item: c1 })[0]).toEqual([a.workspace.head?.seq, 1]);
  });
});
