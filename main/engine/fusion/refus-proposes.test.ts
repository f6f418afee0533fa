import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ajouter,
  changer,
  idsDe,
  montree,
  retirer,
  reunirVue,
  type ReunieVue,
} from '../../../tests/support/copies.ts';
import { troisCopies, type TroisCopies } from '../../../tests/support/trois-copies.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';

let copies: TroisCopies;
let [anne, bruno, claire]: [Session, Session, Session] = [] as never;
let [c1, k]: [string, string] = ['', ''];

beforeEach(() => {
  copies = troisCopies();
  ({ anne, bruno, claire } = copies);
  [c1 = ''] = idsDe(anne, 'competence');
  [k = ''] = idsDe(anne, 'critere');
});
afterEach(() => copies.fermer());

const refuser: Reponse = { choix: 'notre', motif: 'Non.' };
const lire = (ici: Session, la: Session, reponse?: Reponse): Promise<ReunieVue> =>
  reunirVue(ici, la, copies.folder, () => reponse);

/** What somebody is told of what Bruno answered: of whom it was, and whether it was a refusal. */
async function ditA(ici: Session): Promise<readonly unknown[]> {
  const { contenu } = await montree(ici, bruno, copies.folder);
  return contenu.reponses.map(({ sorte, choix, de, refus }) => [sorte, choix, de?.nom, refus]);
}

describe('what somebody refused, and is refused again', () => {
  test.each([
    ['champ', 'champ', (): void => changer(bruno, 'competence', c1, { libelle: 'De Bruno' })],
    ['place', 'place', (): void => changer(bruno, 'competence', c1, { rang: 'a0V' })],
    ['ajout', 'retrait', (): void => void ajouter(bruno, c1, 'De Bruno')],
    ['retrait', 'ajout', (): void => retirer(bruno, 'critere', k)],
  ] as const)('is a refusal (%s), not a gesture of theirs', async (_sorte, retour, faire) => {
    faire();
    await lire(anne, bruno, refuser);
    await lire(bruno, anne, refuser);
    expect(await ditA(anne)).toEqual([[retour, 'notre', 'Anne', true]]);
  });

  test('is by whoever refused, told to who took that from there', async () => {
    retirer(bruno, 'critere', k);
    await lire(claire, bruno);
    await lire(anne, bruno, refuser);
    await lire(claire, anne);
    await lire(bruno, claire, refuser);
    expect(await ditA(claire)).toEqual([['ajout', 'notre', 'Anne', true]]);
  });

  test('is told as well once it was taken: the refusal was followed', async () => {
    retirer(bruno, 'critere', k);
    await lire(anne, bruno, refuser);
    await lire(bruno, anne, { choix: 'leur' });
    expect(await ditA(anne)).toEqual([['ajout', 'leur', 'Anne', true]]);
  });
});

describe('is no refusal', () => {
  test('a text that was changed here as well, and was kept', async () => {
    changer(anne, 'competence', c1, { libelle: 'D’Anne' });
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    await lire(anne, bruno, refuser);
    await lire(bruno, anne, refuser);
    expect(await ditA(anne)).toEqual([['champ', 'notre', 'Anne', false]]);
  });

  test('what was written since by hand', async () => {
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    await lire(anne, bruno, refuser);
    changer(anne, 'competence', c1, { libelle: 'D’Anne' });
    await lire(bruno, anne, refuser);
    expect(await ditA(anne)).toEqual([['champ', 'notre', 'Anne', false]]);
  });

  test('an item that was added', async () => {
    ajouter(anne, c1, 'D’Anne');
    await lire(bruno, anne, refuser);
    expect(await ditA(anne)).toEqual([['ajout', 'notre', 'Anne', false]]);
  });

  test('one in a merge that was undone', async () => {
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    await lire(anne, bruno, refuser);
    undo(anne);
    changer(anne, 'competence', c1, { libelle: 'D’Anne' });
    await lire(bruno, anne, refuser);
    expect(await ditA(anne)).toEqual([['champ', 'notre', 'Anne', false]]);
  });
});
