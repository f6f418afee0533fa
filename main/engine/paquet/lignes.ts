import { isObject } from '../../../shared/domain/json.ts';
import { ligne as isLigne } from '../../../shared/generated/paquet-validators.js';
import type { LigneRecue } from '../fusion/autre.ts';
import { digestOf, linkHash, type JournalRow } from '../journal/chain.ts';
import { valuesOf } from '../jsonl.ts';

/** A row of a file's own journal; `corps` null when its text is kept back. */
export const ligneDuJournal = ({ seq, corps, prev_hash: prevHash, hash }: JournalRow): LigneRecue => ({
  seq,
  corps,
  sha256: digestOf(corps),
  prevHash,
  hash,
});

/** As the package holds it, one a line. */
export function ligneEcrite({ seq, corps, sha256, prevHash, hash }: LigneRecue): object {
  const texte = corps === null ? { sha256: sha256.toString('hex') } : { corps };
  return { seq, prev_hash: prevHash.toString('hex'), hash: hash.toString('hex'), ...texte };
}

interface Ecrite {
  readonly seq: number;
  readonly prev_hash: string;
  readonly hash: string;
  readonly corps?: string;
  readonly sha256?: string;
}

const octets = (hex: string): Buffer => Buffer.from(hex, 'hex');

function ligneLue(value: unknown): LigneRecue {
  if (!isObject(value) || !isLigne(value)) throw new Error('no journal row');
  const { seq, prev_hash, hash, corps, sha256 } = value as unknown as Ecrite;
  return {
    seq,
    corps: corps ?? null,
    sha256: corps === undefined ? octets(sha256 ?? '') : digestOf(corps),
    prevHash: octets(prev_hash),
    hash: octets(hash),
  };
}

/** The rows of a package, in its order; a line that is none throws. */
export function* lignesLues(journal: Buffer): Generator<LigneRecue> {
  for (const value of valuesOf(journal)) yield ligneLue(value);
}

/** Is its hash that of its place and of its text? */
export const seTient = ({ prevHash, sha256, hash }: LigneRecue): boolean =>
  linkHash(prevHash, sha256).equals(hash);
