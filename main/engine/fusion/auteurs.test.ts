import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import {
  ajouter,
  changer,
  copieOuverte,
  idsDe,
  lue,
  montree,
  retirer,
  reunir,
} from '../../../tests/support/copies.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { readState } from '../../../tests/support/whole-state.ts';
import { leaveSession, temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { commit } from '../journal/commit.ts';
import { redo, undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { appliquer } from './appliquer.ts';
import { faceA } from './examiner.ts';
import { preparer } from './preparer.ts';

let example: OpenExample;
let folder: TemporaryFolder;
let [anne, camille, jeanne]: [Session, Session, Session] = [] as never;
let [c1, c2]: [string, string] = [] as never;

const ecrire = (session: Session, id: string, libelle: string): void =>
  changer(session, 'competence', id, { libelle });

/** Of a text that comes: what it says, and who is said to have written what is here, and it. */
async function dits(ici: Session, la: Session, id: string) {
  const { points } = await montree(ici, la, folder);
  const point = points.find((one): one is PointDit => one.id === id && one.membre === 'libelle');
  return [point?.leur, point?.ici?.par.nom, point?.la?.par.nom];
}

beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
  anne = example.session;
  anne.author = { ...anne.author, nom: 'Anne' };
  camille = copieOuverte(anne, folder.at('camille.cpne'), 'Camille');
  jeanne = copieOuverte(anne, folder.at('jeanne.cpne'), 'Jeanne');
  [c1 = '', c2 = ''] = idsDe(anne, 'competence');
});
afterEach(() => {
  for (const session of [jeanne, camille, anne]) leaveSession(session);
  folder.remove();
});

test('what was written in place of both is by whoever answered, not by whose text was refused', async () => {
  for (const id of [c1, c2]) {
    ecrire(camille, id, 'De Camille');
    ecrire(jeanne, id, 'De Jeanne');
  }
  await reunir(camille, jeanne, folder, ({ id }) =>
    id === c1 ? { choix: 'autre', valeur: 'Ni l’un ni l’autre' } : { choix: 'notre' },
  );
  expect(await dits(anne, camille, c1)).toEqual(['Ni l’un ni l’autre', undefined, 'Camille']);
  expect(await dits(anne, camille, c2)).toEqual(['De Camille', undefined, 'Camille']);
});

test('a proposal that nobody else had touched may be amended: the words are of whoever amends', async () => {
  ecrire(jeanne, c1, 'De Jeanne');
  const { faite } = await reunir(camille, jeanne, folder, ({ id }) =>
    id === c1 ? { choix: 'autre', valeur: 'De Jeanne, revu' } : undefined,
  );
  expect(faite).toMatchObject({ refuses: 0, reportes: 0 });
  expect(await dits(anne, camille, c1)).toEqual(['De Jeanne, revu', undefined, 'Camille']);
  // Sent back, it comes by itself to who had proposed.
  expect(await dits(jeanne, camille, c1)).toEqual(['De Jeanne, revu', 'Jeanne', 'Camille']);
});

test('what a merge elsewhere brought is by who wrote it, on both sides', async () => {
  ecrire(jeanne, c1, 'De Jeanne');
  await reunir(camille, jeanne, folder);
  expect(await dits(anne, camille, c1)).toEqual(['De Jeanne', undefined, 'Jeanne']);
  const autre = copieOuverte(anne, folder.at('autre.cpne'), 'Autre');
  ecrire(autre, c1, 'D’un autre');
  await reunir(anne, camille, folder);
  expect(await dits(anne, autre, c1)).toEqual(['D’un autre', 'Jeanne', 'Autre']);
  expect(await dits(autre, anne, c1)).toEqual(['De Jeanne', 'Autre', 'Jeanne']);
  leaveSession(autre);
});

test('theirs, chosen in place of one’s own, is by who wrote it', async () => {
  ecrire(camille, c1, 'De Camille');
  ecrire(jeanne, c1, 'De Jeanne');
  await reunir(camille, jeanne, folder, () => ({ choix: 'leur' }));
  expect(await dits(anne, camille, c1)).toEqual(['De Jeanne', undefined, 'Jeanne']);
});

test('both changes together are by whoever put them together, and neither one’s', async () => {
  ecrire(camille, c1, 'Accueillir et orienter les clients');
  ecrire(jeanne, c1, 'Accueillir chaque client');
  await reunir(camille, jeanne, folder, () => ({
    choix: 'autre',
    valeur: 'Accueillir et orienter chaque client',
  }));
  const [, , qui] = await dits(anne, camille, c1);
  expect(qui).toBe('Camille');
});

test('an undo and a redo leave what is there to who wrote it, and when', async () => {
  ecrire(camille, c1, 'De Camille');
  const auteur = camille.author;
  camille.author = { ...jeanne.author };
  ecrire(camille, c1, 'De Jeanne');
  camille.author = { ...auteur, id: crypto.randomUUID(), nom: 'Autre' };
  undo(camille);
  expect(await dits(anne, camille, c1)).toEqual(['De Camille', undefined, 'Camille']);
  redo(camille);
  expect(await dits(anne, camille, c1)).toEqual(['De Jeanne', undefined, 'Jeanne']);
});

test('a merge that was undone, then done again, brings what its authors wrote', async () => {
  ecrire(camille, c2, 'De Camille');
  ecrire(jeanne, c1, 'De Jeanne');
  ecrire(jeanne, c2, 'Aussi de Jeanne');
  await reunir(camille, jeanne, folder, () => ({ choix: 'leur' }));
  undo(camille);
  expect(await dits(anne, camille, c2)).toEqual(['De Camille', undefined, 'Camille']);
  redo(camille);
  expect(await dits(anne, camille, c1)).toEqual(['De Jeanne', undefined, 'Jeanne']);
  expect(await dits(anne, camille, c2)).toEqual(['Aussi de Jeanne', undefined, 'Jeanne']);
});

