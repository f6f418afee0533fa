import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changer, deuxCopies, idsDe, reunirAvec } from '../../../tests/support/copies.ts';
import { envoiDe } from '../../../tests/support/envoi.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { envoyer } from '../../../tests/support/par-paquet.ts';
import { newSession, leaveSession } from '../../../tests/support/workspace.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import { lireSource } from '../fusion/lire.ts';
import { quietTask } from '../task.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { boite } from './boite.ts';
import { chiffrer } from './chiffre.ts';
import { ecrirePaquet, type Envoi } from './ecrire.ts';

let example: OpenExample;
let dossier = '';
beforeEach(() => {
  example = openExample();
  dossier = join(example.folder, 'partage');
  mkdirSync(dossier);
});
afterEach(() => example.close());

const deposer = (more: Partial<Envoi> = {}): ReturnType<typeof ecrirePaquet> =>
  ecrirePaquet(envoiDe(example, { to: dossier, ...more }), quietTask, example.session.workspace);

const lus = async (
  workspace: Workspace | null = example.session.workspace,
): Promise<readonly PaquetEnBoite[]> => (await boite(dossier, workspace, 100)).paquets;

describe('a folder where packages are dropped', () => {
  test('is given names that say who sends what, and when: none takes the place of another', async () => {
    await deposer();
    await deposer();
    await deposer({
      objet: 'depot',
      pour: 'Aux/collèges:?',
      de: { ...example.session.author, nom: 'Ca/mille: Essai?' },
      signer: true,
    });
    const jour = localDate(new Date());
    const listed = await lus();
    const noms = listed.map(({ nom }) => nom);
    expect(new Set(noms).size).toBe(3);
    // Two of one minute have a number; the minute may have passed.
    expect(noms.map((nom) => nom.replace(/ \d\dh\d\d/, '').replace(/ 2\.cpnex$/, '.cpnex'))).toEqual([
      `${jour} Jeanne Essai - contribution.cpnex`,
      `${jour} Jeanne Essai - contribution.cpnex`,
      `${jour} Ca mille Essai pour Aux collèges - dépôt.cpnex`,
    ]);
    expect(listed[2]).toMatchObject({
      manifeste: { objet: 'depot', de: { nom: 'Ca/mille: Essai?' } },
      signature: { connue: 'connue' },
      autreEspace: false,
      faute: null,
    });
    // A colleague may write titles by the thousand in each of hundreds of them: no list holds that.
    const dits = Object.keys(listed[2]?.manifeste ?? {}).toSorted();
    expect(dits).toEqual(['de', 'ecritLe', 'espace', 'objet', 'parties', 'pour']);
  });

  test('shows those of another workspace, the encrypted ones, and those that cannot be read', async () => {
    const { file } = await deposer();
    writeFileSync(join(dossier, 'secret.cpnex'), await chiffrer(readFileSync(file), 'mot de passe', 4));
    writeFileSync(join(dossier, 'coupe.cpnex'), readFileSync(file).subarray(0, 2000));
    writeFileSync(join(dossier, 'lettre.cpnex'), 'Monsieur,');
    writeFileSync(join(dossier, 'lettre.txt'), 'Monsieur,');
    writeFileSync(join(dossier, '.envoi.cpnex.123.tmp'), 'à moitié');
    const other = newSession(join(example.folder, 'autre.cpne'));
    const sien = envoiDe(example, { file: other.workspace.file, to: join(dossier, 'autre.cpnex') });
    await ecrirePaquet(sien, quietTask, other.workspace);
    leaveSession(other);
    const listed = new Map((await lus()).map((paquet) => [paquet.nom, paquet]));
    expect(listed.size).toBe(5);
    expect(listed.get('secret.cpnex')).toMatchObject({ chiffre: true, manifeste: null, faute: null });
    expect(listed.get('autre.cpnex')).toMatchObject({
      autreEspace: true,
      manifeste: { espace: { nom: 'CPNE des essais' } },
    });
    expect(listed.get('coupe.cpnex')?.faute).toContain('abîmé');
    expect(listed.get('lettre.cpnex')?.faute).toBeTruthy();
    expect((await lus(null)).some(({ autreEspace }) => autreEspace)).toBe(false);
  });

  test('says of one under a password, which says nothing of itself, that it was taken in', async () => {
    const { a, b, folder, fermer } = deuxCopies();
    changer(b, 'competence', idsDe(b, 'competence')[0] ?? '', { libelle: 'De Bruno' });
    const secret = join(dossier, 'secret.cpnex');
    copyFileSync(await envoyer(b, folder, { motDePasse: 'mot de passe' }), secret);
    expect(await lus(a.workspace)).toMatchObject([{ chiffre: true, etat: null }]);
    reunirAvec(a, await lireSource(a.workspace, secret, 'mot de passe', quietTask), () => undefined);
    expect(await lus(a.workspace)).toMatchObject([{ chiffre: true, etat: 'vu' }]);
    // Written again, it is another.
    changer(b, 'competence', idsDe(b, 'competence')[1] ?? '', { libelle: 'De Bruno, ensuite' });
    copyFileSync(await envoyer(b, folder, { motDePasse: 'mot de passe' }), secret);
    expect(await lus(a.workspace)).toMatchObject([{ chiffre: true, etat: null }]);
    fermer();
  });

  test('from which a package is taken away while it is read shows the others', async () => {
    const [restant, parti] = [await deposer({ pour: 'Bruno' }), await deposer()];
    const lecture = lus();
    // Listed, and not looked at yet.
    rmSync([restant, parti].map(({ file }) => file).toSorted()[0] ?? '');
    expect(await lecture).toHaveLength(1);
  });

  test('that holds thousands is read from the last by their names, and how many were not read is said', async () => {
    const { file } = await deposer();
    for (let i = 10; i < 40; i++) copyFileSync(file, join(dossier, `2026-10-${i}.cpnex`));
    rmSync(file);
    const { paquets, reste } = await boite(dossier, example.session.workspace, 3);
    expect(paquets.map(({ nom }) => nom)).toEqual([
      '2026-10-39.cpnex',
      '2026-10-38.cpnex',
      '2026-10-37.cpnex',
    ]);
    expect(reste).toBe(27);
    expect((await boite(dossier, example.session.workspace, 30)).reste).toBe(0);
  });

  test('one that is not wholly copied yet is said to be damaged, wherever it is cut, and hides no other', async () => {
    const octets = readFileSync((await deposer()).file);
    for (const [i, taille] of [0, 1, 4, 40, 400, octets.length >> 1, octets.length - 1].entries())
      writeFileSync(join(dossier, `0-${i}.cpnex`), octets.subarray(0, taille));
    // Some keep the place of what is not there yet.
    writeFileSync(join(dossier, '0-7.cpnex'), Buffer.alloc(octets.length));
    const [entier, ...coupes] = await lus();
    expect(entier).toMatchObject({ faute: null, etat: 'vu' });
    expect(coupes).toHaveLength(8);
    for (const { faute } of coupes) expect(faute).toMatch(/abîmé|n’est pas un paquet/);
  });

  test('that goes while it is read is said to be gone, and not to be empty', async () => {
    await deposer();
    const lecture = lus();
    rmSync(dossier, { recursive: true });
    await expect(lecture).rejects.toMatchObject({ code: 'FOLDER_MISSING' });
  });

  test.each([
    ['composed', 'é'],
    ['in two signs', 'e\u0301'],
    ['of four octets', '😀'],
  ])('takes a package of whoever, for whomever, however long their names are (%s)', async (_, signe) => {
    const nom = `N${signe.repeat(299)}`;
    const { file } = await deposer({ pour: nom, de: { ...example.session.author, nom } });
    expect(Buffer.byteLength(basename(file))).toBeLessThan(143 - '..tmp1234567'.length);
    expect(file).not.toContain('\ufffd');
    expect(await lus()).toMatchObject([{ faute: null, manifeste: { pour: nom } }]);
  });

  test('that is not there is said', async () => {
    await expect(boite(join(example.folder, 'absent'), null, 100)).rejects.toMatchObject({
      code: 'FOLDER_MISSING',
    });
  });
});
