import type { Author } from '../../domain/gesture.ts';
import type { Manifeste } from '../paquet.ts';
import type { Signature } from './fusion.ts';
import type { Anchor } from './workspace.ts';

export interface PaquetEcrit {
  /** Full path. */
  readonly file: string;
  readonly sha256: string;
  readonly octets: number;
  readonly head: Anchor;
  /** Rows of its own journal, and rows that it had received. */
  readonly lignes: number;
  readonly recues: number;
  readonly chiffre: boolean;
  readonly signe: boolean;
}

/** What is inside a package, once all of it was checked. */
export interface PaquetLu {
  readonly nom: string;
  readonly sha256: string;
  readonly chiffre: boolean;
  readonly manifeste: Omit<Manifeste, 'membres'>;
  /** Null: it is not signed. */
  readonly signature: Signature | null;
  /** Not signed, when what was taken in before under that name was. */
  readonly manqueSignature: boolean;
  readonly lignes: number;
  readonly recues: number;
  /** Rows whose text was kept back. */
  readonly parEmpreinte: number;
  readonly documents: number;
  readonly fichiers: number;
  readonly contacts: number;
  /** Who made its gestures, in the order of their first. */
  readonly personnes: readonly { readonly auteur: Author; readonly gestes: number }[];
}

/** What a package says of itself; its content is checked when it is read. */
export interface PaquetDit {
  /** Encrypted: nothing is known of it without its password. */
  readonly chiffre: boolean;
  /** Null when it is encrypted. */
  readonly manifeste: Omit<Manifeste, 'membres' | 'vues'> | null;
  /** Null: it is not signed, or is encrypted. */
  readonly signature: Signature | null;
  /** Not signed, when what was taken in before under that name was; false when it is encrypted. */
  readonly manqueSignature: boolean;
}

/** What was seen of a package here: nothing, some of what it sends, all of it. */
export type EtatDePaquet = 'nouveau' | 'enPartie' | 'vu';

/** The folder that people share for the open workspace, and the packages there: the last by their names. */
export interface Boite {
  /** Full path; null: none was chosen on this installation. */
  readonly dossier: string | null;
  readonly paquets: readonly PaquetEnBoite[];
  /** How many more there are, which were not read. */
  readonly reste: number;
  /** French: why the folder cannot be read now (a key that is not there). */
  readonly faute: string | null;
}

/** A row of the open journal that somebody is thought to have: a package for them may begin after it. */
export interface ConnuDe {
  readonly nom: string;
  /** `recu`: what they had done was taken in here, and followed that row. `envoye`: it was sent to them, who may not have taken it in. */
  readonly sorte: 'recu' | 'envoye';
  readonly seq: number;
  /** UTC. Of their last gesture that is known here, or of the sending. */
  readonly le: string;
}

/** What one is told before a package of the open file is made. */
export interface AvantEnvoi {
  readonly connus: readonly ConnuDe[];
  /** Other copies were taken in: merges go whole, with what they say of all, in a package of some référentiels too. */
  readonly aReuni: boolean;
}

/** A file of a folder where packages are dropped. It says nothing of itself where it cannot be read. */
export interface PaquetEnBoite extends Omit<PaquetDit, 'manifeste'> {
  /** What a list shows of it, and no more: a folder may hold thousands. `parties`: how many roots it sends; null: everything. */
  readonly manifeste:
    | (Pick<Manifeste, 'espace' | 'de' | 'pour' | 'objet' | 'ecritLe'> & { readonly parties: number | null })
    | null;
  readonly nom: string;
  readonly octets: number;
  /** UTC. */
  readonly modifieLe: string;
  /** It is of another workspace than the one that was named. */
  readonly autreEspace: boolean;
  /** Null where nothing is known of it, or where no file of its workspace is open. */
  readonly etat: EtatDePaquet | null;
  /** French: why it cannot be read. */
  readonly faute: string | null;
}
