import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ajouter,
  changer,
  copieOuverte,
  deuxCopies,
  idsDe,
  libelleDe,
  lue,
  retirer,
  reunir,
  type DeuxCopies,
  type Repondre,
} from '../../../tests/support/copies.ts';
import { ajoutDeCompetence } from '../../../tests/support/ajout-de-competence.ts';
import { leaveSession } from '../../../tests/support/workspace.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { membersOfRow, type State } from '../../../shared/domain/row.ts';
import { commit } from '../journal/commit.ts';
import { undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import type { Noeud } from './chaines.ts';
import { faceA } from './examiner.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { troisEtats } from './trois-etats.ts';
import { tetesDites } from './vus.ts';
import { troisCopies } from '../../../tests/support/trois-copies.ts';
import { importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { envoyer, prendre } from '../../../tests/support/par-paquet.ts';

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
    const deux = [ouverte(), [c2, 'champ', 'champ']];
    // The last merge settled nothing of it: what the one before had settled still holds.
    expect([await points(a, b), await points(a, b), await points(b, a)]).toEqual([deux, deux, deux]);
  });

  test('what was decided otherwise is settled as much as what was taken: put back since, it does not come again, and goes to the other copy', async () => {
    const surC2 =
      (reponse: Reponse): Repondre =>
      ({ id }) =>
        id === c2 ? reponse : undefined;
    await reunir(a, b, copies.folder, surC2({ choix: 'autre', valeur: 'Les deux ensemble' }));
    changer(a, 'competence', c2, { libelle: avant });
    expect(await points(a, b)).toEqual([ouverte()]);
    expect(await points(b, a)).toEqual([ouverte(), [c2, 'champ', null]]);
    expect([libelleDe(a, c2), libelleDe(b, c2)]).toEqual([avant, avant]);
  });

  test('what was refused is settled too; what was put off is not, and still comes', async () => {
    const critere = ajouter(b, c2, 'Critère de Bruno');
    const reponses: Record<string, Reponse> = { [c2]: { choix: 'notre' }, [critere]: { choix: 'plusTard' } };
    await reunir(a, b, copies.folder, ({ id }) => reponses[id]);
    expect(await points(b, a)).toEqual([ouverte(), [c2, 'champ', null]]);
    expect(libelleDe(b, c2)).toBe(avant);
    expect(await points(a, b)).toEqual([ouverte(), [critere, 'ajout', null]]);
    expect(idsDe(a, 'critere')).toContain(critere);
  });

  test('a removal that was refused comes back to whoever made it, with all that stands under it', async () => {
    const critere = ajouter(a, c2, 'Critère');
    await reunir(b, a, copies.folder, ({ id }) => (id === c1 ? { choix: 'plusTard' } : undefined));
    retirer(b, 'competence', c2);
    await reunir(a, b, copies.folder, ({ id }) => (id === c2 ? { choix: 'notre' } : undefined));
    expect(await points(b, a)).toEqual([ouverte(), [c2, 'ajout', null]]);
    expect(idsDe(b, 'competence')).toContain(c2);
    expect(idsDe(b, 'critere')).toContain(critere);
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

describe('of what came through somebody else, while the root stays open', () => {
  let c: Session;
  beforeEach(() => {
    c = copieOuverte(a, copies.folder.at('c.cpne'), 'Claire');
    changer(c, 'competence', c2, { libelle: 'Formulation de Claire' });
    changer(b, 'competence', c2, { libelle: avant });
  });
  afterEach(() => {
    leaveSession(c);
  });
  const plusTard: Repondre = () => ({ choix: 'plusTard' });
  const saufC1: Repondre = ({ id, question }) =>
    id === c1 ? { choix: 'plusTard' } : question === null ? undefined : { choix: 'leur' };

  test('what was put off first, and then put back here, is asked when it is written anew there', async () => {
    await reunir(a, c, copies.folder, plusTard);
    await reunir(b, c, copies.folder, saufC1);
    await reunir(a, b, copies.folder, saufC1);
    expect(libelleDe(a, c2)).toBe('Formulation de Claire');
    changer(a, 'competence', c2, { libelle: avant });
    changer(c, 'competence', c2, { libelle: 'Reformulé par Claire' });
    expect(await points(a, c)).toContainEqual([c2, 'champ', 'champ']);
  });

  test('what was put back here is asked, where whoever brought it had put off what followed it', async () => {
    await reunir(b, c, copies.folder, saufC1);
    changer(c, 'competence', c2, { libelle: 'Reformulé par Claire' });
    await reunir(b, c, copies.folder, plusTard);
    await reunir(a, b, copies.folder, saufC1);
    expect(libelleDe(a, c2)).toBe('Formulation de Claire');
    changer(a, 'competence', c2, { libelle: avant });
    expect(await points(a, c)).toContainEqual([c2, 'champ', 'champ']);
  });

  test('what was decided of other words, by which whoever brought it had refused these, is asked all the same', async () => {
    changer(b, 'competence', c2, { libelle: 'Formulation de Bruno' });
    changer(a, 'competence', c2, { libelle: 'Formulation d’Anne' });
    const refuser: Repondre = ({ id }) => ({ choix: id === c1 ? 'plusTard' : 'notre' });
    await reunir(b, c, copies.folder, refuser);
    await reunir(a, b, copies.folder, refuser);
    expect(await points(a, c)).toEqual([[c2, 'champ', 'champ']]);
  });

  test('what was added under what is refused, and whoever brought that had refused, is asked with it', async () => {
    const ajoutee = uuid();
    const ajout = ajoutDeCompetence(ajoutee, idsDe(c, 'bloc')[0] ?? '');
    commit(c.workspace, c.gesture('item.added', [ajout], null), c.replica);
    await reunir(b, c, copies.folder, saufC1);
    const critere = ajouter(c, ajoutee, 'De Claire');
    await reunir(b, c, copies.folder, ({ id }) => (id === critere ? { choix: 'notre' } : undefined));
    await reunir(a, b, copies.folder, ({ id }) => (id === ajoutee ? { choix: 'notre' } : undefined));
    expect(await points(a, c)).toContainEqual([ajoutee, 'retrait', 'retireIci']);
  });
});

describe('a root that three people keep open for long', () => {
  const remettre: Repondre = ({ id }) => ({ choix: id === c1 ? 'plusTard' : 'leur' });
  let c: Session;
  beforeEach(() => {
    c = copieOuverte(a, copies.folder.at('c.cpne'), 'Claire');
  });
  afterEach(() => {
    leaveSession(c);
  });

  /** Each writes something and takes in the two others. */
  const travailler = async (tour: number): Promise<void> => {
    for (const ici of [a, b, c]) {
      changer(ici, 'competence', c2, { libelle: `Tour ${tour}, ${ici.author.nom}` });
      for (const la of [a, b, c]) if (la !== ici) await reunir(ici, la, copies.folder, remettre);
    }
  };

  /** States that are looked at to merge what Bruno has. */
  const regardes = async (): Promise<number> => {
    const { autre, fermer } = await lue(a, b, copies.folder);
    const face = faceA(a.workspace, autre);
    let appels = 0;
    const compter = (noeud: Noeud): State => {
      appels++;
      return face.etatDe(noeud);
    };
    troisEtats({ ...face, etatDe: compter }, null);
    fermer();
    return appels;
  };

  /** The last merge again, that names each of its heads many times: merges said once again all that those before had said. */
  const redire = (fois: number): void => {
    const row = [...readRowsWhere(a.workspace.db, 'fusion', null, []).values()].at(-1);
    const tetes = Array.from({ length: fois }, () => tetesDites(row ?? null)).flat() as unknown as Json;
    const after = { ...membersOfRow('fusion', row ?? {}), tetes };
    const fusion = { entity: 'fusion', id: uuid(), before: null, after } as const;
    commit(a.workspace, a.gesture('fusion.faite', [fusion], null), a.replica);
  };

  test('has as much more to be looked at for each round, however often its heads are named', async () => {
    const nombres: number[] = [];
    for (let tour = 1; tour <= 4; tour++) {
      await travailler(tour);
      nombres.push(await regardes());
    }
    const [un = 0, deux = 0, trois = 0, quatre = 0] = nombres;
    expect([deux - un, trois - deux, quatre - trois].filter((plus) => plus > 8)).toEqual([]);
    redire(200);
    expect(await regardes()).toBeLessThanOrEqual(quatre + 8);
  }, 60_000);
});

test('what was not sent is not left open: a part that is taken settles nothing of the rest', async () => {
  const { anne, folder, ouvrirCopie, fermer } = troisCopies();
  const [competence = ''] = idsDe(anne, 'competence');
  const { changes } = importRandom(anne, randomSource(1));
  const second = changes.find(({ entity }) => entity === 'referentiel')?.id ?? '';
  const activite = changes.find(({ entity }) => entity === 'activite')?.id ?? '';
  const [bruno, claire] = [ouvrirCopie(anne, 'Bruno encore'), ouvrirCopie(anne, 'Claire encore')];
  const avant = libelleDe(anne, competence);
  changer(anne, 'competence', competence, { libelle: 'D’Anne' });
  await reunir(bruno, anne, folder, () => ({ choix: 'notre' }));
  await reunir(claire, bruno, folder);
  changer(claire, 'competence', competence, { libelle: 'De Claire' });
  changer(claire, 'activite', activite, { intitule: 'De Claire' });
  changer(anne, 'competence', competence, { libelle: avant });
  expect((await prendre(anne, await envoyer(claire, folder, { portee: [second] }))).faite.pris).toBe(1);
  for (const [ici, la] of [[claire, anne] as const, [anne, claire] as const])
    expect((await reunir(ici, la, folder)).plan.points).toMatchObject([
      { id: competence, question: 'champ' },
    ]);
  expect([libelleDe(anne, competence), libelleDe(claire, competence)]).toEqual([avant, 'De Claire']);
  fermer();
});

test('what was put back by hand, known of elsewhere as it had first been, is not taken away again with nobody asked', async () => {
  const { anne, bruno, claire, folder, fermer } = troisCopies();
  const [k = '', x = '', y = '', w = ''] = idsDe(anne, 'competence');
  const sauf =
    (remis: string): Repondre =>
    (point) =>
      point.id === remis ? { choix: 'plusTard' } : undefined;
  changer(anne, 'competence', x, { libelle: 'D’Anne' });
  retirer(anne, 'competence', k);
  await reunir(bruno, anne, folder, sauf(x));
  undo(anne);
  changer(claire, 'competence', w, { libelle: 'De Claire' });
  await reunir(bruno, claire, folder);
  for (const session of [anne, bruno])
    changer(session, 'competence', y, { libelle: `De ${session.author.nom}` });
  await reunir(anne, bruno, folder, sauf(y));
  const { plan } = await reunir(anne, bruno, folder, sauf(y));
  expect(plan.points.filter(({ question }) => question === null)).toEqual([]);
  expect(idsDe(anne, 'competence')).toContain(k);
  fermer();
});

test('what came by a merge that was undone, seen where a question stays open, still comes from who wrote it', async () => {
  const { anne, bruno, claire, folder, fermer } = troisCopies();
  const [x = '', w = ''] = idsDe(anne, 'competence');
  const k = ajouter(bruno, x, 'De Bruno');
  await reunir(claire, bruno, folder);
  const merge = claire.workspace.head?.seq ?? 0;
  changer(claire, 'competence', w, { libelle: 'De Claire' });
  await reunir(bruno, claire, folder);
  undo(claire, merge);
  for (const session of [anne, claire])
    changer(session, 'competence', x, { libelle: `De ${session.author.nom}` });
  await reunir(anne, claire, folder, ({ id }) => (id === x ? { choix: 'plusTard' } : undefined));
  expect(idsDe(anne, 'critere')).not.toContain(k);
  await reunir(anne, bruno, folder);
  expect(idsDe(anne, 'critere')).toContain(k);
  fermer();
});

test('what is put back by hand in a part that was sent, where a question waits, comes as a change of one’s own', async () => {
  const { bruno, claire, folder, fermer } = troisCopies();
  const [remis = '', x = ''] = idsDe(bruno, 'competence');
  const initial = libelleDe(bruno, remis);
  for (const id of [remis, x]) changer(claire, 'competence', id, { libelle: 'De Claire' });
  const partie = await envoyer(claire, folder, { portee: [exampleReferentiel.id] });
  await prendre(bruno, partie, ({ id }) => (id === x ? { choix: 'plusTard' } : undefined));
  changer(bruno, 'competence', remis, { libelle: initial });
  await prendre(claire, await envoyer(bruno, folder));
  expect(libelleDe(claire, remis)).toBe(initial);
  fermer();
});

test('what whoever was taken in part had settled, having read it of a third, is settled with it', async () => {
  const { anne, bruno, claire, folder, fermer } = troisCopies();
  const [x = '', y = ''] = idsDe(anne, 'competence');
  const initial = libelleDe(anne, x);
  changer(bruno, 'competence', x, { libelle: 'De Bruno' });
  await reunir(claire, bruno, folder);
  changer(claire, 'competence', x, { libelle: initial });
  changer(claire, 'competence', y, { libelle: 'De Claire' });
  await reunir(anne, claire, folder, ({ id }) => (id === y ? { choix: 'plusTard' } : undefined));
  await reunir(bruno, anne, folder);
  expect(libelleDe(bruno, x)).toBe(initial);
  fermer();
});

test.each([0, 1])(
  'a root has the base of no other, that somebody else had not seen as far (%i)',
  async (i) => {
    const { anne, bruno, claire, folder, fermer } = troisCopies();
    const deux = [1, 2].map((seed) => {
      const { changes } = importRandom(anne, randomSource(seed));
      return changes.find(({ entity }) => entity === 'competence')?.id ?? '';
    });
    for (const ici of [bruno, claire]) await reunir(ici, anne, folder);
    const [vue = '', ouverte = ''] = i === 0 ? deux : deux.toReversed();
    const k = ajouter(claire, ouverte, 'De Claire');
    changer(claire, 'competence', vue, { libelle: 'De Claire' });
    await reunir(anne, claire, folder, ({ id }) => (id === k ? { choix: 'plusTard' } : undefined));
    for (const ici of [anne, bruno])
      for (const id of deux) changer(ici, 'competence', id, { libelle: `De ${ici.author.nom}` });
    await reunir(bruno, anne, folder);
    changer(claire, 'competence', ouverte, { libelle: 'De Claire aussi' });
    await reunir(claire, bruno, folder);
    expect(idsDe(claire, 'critere')).toContain(k);
    fermer();
  },
);

test('what was seen by a merge alone that was undone since is seen no more: what it had refused comes', async () => {
  const { anne, bruno, claire, folder, fermer } = troisCopies();
  const [x = ''] = idsDe(anne, 'competence');
  const k = ajouter(claire, x, 'De Claire');
  await reunir(bruno, claire, folder, () => ({ choix: 'notre' }));
  const merge = bruno.workspace.head?.seq ?? 0;
  changer(bruno, 'competence', x, { libelle: 'De Bruno' });
  await reunir(anne, bruno, folder);
  undo(bruno, merge);
  changer(claire, 'competence', x, { libelle: 'De Claire' });
  await reunir(claire, bruno, folder);
  await reunir(anne, claire, folder);
  expect(idsDe(anne, 'critere')).toContain(k);
  fermer();
});

test('what was put off, and is as another copy had decided, is not settled by that', async () => {
  const { anne, bruno, claire, folder, fermer } = troisCopies();
  const [x = ''] = idsDe(anne, 'competence');
  const [k = ''] = idsDe(anne, 'critere');
  retirer(bruno, 'critere', k);
  await reunir(anne, bruno, folder, () => ({ choix: 'notre' }));
  for (const session of [anne, bruno])
    changer(session, 'competence', x, { libelle: `De ${session.author.nom}` });
  await reunir(bruno, anne, folder, ({ id }) => (id === k ? { choix: 'notre' } : undefined));
  const merge = bruno.workspace.head?.seq ?? 0;
  await reunir(claire, bruno, folder, ({ id }) => (id === k ? { choix: 'plusTard' } : undefined));
  undo(bruno, merge);
  await reunir(bruno, claire, folder);
  expect(idsDe(bruno, 'critere')).not.toContain(k);
  fermer();
});
