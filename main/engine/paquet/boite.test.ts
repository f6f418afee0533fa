import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { envoiDe } from '../../../tests/support/envoi.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { newSession, leaveSession } from '../../../tests/support/workspace.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { quietTask } from '../task.ts';
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
    const listed = await boite(dossier, example.session.workspace);
    expect(listed.map(({ nom }) => nom)).toEqual([
      `${jour} Jeanne Essai - contribution - CPNEFP des essais.cpnex`,
      `${jour} Jeanne Essai - contribution - CPNEFP des essais 2.cpnex`,
      `${jour} Ca mille Essai pour Aux collèges - dépôt - CPNEFP des essais.cpnex`,
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
    const listed = new Map(
      (await boite(dossier, example.session.workspace)).map((paquet) => [paquet.nom, paquet]),
    );
    expect(listed.size).toBe(5);
    expect(listed.get('secret.cpnex')).toMatchObject({ chiffre: true, manifeste: null, faute: null });
    expect(listed.get('autre.cpnex')).toMatchObject({
      autreEspace: true,
      manifeste: { espace: { nom: 'CPNE des essais' } },
    });
    expect(listed.get('coupe.cpnex')?.faute).toContain('abîmé');
    expect(listed.get('lettre.cpnex')?.faute).toBeTruthy();
    expect((await boite(dossier, null)).some(({ autreEspace }) => autreEspace)).toBe(false);
  });

  test('from which a package is taken away while it is read shows the others', async () => {
    const [restant, parti] = [await deposer({ pour: 'Bruno' }), await deposer()];
    const lecture = boite(dossier, example.session.workspace);
    // Listed, and not looked at yet.
    rmSync([restant, parti].map(({ file }) => file).toSorted()[0] ?? '');
    expect(await lecture).toHaveLength(1);
  });

  test('that is not there is said', async () => {
    await expect(boite(join(example.folder, 'absent'), null)).rejects.toMatchObject({
      code: 'FOLDER_MISSING',
    });
  });
});
