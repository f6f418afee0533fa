import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testEngine } from '../../../tests/support/engine.ts';
import { envoiDe } from '../../../tests/support/envoi.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { quietTask } from '../task.ts';
import { chiffrer } from './chiffre.ts';
import { ecrirePaquet } from './ecrire.ts';
import { lirePaquet } from './lire.ts';

const motDePasse = 'cheval agrafe pile correct';

let example: OpenExample;
let essai = '';
let clair: Buffer;
let chiffre: Buffer;
beforeAll(async () => {
  example = openExample();
  essai = join(example.folder, 'essai.cpnex');
  const { to } = envoiDe(example);
  await ecrirePaquet(envoiDe(example), quietTask, example.session.workspace);
  clair = readFileSync(to);
  // Little work: what is tested is not how long it takes.
  chiffre = await chiffrer(clair, motDePasse, 4);
});
afterAll(() => example.close());

function lire(octets: Buffer, mot: string | null): Promise<unknown> {
  writeFileSync(essai, octets);
  return lirePaquet(essai, mot).then(
    ({ contenu }) => contenu.chiffre,
    (error: { readonly code?: unknown }) => error.code ?? error,
  );
}

describe('a package with a password', () => {
  // The real work of a password, twice: seconds on a machine that does something else.
  test('is a plain age file: whoever has any age reads it', async () => {
    const to = join(example.folder, 'secret.cpnex');
    const envoi = envoiDe(example, { to, motDePasse });
    expect(await ecrirePaquet(envoi, quietTask, example.session.workspace)).toMatchObject({ chiffre: true });
    expect(readFileSync(to).toString('latin1', 0, 40)).toContain('age-encryption.org/v1\n-> scrypt ');
    const decrypter = new Decrypter();
    decrypter.addPassphrase(motDePasse);
    const zip = await decrypter.decrypt(readFileSync(to));
    expect(Buffer.from(zip).toString('latin1', 0, 4)).toBe('PK\u0003\u0004');
    expect(readFileSync(to).includes('Jeanne')).toBe(false);
  }, 120_000);

  test('is read with it, and with nothing else', async () => {
    expect(await lire(chiffre, motDePasse)).toBe(true);
    expect(await lire(chiffre, null)).toBe('PAQUET_CHIFFRE');
    expect(await lire(chiffre, `${motDePasse}s`)).toBe('PAQUET_MOT_DE_PASSE');
    expect(await lire(clair, motDePasse)).toBe(false);
  });

  // One keyboard says « é » in one code, another in two (unicode.org/reports/tr15).
  test('is read with it, however its accents are coded', async () => {
    const mot = 'Référentiel été';
    expect(mot.normalize('NFD')).not.toBe(mot);
    writeFileSync(essai, await chiffrer(clair, mot, 4));
    const engine = testEngine();
    for (const form of ['NFC', 'NFD'])
      expect(await engine.ask('paquet.lire', { file: essai, motDePasse: mot.normalize(form) })).toMatchObject(
        {
          chiffre: true,
        },
      );
    engine.close();
  });

  test('is refused before anything is derived when that would take the machine away', async () => {
    const head = chiffre.toString('latin1');
    const start = Date.now();
    // 18 is what is written, here and by *age*: each one more doubles a time in which nothing else is done.
    for (const travail of [19, 20, 31]) {
      const cher = Buffer.from(head.replace(/(-> scrypt \S+) 4\n/, `$1 ${travail}\n`), 'latin1');
      expect(await lire(cher, motDePasse)).toBe('PAQUET_CHIFFREMENT');
    }
    expect(Date.now() - start).toBeLessThan(1000);
    const encrypter = new Encrypter();
    encrypter.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
    expect(await lire(Buffer.from(await encrypter.encrypt(clair)), motDePasse)).toBe('PAQUET_CHIFFREMENT');
  });

  test('that was altered or cut is refused, wherever it was', async () => {
    for (let at = 0; at < chiffre.length; at += Math.ceil(chiffre.length / 60)) {
      const octets = Buffer.from(chiffre);
      octets[at] = (octets[at] ?? 0) ^ 1;
      expect(await lire(octets, motDePasse)).toMatch(/^PAQUET_/);
    }
    for (const part of [0.1, 0.5, 0.99])
      expect(await lire(chiffre.subarray(0, Math.floor(chiffre.length * part)), motDePasse)).toBe(
        'PAQUET_ABIME',
      );
  });

  test('is not written with one that is found by trying', async () => {
    const to = join(example.folder, 'court.cpnex');
    const envoi = envoiDe(example, { to, motDePasse: 'azerty' });
    await expect(ecrirePaquet(envoi, quietTask, example.session.workspace)).rejects.toMatchObject({
      code: 'PAQUET_MOT_DE_PASSE_COURT',
    });
  });

  test('that holds no package is said to be none', async () => {
    expect(await lire(await chiffrer(Buffer.from('Monsieur,'), motDePasse, 4), motDePasse)).toBe(
      'PAQUET_ETRANGER',
    );
  });
});
