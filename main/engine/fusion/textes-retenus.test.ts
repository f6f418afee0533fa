import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changer, competencesDe, libelleDe, relevesDe, reunir } from '../../../tests/support/copies.ts';
import { envoyer, prendre } from '../../../tests/support/par-paquet.ts';
import { importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { troisCopies, type TroisCopies } from '../../../tests/support/trois-copies.ts';
import { headOf } from '../espace/espace.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';

let { anne, bruno, claire, folder, ouvrirCopie, fermer }: TroisCopies = {} as never;
/** Two référentiels, a compétence of the first and three of the second. */
let [r1, r2, u, x, y, z] = ['', '', '', '', '', ''];
beforeEach(() => {
  ({ anne, bruno, claire, folder, ouvrirCopie, fermer } = troisCopies((session) => {
    for (const seed of [3, 4]) importRandom(session, randomSource(seed));
  }));
  [r1 = '', r2 = ''] = listReferentiels(anne.workspace.db).map(({ id }) => id);
  [u = ''] = competencesDe(anne, r1);
  [x = '', y = '', z = ''] = competencesDe(anne, r2);
});
afterEach(() => fermer());

const ecrire = (session: Session, id: string, libelle: string): void =>
  changer(session, 'competence', id, { libelle });
const seq = ({ workspace }: Session): number => headOf(workspace).seq;

/** Claire is sent the first référentiel alone: of the second, she has digests. The row that it leads to. */
async function envoyerLePremier(): Promise<number> {
  ecrire(anne, u, 'Du premier référentiel');
  await prendre(claire, await envoyer(anne, folder, { portee: [r1] }));
  return seq(anne);
}

describe('a package of a part that begins after a text that was kept back', () => {
  test('is refused where that text was of this part, whatever other copy was seen of it; the whole part is not', async () => {
    ecrire(bruno, z, 'De Bruno');
    await reunir(claire, bruno, folder);
    ecrire(anne, x, 'Le travail d’Anne');
    const apres = await envoyerLePremier();
    ecrire(anne, y, 'La suite');
    const [avant, suite] = [seq(claire), await envoyer(anne, folder, { portee: [r2], depuis: apres })];
    await expect(prendre(claire, suite)).rejects.toMatchObject({ code: 'FUSION_INCOMPLETE' });
    expect(seq(claire)).toBe(avant);
    await prendre(claire, await envoyer(anne, folder, { portee: [r2] }));
    expect([libelleDe(claire, x), libelleDe(claire, y)]).toEqual(['Le travail d’Anne', 'La suite']);
    await reunir(anne, claire, folder);
    expect(libelleDe(anne, x)).toBe('Le travail d’Anne');
    expect([await relevesDe(anne, folder), await relevesDe(claire, folder)]).toEqual([[], []]);
  });

  test('is refused as well where it was kept back of a third copy, which whoever sends had taken in', async () => {
    ecrire(bruno, x, 'Le travail de Bruno');
    await reunir(anne, bruno, folder);
    const apres = await envoyerLePremier();
    ecrire(anne, y, 'La suite');
    const suite = await envoyer(anne, folder, { portee: [r2], depuis: apres });
    await expect(prendre(claire, suite)).rejects.toMatchObject({ code: 'FUSION_INCOMPLETE' });
    // What Bruno wrote over it would have found nothing to follow.
    const debut = seq(bruno);
    ecrire(bruno, x, 'Bruno, encore');
    await expect(
      prendre(claire, await envoyer(bruno, folder, { portee: [r2], depuis: debut })),
    ).rejects.toMatchObject({ code: 'FUSION_INCOMPLETE' });
    await prendre(claire, await envoyer(bruno, folder, { portee: [r2] }));
    expect(libelleDe(claire, x)).toBe('Bruno, encore');
  });

  test('is refused of whoever received it through a third copy, which lacks it too', async () => {
    ecrire(anne, x, 'Le travail d’Anne');
    const apres = await envoyerLePremier();
    const david = ouvrirCopie(bruno, 'David');
    await reunir(david, claire, folder);
    await reunir(david, bruno, folder);
    ecrire(anne, y, 'La suite');
    const suite = await envoyer(anne, folder, { portee: [r2], depuis: apres });
    await expect(prendre(david, suite)).rejects.toMatchObject({ code: 'FUSION_INCOMPLETE' });
    await reunir(david, anne, folder);
    expect([libelleDe(david, x), libelleDe(david, y)]).toEqual(['Le travail d’Anne', 'La suite']);
  });

  test('comes where that text was of another part', async () => {
    ecrire(anne, x, 'Le travail d’Anne');
    const apres = await envoyerLePremier();
    ecrire(anne, u, 'La suite du premier');
    await prendre(claire, await envoyer(anne, folder, { portee: [r1], depuis: apres }));
    expect(libelleDe(claire, u)).toBe('La suite du premier');
  });
});
