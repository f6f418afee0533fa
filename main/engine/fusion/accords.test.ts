import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ajouter,
  changer,
  copieOuverte,
  deuxCopies,
  idsDe,
  libelleDe,
  retirer,
  reunir,
  type DeuxCopies,
} from '../../../tests/support/copies.ts';
import { leaveSession } from '../../../tests/support/workspace.ts';
import type { Session } from '../session.ts';

let copies: DeuxCopies;
let [a, b]: [Session, Session] = [] as never;
let [c1, c2, avant]: [string, string, string] = ['', '', ''];

const points = async (ici: Session, la: Session): Promise<readonly unknown[]> =>
  (await reunir(ici, la, copies.folder)).plan.points.map(({ id, sorte, question }) => [id, sorte, question]);
/** What keeps the root open. */
const ouverte = (): readonly unknown[] => [c1, 'champ', 'champ'];

beforeEach(() => {
  copies = deuxCopies();
  ({ a, b } = copies);
  [c1 = '', c2 = ''] = idsDe(a, 'competence');
  avant = libelleDe(a, c2);
  changer(a, 'competence', c1, { libelle: 'Ici' });
  changer(b, 'competence', c1, { libelle: 'Là' });
  changer(b, 'competence', c2, { libelle: 'Formulation de Bruno' });
});
afterEach(() => copies.fermer());

describe('of a root that a question keeps open', () => {
  test('what was taken and then put back here, or removed, does not come again, and goes to the other copy', async () => {
    const critere = ajouter(b, c2, 'Critère de Bruno');
    await reunir(a, b, copies.folder);
    retirer(a, 'critere', critere);
    changer(a, 'competence', c2, { libelle: avant });
    expect(await points(a, b)).toEqual([ouverte()]);
    expect(libelleDe(a, c2)).toBe(avant);
    expect(idsDe(a, 'critere')).not.toContain(critere);
    expect(await points(b, a)).toEqual(
      expect.arrayContaining([ouverte(), [c2, 'champ', null], [critere, 'retrait', null]]),
    );
    expect(libelleDe(b, c2)).toBe(avant);
    expect([await points(a, b), await points(b, a)]).toEqual([[ouverte()], [ouverte()]]);
  });

  test('what was taken and is written anew there comes by itself; written anew on both sides, it is asked', async () => {
    await reunir(a, b, copies.folder);
    changer(b, 'competence', c2, { libelle: 'Reformulé par Bruno' });
    expect(await points(a, b)).toEqual([ouverte(), [c2, 'champ', null]]);
    expect(libelleDe(a, c2)).toBe('Reformulé par Bruno');
    changer(a, 'competence', c2, { libelle: avant });
    changer(b, 'competence', c2, { libelle: 'Reformulé encore' });
    expect(await points(a, b)).toEqual([ouverte(), [c2, 'champ', 'champ']]);
  });

  test('what was put back here does not come again from a third copy, which had it too', async () => {
    const c = copieOuverte(a, copies.folder.at('c.cpne'), 'Claire');
    await reunir(a, b, copies.folder);
    await reunir(c, b, copies.folder);
    changer(a, 'competence', c2, { libelle: avant });
    expect(await points(a, c)).toEqual([]);
    expect(await points(c, a)).toEqual([[c2, 'champ', null]]);
    expect([libelleDe(a, c2), libelleDe(c, c2)]).toEqual([avant, avant]);
    leaveSession(c);
  });
});
