import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip } from 'fflate';
import type { Manifeste } from '../../shared/contract/paquet.ts';
import type { ErrorCode } from '../../shared/i18n/errors.ts';

const mo = 1024 * 1024;
const [stored, deflated] = [0, 8] as const;

/** A member as its archive says it is, whatever it holds. */
interface Membre {
  readonly nom: string;
  readonly taille: number;
  readonly crc: number;
  readonly compression: typeof stored | typeof deflated;
  readonly data: () => Iterable<Buffer>;
}

/** What a member unfolds to, a part at a time: none is ever held whole. */
type Contenu = () => Iterable<Buffer>;

function* fois(part: Buffer, octets: number): Generator<Buffer> {
  for (let rest = octets; rest > 0; rest -= part.length) yield part.subarray(0, Math.min(rest, part.length));
}

const zeros =
  (octets: number): Contenu =>
  () =>
    fois(Buffer.alloc(mo), octets);

/** As little compressible as a file can be. */
function bruit(octets: number): Contenu {
  const part = randomBytes(mo);
  return () => fois(part, octets);
}

/** One line of a journal that never ends, and shrinks as a journal does: a sixteenth of it is noise. */
function ligneSansFin(octets: number): Contenu {
  const part = Buffer.concat([
    Buffer.from(randomBytes(mo / 32).toString('hex')),
    Buffer.alloc(mo - mo / 16, 'x'),
  ]);
  return () => fois(part, octets);
}

interface Mesure {
  readonly taille: number;
  readonly crc: number;
  readonly sha256: string;
}

function mesurer(contenu: Contenu): Mesure {
  const digest = createHash('sha256');
  let [taille, crc] = [0, 0];
  for (const part of contenu()) {
    taille += part.length;
    crc = crc32(part, crc);
    digest.update(part);
  }
  return { taille, crc, sha256: digest.digest('hex') };
}

async function plie(nom: string, contenu: Contenu): Promise<Membre> {
  const { taille, crc } = mesurer(contenu);
  const deflate = createDeflateRaw({ level: 6 });
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => void parts.push(part));
  const done = new Promise((resolve, reject) => deflate.on('end', resolve).on('error', reject));
  for (const part of contenu())
    if (!deflate.write(part)) await new Promise((resolve) => deflate.once('drain', resolve));
  deflate.end();
  await done;
  return { nom, taille, crc, compression: deflated, data: () => parts };
}

function tel(nom: string, contenu: Contenu): Membre {
  const { taille, crc } = mesurer(contenu);
  return { nom, taille, crc, compression: stored, data: contenu };
}

/** Taken by the archive once a member is added. */
function ondata(_error: Error | null, _chunk: Uint8Array, _isLast: boolean): void {
  throw new Error('no archive listens');
}

function ecrireZip(to: string, membres: readonly Membre[]): void {
  const descriptor = openSync(to, 'wx');
  try {
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      writeSync(descriptor, chunk);
    });
    for (const { nom, taille: size, crc, compression, data } of membres) {
      const file = { filename: nom, size, crc, compression, ondata };
      zip.add(file);
      for (const part of data()) file.ondata(null, part, false);
      file.ondata(null, new Uint8Array(0), true);
    }
    zip.end();
  } finally {
    closeSync(descriptor);
  }
}

const journal = 'journal.jsonl';

const manifesteDe = (modele: Manifeste, membres: Manifeste['membres']): Membre =>
  tel('manifest.json', () => [Buffer.from(JSON.stringify({ ...modele, membres }))]);

/** A package that holds one journal, announced as it is. */
async function deUnJournal(modele: Manifeste, contenu: Contenu, plier: boolean): Promise<readonly Membre[]> {
  const { taille, sha256 } = mesurer(contenu);
  const membre = plier ? await plie(journal, contenu) : tel(journal, contenu);
  return [manifesteDe(modele, [{ nom: journal, taille, sha256 }]), membre];
}

export interface PaquetHostile {
  readonly nom: string;
  /** What it unfolds to at most, member by member: what it costs to read. */
  readonly deplie: number;
  readonly refus: ErrorCode;
  readonly ecrire: (to: string) => Promise<void>;
}

/** Packages that weigh or unfold to as much as is said, in octets. `modele`: the manifest of a sound one. */
export function paquetsHostiles(modele: Manifeste, octets: number): readonly PaquetHostile[] {
  const idDe = (i: number): string => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`;
  // Each is too small for how much it shrinks to be looked at.
  const petite = 8 * mo;
  return [
    {
      nom: 'un journal qui est du bruit',
      deplie: octets,
      refus: 'PAQUET_ABIME',
      ecrire: async (to) => ecrireZip(to, await deUnJournal(modele, bruit(octets), false)),
    },
    {
      nom: 'un journal d’une seule ligne sans fin',
      deplie: octets,
      refus: 'PAQUET_ABIME',
      ecrire: async (to) => ecrireZip(to, await deUnJournal(modele, ligneSansFin(octets), true)),
    },
    {
      nom: 'une bombe qui dit sa taille',
      deplie: 0,
      refus: 'PAQUET_BOMBE',
      ecrire: async (to) => ecrireZip(to, await deUnJournal(modele, zeros(octets), true)),
    },
    {
      nom: 'une bombe qui se dit petite',
      deplie: 0,
      refus: 'PAQUET_ABIME',
      ecrire: async (to) => {
        const membre = { ...(await plie(journal, zeros(octets))), taille: 3 };
        const annonce = { nom: journal, taille: 3, sha256: 'ab'.repeat(32) };
        ecrireZip(to, [manifesteDe(modele, [annonce]), membre]);
      },
    },
    {
      nom: 'de petites bombes, toutes annoncées',
      deplie: petite,
      // Each is unfolded, is what was announced, and no row of the empty journal names it.
      refus: 'PAQUET_MANIFESTE',
      ecrire: async (to) => {
        const une = await plie('', zeros(petite));
        const { sha256 } = mesurer(zeros(petite));
        const noms = Array.from({ length: Math.ceil(octets / petite) }, (_, i) => `document/${idDe(i)}.json`);
        const vide: Contenu = () => [];
        const annonces = noms.map((nom) => ({ nom, taille: une.taille, sha256 }));
        const duJournal = { nom: journal, taille: 0, sha256: mesurer(vide).sha256 };
        ecrireZip(to, [
          manifesteDe(modele, [duJournal, ...annonces]),
          tel(journal, vide),
          ...noms.map((nom) => ({ ...une, nom })),
        ]);
      },
    },
  ];
}
