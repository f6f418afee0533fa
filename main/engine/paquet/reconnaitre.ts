import { open } from 'node:fs/promises';
import { enTeteDAge } from './chiffre.ts';
import { nomDuManifeste } from './manifeste.ts';

/** First header of an archive, up to the name of its first member (APPNOTE.txt, 4.3.7). */
const enTeteDeZip = 30;
const archive = new RegExp(`^PK\\u0003\\u0004[^]{${enTeteDeZip - 4}}${nomDuManifeste.replace('.', '\\.')}`);

/** What a file begins as: a package as Paritaire writes it, one with a password, or (null) neither. */
export async function sorteDePaquet(path: string): Promise<'clair' | 'chiffre' | null> {
  const handle = await open(path, 'r');
  try {
    const length = enTeteDeZip + nomDuManifeste.length;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    const debut = buffer.toString('latin1', 0, bytesRead);
    if (debut.startsWith(enTeteDAge)) return 'chiffre';
    return archive.test(debut) ? 'clair' : null;
  } finally {
    await handle.close();
  }
}
