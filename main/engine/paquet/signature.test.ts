import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { envoiDe } from '../../../tests/support/envoi.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { PaquetRefait } from '../../../tests/support/paquet-refait.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import { signatureDite } from '../../../shared/i18n/fr/paquet.ts';
import { quietTask } from '../task.ts';
import { userFolder } from '../workspace/user-folder.ts';
import { manqueSignature, retenirCle } from './cles.ts';
import { ecrirePaquet } from './ecrire.ts';
import { lirePaquet, type PaquetOuvert } from './lire.ts';

let example: OpenExample;
let sien = '';
beforeEach(() => {
  example = openExample();
  sien = userFolder();
});
afterEach(() => example.close());

const camille: Author = {
  id: '01890000-0000-7000-8000-000000000001',
  nom: 'Camille Essai',
  college: 'employeurs',
};
const dominique: Author = { ...camille, id: '01890000-0000-7000-8000-000000000002', nom: 'Dominique Essai' };

/** On the computer of whoever sends, then back on the one of whoever reads. */
async function envoyer(de: Author, poste: string): Promise<string> {
  const to = join(example.folder, `${poste} ${de.nom} ${Math.random()}.cpnex`);
  process.env['PARITAIRE_DOSSIER'] = join(example.folder, poste);
  await ecrirePaquet(envoiDe(example, { to, de, signer: true }), quietTask, example.session.workspace);
  process.env['PARITAIRE_DOSSIER'] = sien;
  return to;
}
const lire = (file: string): Promise<PaquetOuvert> => lirePaquet(file, null);
const prendre = async (file: string): Promise<void> => {
  const { signature, manifeste } = await lire(file);
  if (signature === null) throw new Error('not signed');
  retenirCle(signature.cle, manifeste.de);
};

