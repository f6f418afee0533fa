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
  type Repondre,
} from '../../../tests/support/copies.ts';
import { leaveSession } from '../../../tests/support/workspace.ts';
import { undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';

let copies: DeuxCopies;
let [a, b]: [Session, Session] = [] as never;
let [c1, c2]: [string, string] = ['', ''];

const est = (session: Session, id: string): boolean => idsDe(session, 'critere').includes(id);
const points = async (ici: Session, la: Session): Promise<readonly unknown[]> =>
  (await reunir(ici, la, copies.folder)).plan.points.map(({ sorte, membre, question }) => [
    sorte,
    membre,
    question,
  ]);

const derniereReunion = ({ workspace: { db } }: Session): number =>
  db.prepare(`SELECT max(seq) FROM journal WHERE op = 'fusion.faite'`).pluck().get() as number;

beforeEach(() => {
  copies = deuxCopies();
  ({ a, b } = copies);
  [c1 = '', c2 = ''] = idsDe(a, 'competence');
});
afterEach(() => copies.fermer());

describe('a merge that is undone once the other copy had taken it', () => {
  test('takes nothing from the other copy, which wrote it, and brings it again', async () => {
    changer(b, 'competence', c1, { libelle: 'Travail de Bruno' });
    changer(a, 'competence', c2, { libelle: 'Travail d’Anne' });
    await reunir(a, b, copies.folder);
    await reunir(b, a, copies.folder);
    undo(a);
    expect(libelleDe(a, c1)).not.toBe('Travail de Bruno');
    expect(await points(b, a)).toEqual([]);
    expect(await points(a, b)).toEqual([['champ', 'libelle', null]]);
    expect([a, b].map((copie) => [libelleDe(copie, c1), libelleDe(copie, c2)])).toEqual(
      [a, b].map(() => ['Travail de Bruno', 'Travail d’Anne']),
    );
    expect([await points(b, a), await points(a, b)]).toEqual([[], []]);
  });

  test('brings it again at once, and what was written since by the one or the other is not asked', async () => {
    changer(b, 'competence', c1, { libelle: 'Travail de Bruno' });
    await reunir(a, b, copies.folder);
    await reunir(b, a, copies.folder);
    undo(a);
    changer(a, 'competence', c2, { libelle: 'Travail d’Anne' });
    changer(b, 'competence', c1, { libelle: 'Repris par Bruno' });
    expect(await points(a, b)).toEqual([['champ', 'libelle', null]]);
    expect(libelleDe(a, c1)).toBe('Repris par Bruno');
    expect(await points(b, a)).toEqual([['champ', 'libelle', null]]);
    expect(libelleDe(b, c2)).toBe('Travail d’Anne');
  });

  test('neither brings back in the other copy what that one removed, nor removes what it added', async () => {
    const [retire = ''] = idsDe(b, 'critere');
    retirer(b, 'critere', retire);
    const ajoute = ajouter(b, c2, 'Critère de Bruno');
    await reunir(a, b, copies.folder);
    await reunir(b, a, copies.folder);
    undo(a);
    expect([est(a, retire), est(a, ajoute)]).toEqual([true, false]);
    expect(await points(b, a)).toEqual([]);
    expect([est(b, retire), est(b, ajoute)]).toEqual([false, true]);
    expect(new Set(await points(a, b))).toEqual(
      new Set([
        ['ajout', null, null],
        ['retrait', null, null],
      ]),
    );
    expect([est(a, retire), est(a, ajoute)]).toEqual([false, true]);
  });

  test('asks of what was answered in it, in both copies', async () => {
    changer(a, 'competence', c1, { libelle: 'Ici' });
    changer(b, 'competence', c1, { libelle: 'Là' });
    await reunir(a, b, copies.folder, () => ({ choix: 'autre', valeur: 'Ensemble' }));
    await reunir(b, a, copies.folder);
    undo(a);
    expect([libelleDe(a, c1), libelleDe(b, c1)]).toEqual(['Ici', 'Ensemble']);
    expect(await points(b, a)).toEqual([['champ', 'libelle', 'sansBase']]);
    expect(await points(a, b)).toEqual([['champ', 'libelle', 'sansBase']]);
    await reunir(a, b, copies.folder, () => ({ choix: 'leur' }));
    expect(await points(b, a)).toEqual([]);
    expect([libelleDe(a, c1), libelleDe(b, c1)]).toEqual(['Ensemble', 'Ensemble']);
  });

  test('takes nothing from a third copy that had it of the first', async () => {
    const c = copieOuverte(a, copies.folder.at('c.cpne'), 'Claire');
    changer(b, 'competence', c1, { libelle: 'Travail de Bruno' });
    await reunir(a, b, copies.folder);
    await reunir(c, a, copies.folder);
    undo(a);
    expect(await points(c, a)).toEqual([]);
    expect(await points(b, c)).toEqual([]);
    expect([libelleDe(b, c1), libelleDe(c, c1)]).toEqual(['Travail de Bruno', 'Travail de Bruno']);
    leaveSession(c);
  });

  test('does not settle by itself, where a question keeps the root open, what was answered in it and is put off since', async () => {
    changer(a, 'competence', c1, { libelle: 'Travail d’Anne' });
    await reunir(b, a, copies.folder, () => ({ choix: 'autre', valeur: 'Amendé par Bruno' }));
    changer(b, 'competence', c2, { libelle: 'Autre chose' });
    const saufC2: Repondre = ({ id }) => (id === c2 ? { choix: 'plusTard' } : undefined);
    await reunir(a, b, copies.folder, saufC2);
    undo(b, derniereReunion(b));
    const demandee = ['champ', 'libelle', 'sansBase'];
    expect(await points(a, b)).toContainEqual(demandee);
    expect([await points(a, b), await points(b, a)]).toEqual([[demandee], [demandee]]);
    expect(libelleDe(a, c1)).toBe('Amendé par Bruno');
  });

  test('takes nothing from who wrote it, where it had put it back and the root is open since', async () => {
    const c = copieOuverte(a, copies.folder.at('c.cpne'), 'Claire');
    const [k = ''] = idsDe(a, 'critere');
    retirer(b, 'critere', k);
    changer(c, 'critere', k, { libelle: 'Travail de Claire' });
    changer(a, 'competence', c2, { libelle: 'Ici' });
    changer(b, 'competence', c2, { libelle: 'Là' });
    await reunir(b, c, copies.folder, () => ({ choix: 'leur' }));
    const remis = derniereReunion(b);
    await reunir(a, c, copies.folder);
    await reunir(a, b, copies.folder);
    undo(b, remis);
    await reunir(b, c, copies.folder);
    const ouverte = ['champ', 'libelle', 'champ'];
    expect(await points(b, a)).toEqual([ouverte, ['retrait', null, 'retireIci']]);
    expect(await points(a, b)).toEqual([ouverte, ['retrait', null, 'retireLa']]);
    await reunir(c, a, copies.folder);
    expect([est(a, k), est(b, k), est(c, k)]).toEqual([true, false, true]);
    leaveSession(c);
  });
});
