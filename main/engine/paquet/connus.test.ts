import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changer, copieOuverte, idsDe, relevesDe, reunir } from '../../../tests/support/copies.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import * as parPaquet from '../../../tests/support/par-paquet.ts';
import { leaveSession, temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import { headOf } from '../espace/espace.ts';
import { lireSource } from '../fusion/lire.ts';
import { undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { avantEnvoi, connus } from './connus.ts';

let example: OpenExample;
let folder: TemporaryFolder;
let [a, b]: [Session, Session] = [] as never;

beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
  a = example.session;
  b = copieOuverte(a, folder.at('b.cpne'), 'Jeanne Petit');
});
afterEach(() => {
  leaveSession(b);
  leaveSession(a);
  folder.remove();
});

const seq = (session: Session): number => headOf(session.workspace).seq;
const libelle = (session: Session, i: number, texte: string): void =>
  changer(session, 'competence', idsDe(session, 'competence')[i] ?? '', { libelle: texte });

const envoyer = (session: Session, pour: string, depuis: number, portee: readonly string[] | null = null) =>
  parPaquet.envoyer(session, folder, { pour, depuis, portee });

/** Takes in all of it. */
const prendre = (session: Session, paquet: string): Promise<unknown> =>
  parPaquet.prendre(session, paquet, () => ({ choix: 'leur' }));

describe('what somebody is thought to have of a journal', () => {
  test('is not guessed of somebody who has two copies: what one has, the other may lack', async () => {
    const seconde = copieOuverte(a, folder.at('b2.cpne'), 'Jeanne Petit');
    libelle(b, 0, 'De la première copie');
    await prendre(a, await envoyer(b, 'Camille', 0));
    libelle(a, 1, 'Écrit ici');
    expect(connus(a)).toMatchObject([{ nom: 'Jeanne Petit', sorte: 'recu' }]);
    libelle(seconde, 2, 'De la seconde copie');
    await prendre(a, await envoyer(seconde, 'Camille', 0));
    libelle(a, 3, 'Écrit ensuite');
    expect(connus(a)).toEqual([]);
    leaveSession(seconde);
  });

  test('is where their work, once taken in, parted; and what they had taken in of ours', async () => {
    expect(connus(a)).toEqual([]);
    const fourche = seq(a);
    libelle(b, 0, 'Reçu par Jeanne');
    libelle(a, 1, 'Écrit ici');
    await prendre(a, await envoyer(b, 'Camille', 0));
    expect(connus(a)).toEqual([
      { nom: 'Jeanne Petit', sorte: 'recu', seq: fourche, le: expect.any(String) as string },
    ]);
    // What follows is all that she lacks: she takes it in, and both say the same.
    const suite = await envoyer(a, 'Jeanne Petit', fourche);
    const [envoye] = connus(a).filter(({ sorte }) => sorte === 'envoye');
    expect(envoye).toBeUndefined();
    const reunie = seq(a);
    await prendre(b, suite);
    libelle(b, 2, 'Reçu ensuite');
    libelle(a, 3, 'Écrit ensuite');
    expect(connus(a)).toMatchObject([
      { sorte: 'recu', seq: fourche },
      { nom: 'Jeanne Petit', sorte: 'envoye', seq: reunie },
    ]);
    await prendre(a, await envoyer(b, 'Camille', 0));
    expect(connus(a)).toMatchObject([
      { sorte: 'recu', seq: reunie },
      { sorte: 'envoye', seq: reunie },
    ]);
    await prendre(b, await envoyer(a, 'Jeanne Petit', reunie));
    const textes = (session: Session): unknown =>
      session.workspace.db.prepare('SELECT id, libelle FROM competence ORDER BY id').all();
    expect(textes(b)).toEqual(textes(a));
    expect([await relevesDe(a, folder), await relevesDe(b, folder)]).toEqual([[], []]);
  });

  test('goes with whether other copies were taken in, even in a merge that was undone: its rows go whole', async () => {
    expect(avantEnvoi(a)).toEqual({ connus: [], aReuni: false });
    libelle(b, 0, 'Reçu par Jeanne');
    await prendre(a, await envoyer(b, 'Camille', 0));
    expect(avantEnvoi(a)).toEqual({ connus: connus(a), aReuni: true });
    undo(a);
    expect(avantEnvoi(a).aReuni).toBe(true);
  });

  test('is nothing of a part that was sent, and nothing where all was sent already', async () => {
    const [ref = ''] = idsDe(a, 'referentiel');
    libelle(a, 0, 'Un');
    await envoyer(a, 'Jeanne Petit', 0, [ref]);
    libelle(a, 0, 'Deux');
    expect(connus(a)).toEqual([]);
    await envoyer(a, 'Jeanne Petit', 0);
    expect(connus(a)).toEqual([]);
    libelle(a, 0, 'Trois');
    expect(connus(a)).toMatchObject([{ sorte: 'envoye', seq: seq(a) - 1 }]);
  });

  test('is said once of a person, however their name was typed', async () => {
    libelle(a, 0, 'Un');
    await envoyer(a, 'Jeanne Petit', 0);
    libelle(a, 0, 'Deux');
    await envoyer(a, 'jeanne petit', 0);
    const apres = seq(a);
    libelle(a, 0, 'Trois');
    expect(connus(a)).toMatchObject([{ sorte: 'envoye', seq: apres }]);
  });

  test('that is more than they have is said on arrival, with what to ask for', async () => {
    libelle(a, 0, 'Un');
    const paquet = await envoyer(a, 'Jeanne Petit', 0);
    const apres = seq(a);
    libelle(a, 1, 'Deux');
    const suite = await envoyer(a, 'Jeanne Petit', apres);
    await expect(lireSource(b.workspace, suite, null)).rejects.toMatchObject({
      code: 'FUSION_SANS_PASSE',
      message: expect.stringContaining('demandez un paquet entier') as string,
    });
    await prendre(b, paquet);
    await prendre(b, suite);
    expect(seq(b)).toBeGreaterThan(apres);
  });

  test('holds what was received again, once a merge that they never kept anything of was undone and made anew', async () => {
    const c = copieOuverte(a, folder.at('c.cpne'), 'Claire');
    libelle(c, 0, 'Travail de Claire');
    await reunir(a, c, folder);
    undo(a);
    libelle(a, 1, 'Un');
    await prendre(b, await envoyer(a, 'Jeanne Petit', 0));
    const apres = seq(a);
    await reunir(a, c, folder);
    leaveSession(c);
    await prendre(b, await envoyer(a, 'Jeanne Petit', apres));
    const textes = (session: Session): unknown =>
      session.workspace.db.prepare('SELECT id, libelle FROM competence ORDER BY id').all();
    expect(textes(b)).toEqual(textes(a));
    expect(await relevesDe(b, folder)).toEqual([]);
  });
});
