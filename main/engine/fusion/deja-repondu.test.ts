import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ajouter,
  changer,
  copieOuverte,
  idsDe,
  libelleDe,
  retirer,
  reunir,
  reunirVue,
  type ReunieVue,
} from '../../../tests/support/copies.ts';
import { leaveSession } from '../../../tests/support/workspace.ts';
import { troisCopies, type TroisCopies } from '../../../tests/support/trois-copies.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import type { Session } from '../session.ts';

let copies: TroisCopies;
let [anne, bruno, claire]: [Session, Session, Session] = [] as never;
let [c1, c2, k]: [string, string, string] = ['', '', ''];

beforeEach(() => {
  copies = troisCopies();
  ({ anne, bruno, claire } = copies);
  [c1 = '', c2 = ''] = idsDe(anne, 'competence');
  [k = ''] = idsDe(anne, 'critere');
});
afterEach(() => copies.fermer());

const lire = (ici: Session, la: Session, reponse?: Reponse): Promise<ReunieVue> =>
  reunirVue(ici, la, copies.folder, () => reponse);
const garder: Reponse = { choix: 'notre', motif: 'J’y tiens.' };

/** Anne and Bruno each word two compétences, otherwise. */
function direAutrement(): void {
  for (const session of [anne, bruno])
    for (const id of [c1, c2]) changer(session, 'competence', id, { libelle: `${session.author.nom} ${id}` });
}

/** What is asked, or comes; what is already answered of it, and what was and no longer holds. */
const dits = ({ vue: { points, reponses, perimees } }: ReunieVue): readonly unknown[] =>
  points.map(({ cle, sorte, question }) => [
    sorte,
    question,
    reponses[cle]?.choix ?? null,
    perimees.includes(cle),
  ]);

describe('what one refuses and the other keeps all the same', () => {
  test.each([
    ['champ', 'champ'],
    ['ajout', 'retrait'],
    ['retrait', 'ajout'],
  ] as const)('is asked again of whoever refused (%s), once at each new answer', async (sorte, retour) => {
    if (sorte === 'champ') changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    else if (sorte === 'ajout') ajouter(bruno, c1, 'De Bruno');
    else retirer(bruno, 'critere', k);
    expect(dits(await lire(anne, bruno, garder))).toEqual([[sorte, null, null, false]]);
    expect(dits(await lire(bruno, anne, garder))).toEqual([[retour, null, null, false]]);

    // Not taken, though it would come by itself: what was refused waits for an answer.
    const encore = await lire(anne, bruno);
    expect(dits(encore)).toEqual([[sorte, null, 'plusTard', true]]);
    expect([encore.faite, encore.vue.points[0]]).toMatchObject([
      { pris: 0, refuses: 0, reportes: 1 },
      { maintenu: true, repondu: { choix: 'notre', motif: 'J’y tiens.', par: { nom: 'Bruno' } } },
    ]);
    expect(dits(await lire(bruno, anne))).toEqual([]);

    expect((await lire(anne, bruno, garder)).faite.refuses).toBe(1);
    expect(dits(await lire(anne, bruno))).toEqual([]);
    expect(dits(await lire(bruno, anne, garder))).toEqual([[retour, null, 'plusTard', true]]);
    expect(dits(await lire(bruno, anne))).toEqual([]);
    expect((await lire(anne, bruno, { choix: 'leur' })).faite.pris).toBe(1);
    expect([dits(await lire(bruno, anne)), dits(await lire(anne, bruno))]).toEqual([[], []]);
  });

  test('and both had worked on is asked again all the same', async () => {
    changer(anne, 'competence', c1, { libelle: 'D’Anne' });
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    changer(anne, 'critere', k, { libelle: 'D’Anne' });
    retirer(bruno, 'critere', k);
    await lire(anne, bruno, garder);
    await lire(bruno, anne, garder);
    const encore = await lire(anne, bruno);
    expect(dits(encore)).toHaveLength(2);
    expect(dits(encore)).toEqual(
      expect.arrayContaining([
        ['champ', null, 'plusTard', true],
        ['retrait', null, 'plusTard', true],
      ]),
    );
    expect(encore.vue.points).toMatchObject([{ maintenu: true }, { maintenu: true }]);
    expect([libelleDe(anne, c1), idsDe(anne, 'critere').includes(k)]).toEqual(['D’Anne', true]);
  });

  test('and is written again by hand, once the refusal was taken: it is asked again', async () => {
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    await lire(anne, bruno, garder);
    await lire(bruno, anne);
    expect(libelleDe(bruno, c1)).toBe(libelleDe(anne, c1));
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    expect(dits(await lire(anne, bruno))).toEqual([['champ', null, 'plusTard', true]]);
  });

  test('is asked of whoever refused by the copy of a third, who had read both', async () => {
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    await lire(claire, bruno);
    await lire(anne, bruno, garder);
    expect(dits(await lire(claire, anne, garder))).toEqual([['champ', null, null, false]]);
    expect(dits(await lire(anne, claire))).toEqual([['champ', null, 'plusTard', true]]);
  });

  test('of a root that is left open: asked again of each once the other has answered, and no more', async () => {
    direAutrement();
    const tenir = async (ici: Session, la: Session): Promise<readonly string[]> => {
      const { vue } = await reunirVue(ici, la, copies.folder, ({ id }) => (id === c1 ? garder : undefined));
      return vue.points.map(({ id }) => id).toSorted();
    };
    const tous = [c1, c2].toSorted();
    for (const [ici, la] of [
      [bruno, anne],
      [anne, bruno],
      [bruno, anne],
      [anne, bruno],
    ] as const)
      expect([await tenir(ici, la), await tenir(ici, la)]).toEqual([tous, [c2]]);
  });
});

