import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changer, idsDe, montree, reunir, type Repondre } from '../../../tests/support/copies.ts';
import { troisCopies, type TroisCopies } from '../../../tests/support/trois-copies.ts';
import type { FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import { undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { reunionDite } from './reunion-dite.ts';

let copies: TroisCopies;
let [anne, bruno, claire]: [Session, Session, Session] = [] as never;
let [c1, c2]: [string, string] = ['', ''];

const avant = 'Accueillir l’utilisateur, écouter sa demande et noter ce qu’il dit du matériel à réparer';
const deBruno = avant.replace('Accueillir', 'Recevoir');
const dAnne = avant.replace('noter', 'consigner');
const deClaire = avant.replace('matériel à réparer', 'matériel');

beforeEach(() => {
  copies = troisCopies((session) => {
    [c1 = '', c2 = ''] = idsDe(session, 'competence');
    for (const id of [c1, c2]) changer(session, 'competence', id, { libelle: avant });
  });
  ({ anne, bruno, claire } = copies);
  changer(anne, 'competence', c1, { libelle: dAnne });
  changer(bruno, 'competence', c1, { libelle: deBruno });
  changer(claire, 'competence', c1, { libelle: deClaire });
});
afterEach(() => copies.fermer());

const lire = (ici: Session, la: Session, repondre?: Repondre): Promise<unknown> =>
  reunir(ici, la, copies.folder, repondre);

/** Both texts together. */
const lesDeux: Repondre = ({ question, propose }) =>
  question === null ? undefined : { choix: 'autre', valeur: propose, motif: 'Les deux.' };
/** What Claire says. */
const celuiDeClaire: Repondre = ({ question }) =>
  question === null ? undefined : { choix: 'leur', motif: 'Plus court.' };

const montreeA = (ici: Session): Promise<FusionPreparee> => montree(ici, anne, copies.folder);

const dite = ({ contenu }: FusionPreparee, id = c1): readonly unknown[] =>
  contenu.reponses.flatMap((une) =>
    une.id === id ? [[une.sorte, une.choix, une.ensemble, une.de?.nom, une.motif]] : [],
  );

test('a text that is taken with others is told so to each, and not as decided otherwise', async () => {
  await lire(anne, bruno, lesDeux);
  expect(dite(await montreeA(bruno))).toEqual([['champ', 'autre', true, 'Bruno', 'Les deux.']]);
});

test('one that is written anew, without what was proposed, is decided otherwise', async () => {
  const valeur = 'Tout autre chose, que personne n’avait proposé';
  await lire(anne, bruno, ({ question }) => (question === null ? undefined : { choix: 'autre', valeur }));
  expect(dite(await montreeA(bruno))).toEqual([['champ', 'autre', false, 'Bruno', null]]);
});

describe('what somebody else proposed since, and was taken in its place,', () => {
  test('is the last decision of it: that one is told, with why', async () => {
    await lire(anne, bruno, lesDeux);
    await lire(anne, claire, celuiDeClaire);
    const vue = await montreeA(bruno);
    expect(dite(vue)).toEqual([['champ', 'autre', false, 'Bruno', 'Plus court.']]);
    expect(vue.points.find(({ id }) => id === c1)?.repondu).toMatchObject({ motif: 'Plus court.' });
    expect(dite(await montreeA(claire))).toEqual([['champ', 'leur', false, 'Claire', 'Plus court.']]);
  });

  test('and with it, is told as all of them together', async () => {
    await lire(anne, bruno, lesDeux);
    await lire(anne, claire, lesDeux);
    for (const [ici, nom] of [
      [bruno, 'Bruno'],
      [claire, 'Claire'],
    ] as const)
      expect(dite(await montreeA(ici))).toEqual([['champ', 'autre', true, nom, 'Les deux.']]);
  });

  test('of what had come by itself is told to whoever had written it', async () => {
    changer(bruno, 'competence', c2, { rang: 'a0V' });
    changer(claire, 'competence', c2, { rang: 'a0T' });
    await lire(anne, bruno);
    await lire(anne, claire, celuiDeClaire);
    const vue = await montreeA(bruno);
    expect(dite(vue, c2)).toEqual([['place', 'autre', false, 'Bruno', 'Plus court.']]);
    expect(vue.points.find(({ id }) => id === c2)?.repondu).toMatchObject({ par: { nom: 'Anne' } });
  });

  test('and was refused, changes nothing of what is told', async () => {
    await lire(anne, bruno, lesDeux);
    await lire(anne, claire, ({ question }) => (question === null ? undefined : { choix: 'notre' }));
    expect(dite(await montreeA(bruno))).toEqual([['champ', 'autre', true, 'Bruno', 'Les deux.']]);
  });

  test('is told under the name of whoever wrote it, in a copy of theirs', async () => {
    const david = copies.ouvrirCopie(bruno, 'David');
    changer(david, 'competence', c2, { libelle: 'De David' });
    await lire(anne, david, lesDeux);
    await lire(anne, claire, celuiDeClaire);
    expect(dite(await montreeA(david))).toEqual([['champ', 'autre', false, 'Bruno', 'Plus court.']]);
  });
});

describe('whoever had merged in between, and so had read that theirs was taken,', () => {
  beforeEach(async () => {
    changer(bruno, 'competence', c2, { libelle: 'De Bruno' });
    changer(claire, 'competence', c2, { libelle: 'De Claire' });
    await lire(anne, bruno, lesDeux);
    await lire(bruno, anne);
  });

  test('reads what is decided next of it, before it comes, where it comes, and in the journal', async () => {
    await lire(anne, claire, celuiDeClaire);
    const vue = await montreeA(bruno);
    const decide = [['champ', 'autre', false, 'Bruno', 'Plus court.']];
    expect(dite(vue, c2)).toEqual(decide);
    expect(vue.points.find(({ id }) => id === c2)?.repondu).toMatchObject({ motif: 'Plus court.' });
    const { faite } = await reunir(bruno, anne, copies.folder);
    const { recues } = reunionDite(bruno.workspace.db, { seq: faite.head?.seq ?? 0, filter: noFilter });
    expect(recues.map(({ id, motif }) => [id, motif])).toContainEqual([c2, 'Plus court.']);
  });

  test('reads nothing of what is decided of other words, which whoever had taken it wrote since', async () => {
    changer(anne, 'competence', c2, { libelle: 'D’Anne, tout autrement' });
    await lire(anne, claire, celuiDeClaire);
    expect(dite(await montreeA(bruno), c2)).toEqual([]);
  });

  test('reads nothing of it once that merge is undone: theirs was no longer there', async () => {
    undo(anne);
    await lire(anne, claire, celuiDeClaire);
    expect((await montreeA(bruno)).contenu.reponses).toEqual([]);
  });
});

test('of a text that another copy had taken, the one who wrote it reads what became of it', async () => {
  await lire(anne, bruno, lesDeux);
  await lire(claire, anne, lesDeux);
  expect(dite(await montree(bruno, claire, copies.folder))).toEqual([
    ['champ', 'autre', true, 'Bruno', 'Les deux.'],
  ]);
});

test('what was decided of an answer that somebody had given is the last that a third reads', async () => {
  changer(anne, 'competence', c2, { libelle: 'D’Anne' });
  changer(bruno, 'competence', c2, { libelle: 'De Bruno' });
  changer(claire, 'competence', c1, { libelle: avant });
  const repondre =
    (reponse: Reponse): Repondre =>
    ({ id }) =>
      id === c2 ? reponse : undefined;
  await lire(anne, bruno, repondre({ choix: 'plusTard', motif: 'En plénière.' }));
  await lire(anne, claire);
  await lire(claire, anne);
  await lire(bruno, anne, repondre({ choix: 'notre', motif: 'Le mot juste.' }));
  await lire(anne, bruno, repondre({ choix: 'autre', valeur: 'Un troisième texte', motif: 'Voté.' }));
  const vue = await montreeA(claire);
  expect(dite(vue, c2)).toEqual([['champ', 'autre', false, 'Bruno', 'Voté.']]);
  expect(vue.points.find(({ id }) => id === c2)?.repondu).toMatchObject({ motif: 'Voté.' });
});