describe('a signature', () => {
  test('is not there when it is not asked for, and that is said', async () => {
    await ecrirePaquet(envoiDe(example), quietTask, example.session.workspace);
    const { signature } = await lire(envoiDe(example).to);
    expect(signature).toBeNull();
    expect(signatureDite(signature, 'Camille Essai')).toContain('Non signé');
  });

  test('is missed when what was taken in before of the same person had one', async () => {
    await ecrirePaquet(envoiDe(example, { de: camille }), quietTask, example.session.workspace);
    const { signature, manifeste } = await lire(envoiDe(example).to);
    expect(manqueSignature(signature, manifeste.de)).toBe(false);
    await prendre(await envoyer(camille, 'ailleurs'));
    expect(manqueSignature(signature, manifeste.de)).toBe(true);
    const autrement = ` ${manifeste.de.nom.toUpperCase().replaceAll(' ', '\u00a0 ')}`.normalize('NFD');
    expect(manqueSignature(signature, { nom: autrement })).toBe(true);
    expect(signatureDite(signature, manifeste.de.nom, true)).toContain('n’est pas signé, alors que');
    expect(manqueSignature(signature, dominique)).toBe(false);
  });

  test.each(['U+00AD', 'U+200F', 'U+2060', 'U+202E', 'U+3164', 'U+FE0F'])(
    'is missed whatever nobody sees is put in the name: %s',
    async (point) => {
      await prendre(await envoyer(camille, 'ailleurs'));
      const signe = String.fromCodePoint(Number.parseInt(point.slice(2), 16));
      const nom = `Camille ${signe}Essai${signe}`;
      expect(manqueSignature(null, { nom })).toBe(true);
      const autre = { ...camille, id: dominique.id, nom };
      const { signature, manifeste } = await lire(await envoyer(autre, 'encore ailleurs'));
      expect([signature?.connue, manifeste.de.nom]).toEqual(['autre', camille.nom]);
    },
  );

  test('is of a new key until something of it was taken in: to be read again makes nobody known', async () => {
    const file = await envoyer(camille, 'ailleurs');
    for (let i = 0; i < 2; i++)
      expect((await lire(file)).signature).toMatchObject({ connue: 'nouvelle', nom: null });
    await prendre(file);
    expect((await lire(file)).signature).toMatchObject({ connue: 'connue', nom: 'Camille Essai' });
    expect((await lire(await envoyer(camille, 'ailleurs'))).signature?.connue).toBe('connue');
  });

  test('of an author whose key is another is never silent', async () => {
    await prendre(await envoyer(camille, 'ailleurs'));
    const { signature } = await lire(await envoyer(camille, 'encore ailleurs'));
    expect(signature).toMatchObject({ connue: 'autre', nom: null });
    expect(signatureDite(signature, 'Camille Essai')).toContain('mais pas par qui a signé');
  });

  test('of somebody who says that they are another is never silent', async () => {
    await prendre(await envoyer(camille, 'ailleurs'));
    const { signature } = await lire(await envoyer({ ...camille, nom: 'Dominique Essai' }, 'ailleurs'));
    expect(signature).toMatchObject({ connue: 'autre', nom: 'Camille Essai' });
    expect(signatureDite(signature, 'Dominique Essai')).toContain('au nom de Camille Essai');
  });

  test('is of a person and of a computer: two who share one do not sign for each other', async () => {
    const [a, b] = [
      await lire(await envoyer(camille, 'ailleurs')),
      await lire(await envoyer(dominique, 'ailleurs')),
    ];
    expect(a.signature?.cle).not.toBe(b.signature?.cle);
  });

  test('of what one sends oneself is known', async () => {
    const to = join(example.folder, 'moi.cpnex');
    await ecrirePaquet(envoiDe(example, { to, signer: true }), quietTask, example.session.workspace);
    expect((await lire(to)).signature).toMatchObject({ connue: 'connue', nom: 'Jeanne Essai' });
  });

  test('does not stand over another manifest, nor over another signature', async () => {
    const file = await envoyer(camille, 'ailleurs');
    const refait = (): PaquetRefait => new PaquetRefait(file);
    const code = async (paquet: PaquetRefait): Promise<unknown> =>
      lire(paquet.vers(join(example.folder, 'refait.cpnex'))).then(
        () => null,
        (error: { readonly code?: unknown }) => error.code,
      );
    expect(await code(refait())).toBeNull();
    expect(await code(refait().dire({ de: dominique }))).toBe('PAQUET_SIGNATURE');
    expect(await code(refait().dire({ message: 'Bonjour' }))).toBe('PAQUET_SIGNATURE');
    const { cle, signature } = JSON.parse(refait().texte('signature.json')) as Record<string, string>;
    const signe = (more: object): PaquetRefait =>
      refait().ecrire('signature.json', JSON.stringify({ cle, signature, ...more }));
    expect(await code(signe({ signature: '0'.repeat(128) }))).toBe('PAQUET_SIGNATURE');
    expect(await code(signe({ cle: 'f'.repeat(64) }))).toBe('PAQUET_SIGNATURE');
    expect(await code(signe({ cle: 'abc' }))).toBe('PAQUET_ABIME');
  });
});

describe('a private key', () => {
  const cles = (): readonly string[] => readdirSync(userFolder()).filter((nom) => nom.startsWith('cle-'));
  const signer = (to: string): Promise<unknown> =>
    ecrirePaquet(
      envoiDe(example, { to: join(example.folder, to), signer: true }),
      quietTask,
      example.session.workspace,
    );

  test('is made once, and is its owner’s alone', async () => {
    await signer('a.cpnex');
    await signer('b.cpnex');
    expect(cles()).toHaveLength(1);
    // Windows has no such modes: there the folder is its owner’s.
    const mode = process.platform === 'win32' ? 0o666 : 0o600;
    expect(statSync(join(userFolder(), cles()[0] ?? '')).mode & 0o777).toBe(mode);
  });

  test('that cannot be read is not replaced', async () => {
    await signer('a.cpnex');
    const file = join(userFolder(), cles()[0] ?? '');
    writeFileSync(file, '{}');
    await expect(signer('b.cpnex')).rejects.toMatchObject({ code: 'CLE_ABIMEE' });
    expect(readdirSync(example.folder)).not.toContain('b.cpnex');
  });
});