describe('an answer that was given to another', () => {
  beforeEach(async () => {
    retirer(claire, 'critere', k);
    retirer(bruno, 'critere', k);
    changer(anne, 'critere', k, { libelle: 'Reformulé par Anne' });
    await lire(anne, claire, garder);
  });

  test('is no answer to who never asked: it is asked of them', async () => {
    expect(dits(await lire(bruno, anne))).toEqual([['retrait', 'retireIci', null, false]]);
  });

  test('is shown as the answer to give, and told to whom it is then given', async () => {
    const encore = await lire(anne, bruno);
    expect(dits(encore)).toEqual([['retrait', 'retireLa', 'notre', false]]);
    expect(encore.faite.refuses).toBe(1);
    expect(dits(await lire(anne, bruno))).toEqual([]);
    const { vue } = await lire(bruno, anne);
    expect(vue.points).toMatchObject([
      { sorte: 'ajout', question: null, repondu: { choix: 'notre', motif: 'J’y tiens.' } },
    ]);
  });

  test('holds for whoever took what it was of', async () => {
    changer(claire, 'competence', c1, { libelle: 'De Claire' });
    const david = copies.ouvrirCopie(bruno, 'David');
    await lire(anne, claire, garder);
    await lire(david, claire);
    expect(dits(await lire(anne, david))).toEqual([]);
  });
});

test('what one decided is asked again, unanswered, of a text that the other wrote without having read that', async () => {
  direAutrement();
  const avant = copieOuverte(bruno, copies.folder.at('avant.cpne'), 'Bruno');
  await lire(bruno, anne, garder);
  await lire(anne, avant, { choix: 'autre', valeur: 'Un troisième texte' });
  leaveSession(avant);
  const demandee = ['champ', 'sansBase', null, false];
  expect(dits(await lire(bruno, anne))).toEqual([demandee, demandee]);
});

test('nothing is asked again of what was refused while the other side says nothing new of it', async () => {
  changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
  await lire(anne, bruno, garder);
  changer(bruno, 'competence', c2, { libelle: 'Autre chose' });
  expect(dits(await lire(anne, bruno))).toEqual([['champ', null, null, false]]);
  expect(libelleDe(anne, c2)).toBe('Autre chose');
  const { plan } = await reunir(anne, bruno, copies.folder);
  expect(plan.points).toEqual([]);
});

describe('what was put off', () => {
  const plusTard: Reponse = { choix: 'plusTard', motif: 'En séance.' };
  const surC1 = ({ vue }: ReunieVue): Reponse | undefined =>
    Object.entries(vue.reponses).find(([cle]) => cle.includes(c1))?.[1];

  const surUn = (ici: Session, la: Session, reponse?: Reponse): Promise<ReunieVue> =>
    reunirVue(ici, la, copies.folder, ({ id }) => (id === c1 ? reponse : undefined));

  test('with a word stays put off whatever the other side decides since, and that is shown', async () => {
    direAutrement();
    await surUn(anne, bruno, plusTard);
    await surUn(bruno, anne, garder);
    const decide = await surUn(anne, bruno);
    expect(decide.vue.points.filter(({ id }) => id === c1)).toMatchObject([
      { question: null, repondu: { choix: 'notre', motif: 'J’y tiens.', par: { nom: 'Bruno' } } },
    ]);
    expect(surC1(decide)).toEqual(plusTard);
    expect(libelleDe(anne, c1)).toBe(`Anne ${c1}`);
    expect(surC1(await lire(anne, bruno))).toEqual(plusTard);
  });

  test('without a word gives way to what the other side decides, having seen ours', async () => {
    direAutrement();
    await surUn(anne, bruno);
    await surUn(bruno, anne, garder);
    expect(surC1(await surUn(anne, bruno))).toBeUndefined();
    expect(libelleDe(anne, c1)).toBe(`Bruno ${c1}`);
  });

  test('and had been refused first is put off: the last that was said', async () => {
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    await lire(anne, bruno, garder);
    await lire(bruno, anne, garder);
    await lire(anne, bruno, plusTard);
    const encore = await lire(anne, bruno);
    expect(surC1(encore)).toEqual(plusTard);
    expect(encore.vue.points).toMatchObject([{ maintenu: true }]);
  });

  test('without a word is a question that is asked, as one that was left without an answer', async () => {
    changer(anne, 'competence', c1, { libelle: 'D’Anne' });
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    await lire(anne, bruno);
    expect(dits(await lire(anne, bruno))).toEqual([['champ', 'champ', null, false]]);
  });
});
