import { afterEach, beforeEach, expect, test } from 'vitest';
import { deuxCopies, type DeuxCopies } from '../../../tests/support/copies.ts';
import { envoyer } from '../../../tests/support/par-paquet.ts';
import { commit } from '../journal/commit.ts';
import { readEspace } from '../espace/espace.ts';
import { lirePaquet } from './lire.ts';

let { a, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

const sansSigne = '\u200b \u2060';

test('a package for a name of which nothing is seen is for nobody in particular', async () => {
  const { contenu } = await lirePaquet(await envoyer(a, folder, { pour: sansSigne }), null);
  expect(contenu.manifeste.pour).toBeNull();
});

test('one by such a name, or of such a CPNE, is refused in words: it says from whom it comes, and of which file', async () => {
  const { nom } = a.author;
  a.author = { ...a.author, nom: sansSigne };
  await expect(envoyer(a, folder)).rejects.toMatchObject({
    code: 'PAQUET_SANS_NOM',
    params: { de: 'expediteur' },
  });
  a.author = { ...a.author, nom };
  const { db, file } = a.workspace;
  const { id, nom: before } = readEspace(db, file);
  const nommer = {
    entity: 'espace',
    id,
    before: { nom: before },
    after: { nom: sansSigne },
  } as const;
  commit(a.workspace, a.gesture('espace.changed', [nommer], null), a.replica);
  await expect(envoyer(a, folder)).rejects.toMatchObject({
    code: 'PAQUET_SANS_NOM',
    params: { de: 'cpne' },
  });
});

test('signs that a terminal would obey are taken out of who sends it', async () => {
  a.author = { ...a.author, nom: 'Jeanne\u0007 Essai' };
  const { contenu } = await lirePaquet(await envoyer(a, folder), null);
  expect(contenu.manifeste.de.nom).toBe('Jeanne Essai');
});
