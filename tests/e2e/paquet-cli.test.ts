import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaquetLu } from '../../shared/contract/answers/paquet.ts';
import { paritaire, type Outcome } from '../support/cli.ts';
import { smallRs } from './support/referentiels.ts';
import { importReferentiel, makeTestFolder, type TestFolder } from './support/workspace.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = makeTestFolder();
  await importReferentiel(folder, smallRs());
});
afterAll(() => folder.remove());

const run = (...argv: readonly string[]): Promise<Outcome> =>
  paritaire(folder.env['PARITAIRE_DOSSIER'] ?? '', 'paquet', ...argv);
const at = (nom: string): string => join(folder.folder, nom);

describe('paritaire paquet', () => {
  it('writes a package, and says what is inside one', async () => {
    const to = at('envoi.cpnex');
    const said = ['--pour', 'Dominique Essai', '--objet', 'depot', '--message', 'Voici.', '--signer'];
    const written = await run(folder.workspace, '--vers', to, ...said);
    expect(written).toMatchObject({ code: 0, err: '' });
    const { code, out } = await run('--lire', to);
    expect(code).toBe(0);
    for (const dit of ['pour Dominique Essai : dépôt', 'Message : Voici.', 'Signé par', 'Journal entier'])
      expect(out.replaceAll('\u00a0', ' ')).toContain(dit);
    const lu = JSON.parse((await run('--lire', to, '--json')).out) as PaquetLu;
    expect(lu.manifeste).toMatchObject({ objet: 'depot', pour: 'Dominique Essai', portee: null });
    expect(out).toContain(lu.manifeste.tete.hash);
  });

  it('takes a password from a file or from the environment alone, and says what comes of a lost one', async () => {
    const [to, file] = [at('secret.cpnex'), at('mot de passe.txt')];
    writeFileSync(file, 'cheval agrafe pile\n');
    const written = await run(folder.workspace, '--vers', to, '--mot-de-passe-fichier', file);
    expect(written.out).toContain('Un mot de passe perdu ne se retrouve pas.');
    expect(readFileSync(to, 'latin1')).toMatch(/^age-encryption/);
    expect(await run('--lire', to)).toMatchObject({
      code: 3,
      err: expect.stringContaining('mot de passe') as string,
    });
    expect((await run('--lire', to, '--mot-de-passe-fichier', file)).code).toBe(0);
    expect((await run('--lire', to, '--mot-de-passe', 'cheval agrafe pile')).code).toBe(2);
    process.env['PARITAIRE_MOT_DE_PASSE'] = 'cheval agrafe pile';
    try {
      expect((await run('--lire', to)).code).toBe(0);
    } finally {
      delete process.env['PARITAIRE_MOT_DE_PASSE'];
    }
  });

  it('drops a package in a folder under a name of its own, and lists them', async () => {
    const dossier = at('partage');
    mkdirSync(dossier);
    for (let i = 0; i < 2; i++) expect((await run(folder.workspace, '--vers', dossier)).code).toBe(0);
    expect(readdirSync(dossier)).toHaveLength(2);
    const { code, out } = await run(folder.workspace, '--boite', dossier);
    expect(code).toBe(0);
    for (const nom of readdirSync(dossier)) expect(out).toContain(nom);
    expect(out).toContain('Déjà dans ce fichier.');
    // What was sent under that name before was signed.
    const manque = 'n’est pas signé, alors que vous en avez déjà reçu de signés au nom de ';
    expect(out).toContain(manque);
    const [premier = ''] = readdirSync(dossier);
    expect((await run('--lire', join(dossier, premier))).out).toContain(manque);
    mkdirSync(at('vide'));
    expect((await run('--boite', at('vide'))).code).toBe(1);
  });

  it('refuses what is no package, what is nothing to send, and two things at once', async () => {
    writeFileSync(at('lettre.cpnex'), 'Monsieur,');
    expect(await run('--lire', at('lettre.cpnex'))).toMatchObject({ code: 3, out: '' });
    expect((await run(folder.workspace, '--vers', at('rien.cpnex'), '--depuis', '999')).code).toBe(1);
    expect((await run(folder.workspace, '--vers', folder.workspace)).code).toBe(3);
    expect((await run(folder.workspace)).code).toBe(2);
    expect((await run('--vers', at('rien.cpnex'), '--lire', at('envoi.cpnex'))).code).toBe(2);
    expect(existsSync(at('rien.cpnex'))).toBe(false);
  });
});
