import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fc, test as property } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { envoiDe, ligneDAilleurs, recevoir } from '../../../tests/support/envoi.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { PaquetRefait } from '../../../tests/support/paquet-refait.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import { EngineError } from '../errors.ts';
import { headOf } from '../espace/espace.ts';
import { chainHash } from '../journal/chain.ts';
import { sceauDe } from '../personne/coffre.ts';
import { quietTask } from '../task.ts';
import { adoptVersion } from '../version/adopt.ts';
import { ecrirePaquet } from './ecrire.ts';
import { lirePaquet } from './lire.ts';

let example: OpenExample;
/** Sound: all that a package may hold, and the same of one référentiel. */
let sain = '';
let partiel = '';
let essai = '';

beforeAll(async () => {
  example = openExample();
  const { session, folder } = example;
  semerRegistre(session);
  adoptVersion(session, {
    grilles: {},
    ref: exampleReferentiel.id,
    numero: '1.0',
    decision: { type: 'adoption', date: '2026-09-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: 'Essai',
  });
  const une = ligneDAilleurs(session, headOf(session.workspace), 'une');
  recevoir(session, [une, ligneDAilleurs(session, une, 'deux')]);
  essai = join(folder, 'essai.cpnex');
  sain = join(folder, 'sain.cpnex');
  partiel = join(folder, 'partiel.cpnex');
  const envoi = envoiDe(example, { avecContacts: true, message: 'Bonjour', to: sain });
  await ecrirePaquet(envoi, quietTask, session.workspace);
  const part = { ...envoi, to: partiel, avecContacts: false, portee: [exampleReferentiel.id] };
  await ecrirePaquet(part, quietTask, session.workspace);
});
afterAll(() => example.close());

/** Code of the refusal, which says of which file; null when it is read. */
async function refus(file: string): Promise<string | null> {
  try {
    await lirePaquet(file, null);
    return null;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return error.message.includes('.cpnex') ? error.code : error.message;
  }
}
const refusDe = (octets: Buffer | string): Promise<string | null> => {
  writeFileSync(essai, octets);
  return refus(essai);
};
const refait = (): PaquetRefait => new PaquetRefait(sain);
const apres = (make: (paquet: PaquetRefait) => unknown): Promise<unknown> => {
  const paquet = refait();
  make(paquet);
  return refus(paquet.vers(essai));
};

const documentDe = ({ membres }: PaquetRefait): string =>
  [...membres.keys()].find((nom) => nom.startsWith('document/')) ?? '';

describe('what is no package', () => {
  test('is another file, or another archive', async () => {
    expect(await refusDe('Monsieur,')).toBe('PAQUET_ETRANGER');
    expect(await refusDe('')).toBe('PAQUET_ETRANGER');
    expect(await refusDe(readFileSync(example.file))).toBe('PAQUET_ETRANGER');
    expect(await refusDe(Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toBe(
      'PAQUET_ETRANGER',
    );
    expect(await apres((paquet) => paquet.dire({ format: 'paritaire/extrait' }))).toBe('PAQUET_ETRANGER');
    expect(await refus(join(example.folder, 'absent.cpnex'))).toBe('FILE_MISSING');
  });

  test('put together again without a change, it is still one', async () => {
    expect(await apres((paquet) => paquet.annoncer())).toBeNull();
  });
});

describe('of a newer version', () => {
  test('it is said, whatever more it says', async () => {
    expect(await apres((paquet) => paquet.dire({ version: 2, nouveau: true }))).toBe('PAQUET_RECENT');
    expect(await apres((paquet) => paquet.dire({ schema: 99 }))).toBe('PAQUET_RECENT');
  });
});

describe('an archive that would do harm', () => {
  test('swells a thousand times', async () => {
    const bomb = { 'journal.jsonl': new Uint8Array(16 * 1024 * 1024), 'manifest.json': strToU8('{}') };
    expect(await refusDe(Buffer.from(zipSync(bomb, { level: 9 })))).toBe('PAQUET_BOMBE');
  });

  test('says that it would unfold to gigabytes, or to less than it does', async () => {
    const annonce = (octets: number, paquet = refait()): Buffer => {
      const zip = paquet.zip();
      // Uncompressed size, in the last header of the central directory (APPNOTE.txt, 4.3.12).
      zip.writeUInt32LE(octets, zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
      return zip;
    };
    expect(await refusDe(annonce(0xfffffff0))).toBe('PAQUET_BOMBE');
    expect(await refusDe(annonce(2 * 1024 * 1024 * 1024))).toBe('PAQUET_BOMBE');
    expect(await refusDe(annonce(3))).toBe('PAQUET_MANIFESTE');
    const { membres } = refait().manifeste;
    const menti = membres.map((membre, i) => (i === membres.length - 1 ? { ...membre, taille: 3 } : membre));
    expect(await refusDe(annonce(3, refait().dire({ membres: menti })))).toBe('PAQUET_ABIME');
  });

  test('weighs more than a package may, and is not read', async () => {
    writeFileSync(essai, readFileSync(sain));
    truncateSync(essai, 1024 * 1024 * 1024 + 1);
    expect(await refus(essai)).toBe('PAQUET_LOURD');
    truncateSync(essai, 0);
  });

  test('holds a path, which no system is asked to follow', async () => {
    const octets = refait().ecrire('aa/passwd', 'root').zip().toString('latin1');
    expect(await refusDe(Buffer.from(octets.replaceAll('aa/passwd', '../passwd'), 'latin1'))).toBe(
      'PAQUET_CHEMIN',
    );
  });

  test('holds what its manifest does not announce, or announces what no package holds', async () => {
    expect(await apres((paquet) => paquet.ecrire('LISEZMOI.txt', 'Bonjour'))).toBe('PAQUET_MEMBRE');
    expect(await apres((paquet) => paquet.ecrire('LISEZMOI.txt', 'Bonjour').annoncer())).toBe(
      'PAQUET_MEMBRE_INCONNU',
    );
    const autre = 'document/00000000-0000-7000-8000-000000000000.json';
    expect(await apres((paquet) => paquet.ecrire(autre, '{}').annoncer())).toBe('PAQUET_MEMBRE_INCONNU');
  });

  test('holds a member twice', async () => {
    const octets = refait().ecrire('journal.jsonm', 'x').zip().toString('latin1');
    expect(await refusDe(Buffer.from(octets.replaceAll('journal.jsonm', 'journal.jsonl'), 'latin1'))).toBe(
      'PAQUET_ABIME',
    );
  });
});

describe('a package that was cut or altered', () => {
  test('is refused wherever it is cut', async () => {
    const octets = readFileSync(sain);
    for (const part of [0.1, 0.5, 0.9, 0.999])
      expect(await refusDe(octets.subarray(0, Math.floor(octets.length * part)))).toBe('PAQUET_ABIME');
  });

  test('is refused when a member is missing', async () => {
    for (const nom of [...refait().membres.keys()].filter((one) => one !== 'manifest.json'))
      expect(await apres(({ membres }) => membres.delete(nom))).toBe('PAQUET_MEMBRE_ABSENT');
  });

  test('is refused when what a row names was left out of it, and of its manifest', async () => {
    expect(
      await apres((paquet) => {
        paquet.membres.delete(documentDe(paquet));
        paquet.annoncer();
      }),
    ).toBe('PAQUET_MANIFESTE');
  });

  test('is refused when an octet of any member is another', async () => {
    for (const [nom, octets] of refait().membres) {
      const changed = Buffer.from(octets);
      changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
      expect(await apres((paquet) => paquet.ecrire(nom, changed))).toMatch(/^PAQUET_/);
    }
  });

  test('is refused when its manifest announces the altered member', async () => {
    const texte = (paquet: PaquetRefait, nom: string, from: string, to: string): PaquetRefait =>
      paquet.ecrire(nom, paquet.texte(nom).replace(from, to)).annoncer();
    expect(await apres((paquet) => texte(paquet, 'journal.jsonl', 'Jeanne', 'Jeanna'))).toBe('PAQUET_CHAINE');
    expect(await apres((paquet) => texte(paquet, documentDe(paquet), '1.0', '1.1'))).toBe('PAQUET_MANIFESTE');
    expect(await apres((paquet) => texte(paquet, 'coffre.jsonl', '@', '#'))).toBe('PAQUET_ABIME');
  });

  test('is refused when what a seal is of is nothing known of a person', async () => {
    const sel = '01'.repeat(32);
    for (const valeur of ['{}', '[]', '{"nom":5}', 'Monsieur,']) {
      const sceau = sceauDe(Buffer.from(sel, 'hex'), Buffer.from(valeur));
      const dire = (paquet: PaquetRefait): PaquetRefait =>
        paquet.ecrire('coffre.jsonl', `${JSON.stringify({ sceau, sel, valeur })}\n`).annoncer();
      expect(await apres(dire)).toBe('PAQUET_ABIME');
    }
  });

  test('is refused when a control character would reach a terminal', async () => {
    expect(await apres((paquet) => paquet.dire({ message: '\u001b[2J' }))).toBe('PAQUET_ABIME');
  });

  test.each(['Camille\u2060 Essai', '\u202eiassE ellimaC', 'Camille Essai\ufe0f'])(
    'is refused when a name is not what is seen of it: %j',
    async (nom) => {
      const { de, espace } = refait().manifeste;
      for (const dit of [{ pour: nom }, { de: { ...de, nom } }, { espace: { ...espace, nom } }])
        expect(await apres((paquet) => paquet.dire(dit))).toBe('PAQUET_ABIME');
    },
  );
});

describe('a chain that does not hold', () => {
  const cassee = (change: (lignes: Record<string, unknown>[]) => readonly unknown[]): Promise<unknown> =>
    apres((paquet) => paquet.lignes(change).annoncer());

  test('is refused: a row taken away, exchanged, doubled, rewritten', async () => {
    expect(await cassee((lignes) => lignes.filter((_ligne, i) => i !== 2))).toBe('PAQUET_CHAINE');
    expect(await cassee(([a, b, c, ...rest]) => [a, c, b, ...rest])).toBe('PAQUET_CHAINE');
    expect(await cassee(([a, b, ...rest]) => [a, b, b, ...rest])).toBe('PAQUET_CHAINE');
    const refaite = await cassee(([a, b, ...rest]) => {
      const corps = String(b?.['corps']).replace('Jeanne', 'Jeanna');
      const hash = chainHash(Buffer.from(String(b?.['prev_hash']), 'hex'), corps).toString('hex');
      return [a, { ...b, corps, hash }, ...rest];
    });
    expect(refaite).toBe('PAQUET_CHAINE');
    // What was received leads back to a row that is there.
    expect(await cassee((lignes) => lignes.filter((_ligne, i) => i !== lignes.length - 2))).toBe(
      'PAQUET_CHAINE',
    );
  });

  test('is refused: a row that is no gesture, a line that is no row', async () => {
    const dire = (edit: (corps: string) => string): Promise<unknown> =>
      cassee((lignes) => {
        const last = lignes.at(-1);
        const corps = edit(String(last?.['corps']));
        const hash = chainHash(Buffer.from(String(last?.['prev_hash']), 'hex'), corps).toString('hex');
        return [...lignes.slice(0, -1), { ...last, corps, hash }];
      });
    expect(await dire(() => '{"format":1}')).toBe('PAQUET_CHAINE');
    expect(await dire((corps) => corps.replace(/"at":"[^"]*"/, '"at":"hier"'))).toBe('PAQUET_CHAINE');
    expect(await dire((corps) => corps.replace(/"college":"[^"]*"/, '"college":"pirate"'))).toBe(
      'PAQUET_CHAINE',
    );
    expect(await cassee((lignes) => [...lignes, { seq: 1 }])).toBe('PAQUET_ABIME');
    expect(await apres((paquet) => paquet.ecrire('journal.jsonl', 'Monsieur,').annoncer())).toBe(
      'PAQUET_ABIME',
    );
  });
});

describe('a manifest that lies', () => {
  const autre = 'a'.repeat(64);
  const dits = (paquet: PaquetRefait): readonly (readonly [string, Readonly<Record<string, unknown>>])[] => {
    const { tete, espace, vues } = paquet.manifeste;
    return [
      ['a later head', { tete: { ...tete, seq: tete.seq + 1 } }],
      ['an earlier head', { tete: { ...tete, seq: tete.seq - 1 } }],
      ['another head', { tete: { ...tete, hash: autre } }],
      ['another installation', { tete: { ...tete, replica: espace.id } }],
      ['another workspace', { espace: { ...espace, id: tete.replica } }],
      ['another origin', { espace: { ...espace, origine: autre } }],
      ['another ancestor', { depuis: { seq: 0, hash: autre } }],
      ['a later ancestor', { depuis: { seq: 1, hash: autre } }],
      ['no head seen', { vues: [] }],
      ['a head that was not seen', { vues: [...vues, { ...vues[0], hash: autre }] }],
      ['a head seen for a part', { vues: vues.map((vue) => ({ ...vue, portee: [espace.id] })) }],
    ];
  };

  test('is refused, whatever it lies about', async () => {
    for (const [what, dit] of dits(refait()))
      expect([what, await apres((paquet) => paquet.dire(dit))]).toEqual([
        what,
        expect.stringMatching(/^PAQUET_(?:MANIFESTE|CHAINE)$/),
      ]);
    const taille = refait().manifeste.membres.map((membre, i) => ({
      ...membre,
      taille: membre.taille + (i === 0 ? 1 : 0),
    }));
    expect(await apres((paquet) => paquet.dire({ membres: taille }))).toBe('PAQUET_MANIFESTE');
  });

  test('is refused when it says that all is there, and texts were kept back', async () => {
    expect(await refus(new PaquetRefait(partiel).vers(essai))).toBeNull();
    expect(await refus(new PaquetRefait(partiel).dire({ portee: null }).vers(essai))).toBe(
      'PAQUET_MANIFESTE',
    );
  });
});

/** All that a package says, to be compared. */
async function contenu(file: string): Promise<unknown> {
  const { manifeste, autre } = await lirePaquet(file, null);
  const octets = manifeste.membres.map(({ nom }) => {
    const [table = '', id = ''] = nom.replace('.json', '').split('/');
    return table === 'document' || table === 'fichier' || table === 'instantane'
      ? autre.octets(table, id)?.toString('base64')
      : null;
  });
  const scelles = new PaquetRefait(file)
    .texte('coffre.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => autre.scelle((JSON.parse(line) as { sceau: string }).sceau));
  return { manifeste, lignes: [...autre.lignes()], octets, scelles };
}

describe('one octet', () => {
  property.prop(
    [fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 1, max: 255 })],
    {
      numRuns: 150,
    },
  )('changed anywhere is refused, or changes nothing of what is said', async (where, by) => {
    const octets = readFileSync(sain);
    const at = Math.floor(where * octets.length);
    octets[at] = (octets[at] ?? 0) ^ by;
    const refused = await refusDe(octets);
    if (refused === null) expect(await contenu(essai)).toEqual(await contenu(sain));
    else expect(refused).toMatch(/^PAQUET_/);
  });
});
