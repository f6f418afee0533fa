import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ajouter,
  changer,
  deuxCopies,
  type DeuxCopies,
  idsDe,
  montree,
  retirer,
  reunirVue,
} from '../../../tests/support/copies.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
let [c1, k] = ['', ''];

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
  [c1 = ''] = idsDe(a, 'competence');
  [k = ''] = idsDe(a, 'critere');
});
afterEach(() => fermer());

const lire = (ici: Session, la: Session, reponse?: Reponse): Promise<unknown> =>
  reunirVue(ici, la, folder, () => reponse);
const refuser = (motif: string): Reponse => ({ choix: 'notre', motif });

const deBruno = { motif: 'Je maintiens.', par: expect.objectContaining({ nom: 'Bruno' }) as unknown };

test('what is refused here and kept says what was answered, and who keeps it, however often it is looked at', async () => {
  ajouter(b, c1, 'De Bruno');
  await lire(a, b, refuser('Hors champ.'));
  await lire(b, a, refuser('Je maintiens.'));
  const voir = async (): Promise<void> => {
    const { points, caduques } = await montree(a, b, folder);
    expect(points).toMatchObject([
      {
        maintenu: true,
        repondu: deBruno,
        refuseIci: { motif: 'Hors champ.', par: { nom: a.author.nom } },
      },
    ]);
    // Told, and not written for whoever may now take it: it is why it was refused.
    expect(caduques).toEqual({});
  };
  await voir();
  // Merged, and left to wait.
  await lire(a, b);
  await voir();
});

test('what a merge that was undone had brought is told again as it was', async () => {
  retirer(a, 'critere', k);
  changer(b, 'critere', k, { libelle: 'De Bruno' });
  await lire(a, b, refuser('Inutile.'));
  await lire(b, a, refuser('Je maintiens.'));
  await lire(a, b, { choix: 'leur' });
  undo(a);
  const { points } = await montree(a, b, folder);
  expect(points.filter(({ id }) => id === k)).toMatchObject([{ sorte: 'ajout', repondu: deBruno }]);
});

test('an answer that was seen is told no more on what was written since', async () => {
  changer(a, 'competence', c1, { libelle: 'Un' });
  await lire(b, a, refuser('Non.'));
  await lire(a, b);
  changer(b, 'competence', c1, { libelle: 'Autre' });
  const { points } = await montree(a, b, folder);
  expect(points).toMatchObject([{ id: c1, repondu: null, refuseIci: null }]);
});

test('of two proposals that were refused for one text, each is told with its own reason', async () => {
  const proposer = (libelle: string): void => changer(b, 'competence', c1, { libelle });
  proposer('Un');
  await lire(a, b, refuser('Un est trop long.'));
  await lire(b, a);
  proposer('Deux');
  await lire(a, b, refuser('Deux est trop court.'));
  await lire(b, a, refuser('Je maintiens.'));
  proposer('Un');
  const { points } = await montree(a, b, folder);
  expect(points).toMatchObject([{ leur: 'Un', maintenu: true, refuseIci: { motif: 'Un est trop long.' } }]);
});