test('a change to another member of an item is not that of the text', async () => {
  ecrire(camille, c1, 'De Camille');
  await reunir(jeanne, camille, folder);
  changer(jeanne, 'competence', c1, { code: 'Z9' });
  expect(await dits(anne, jeanne, c1)).toEqual(['De Camille', undefined, 'Camille']);
});

test('back to a text from before both parted, whoever went back is named', async () => {
  ecrire(anne, c1, 'D’Anne');
  const autre = copieOuverte(anne, folder.at('autre.cpne'), 'Autre');
  undo(autre);
  expect((await dits(anne, autre, c1))[2]).toBe('Autre');
  leaveSession(autre);
});

test('of what was answered, and answered again once the merge was undone, the last alone is listed', async () => {
  ecrire(anne, c1, 'D’Anne');
  ecrire(camille, c1, 'De Camille');
  await reunir(camille, anne, folder, () => ({ choix: 'notre' }));
  undo(camille);
  expect((await montree(anne, camille, folder)).contenu.reponses).toEqual([]);
  await reunir(camille, anne, folder, () => ({ choix: 'autre', valeur: 'Des deux' }));
  ecrire(anne, c1, 'Encore d’Anne');
  await reunir(camille, anne, folder, () => ({ choix: 'leur' }));
  expect((await montree(anne, camille, folder)).contenu.reponses).toMatchObject([
    { membre: 'libelle', choix: 'leur', par: { nom: 'Camille' } },
  ]);
});

test('an answer has its own reason, and not that of the merge', async () => {
  const motifs = async (id: string): Promise<unknown> => {
    const { points } = await montree(anne, camille, folder);
    return points.find((one) => one.id === id && one.membre === 'libelle')?.la?.motif;
  };
  for (const id of [c1, c2]) {
    ecrire(camille, id, 'De Camille');
    ecrire(jeanne, id, 'De Jeanne');
  }
  const { autre, fermer } = await lue(camille, jeanne, folder);
  const { plan } = preparer(camille.workspace, autre, faceA(camille.workspace, autre));
  const reponses = Object.fromEntries(
    plan.points.map(({ cle, id }) => [
      cle,
      { choix: 'autre' as const, valeur: 'Ensemble', ...(id === c1 && { motif: 'Plus court' }) },
    ]),
  );
  appliquer(
    camille,
    autre,
    () => reponses,
    'Réunion du jour',
    () => undefined,
  );
  fermer();
  expect([await motifs(c1), await motifs(c2)]).toEqual(['Plus court', 'Réunion du jour']);
});

describe('of a point, all whose work comes with it are said, whoever wrote last first', () => {
  const noms = async (id: string): Promise<unknown> => {
    const { points } = await montree(anne, jeanne, folder);
    return points.filter((one) => one.id === id).map(({ auteurs }) => auteurs.map(({ nom }) => nom));
  };

  test('an item, whoever wrote under it, or wrote of it what it still says', async () => {
    const [premiere] = readState(camille.workspace.db).get('competence')?.values() ?? [];
    const { id: _id, ...membres } = premiere ?? {};
    const id = uuid();
    const after = { ...membres, rang: 'aZ', code: null, libelle: 'De Camille' } as JsonObject;
    const { workspace, gesture, replica } = camille;
    commit(
      workspace,
      gesture('item.added', [{ entity: 'competence', id, before: null, after }], null),
      replica,
    );
    await reunir(jeanne, camille, folder);
    expect(await noms(id)).toEqual([['Camille']]);
    ajouter(jeanne, id, 'De Jeanne');
    expect(await noms(id)).toEqual([['Camille', 'Jeanne']]);
    ecrire(jeanne, id, 'De Jeanne');
    expect(await noms(id)).toEqual([['Jeanne', 'Camille']]);
  });

  test('a text, whoever wrote it last, and nobody whose words are gone', async () => {
    ecrire(camille, c1, 'De Camille');
    await reunir(jeanne, camille, folder);
    expect(await noms(c1)).toEqual([['Camille']]);
    ecrire(jeanne, c1, 'De Jeanne');
    expect(await noms(c1)).toEqual([['Jeanne']]);
  });

  test('links, whoever added to them or took one off', async () => {
    const [a1 = '', a2 = ''] = idsDe(anne, 'activite');
    const lier = ({ workspace, gesture, replica }: Session, activites: readonly string[]): void => {
      const before = { activites: readState(workspace.db).get('competence')?.get(c1)?.['activites'] ?? [] };
      const change = { entity: 'competence' as const, id: c1, before, after: { activites } };
      commit(workspace, gesture('item.changed', [change], null), replica);
    };
    lier(anne, []);
    for (const session of [camille, jeanne]) await reunir(session, anne, folder);
    lier(camille, [a1]);
    await reunir(jeanne, camille, folder);
    lier(jeanne, [a1, a2]);
    expect(await noms(c1)).toEqual([['Jeanne', 'Camille']]);
  });

  test('what was taken away, whoever took it away, and nobody who had worked on it', async () => {
    ecrire(camille, c1, 'De Camille');
    await reunir(jeanne, camille, folder);
    retirer(jeanne, 'competence', c1);
    expect(await noms(c1)).toEqual([['Jeanne']]);
  });
});
