import type { ContenuRecu } from '../../../shared/contract/answers/fusion.ts';
import type { Frozen } from '../journal/commit.ts';
import type { Scelle } from '../personne/coffre.ts';

/** A row of another journal, byte for byte; its text may be kept back, and its place in the chain still shows. */
export interface LigneRecue {
  readonly seq: number;
  /** Null when only its digest was sent. */
  readonly corps: string | null;
  /** SHA-256 of the text, 32 bytes. */
  readonly sha256: Buffer;
  readonly prevHash: Buffer;
  readonly hash: Buffer;
}

/** The last row of a journal that was seen; `replica`: the installation that wrote it. */
export interface Tete {
  readonly replica: string;
  readonly seq: number;
  readonly hash: string;
}

/** What another copy of the workspace holds that this one may not: the same, whether it came as a file or as a package. */
export interface Autre {
  readonly sorte: 'fichier' | 'paquet';
  readonly nom: string;
  /** Who sent it, by name; null for a file. */
  readonly de: string | null;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Id of its workspace, and hash of the first row of its journal. */
  readonly espace: string;
  readonly origine: string;
  readonly tete: Tete;
  /** Roots that were sent, by id; null: everything. */
  readonly portee: readonly string[] | null;
  /**
   * Rows that lead to its head, and to each head that it had seen, back to ones that the other side is known to have. In no order: each
   * names the one before by its hash.
   */
  readonly lignes: () => Iterable<LigneRecue>;
  /** Bytes frozen beside its rows; null when they were not sent. */
  readonly octets: (table: Frozen['table'], id: string) => Buffer | null;
  /** What a seal is of; null when persons were not sent. */
  readonly scelle: (sceau: string) => Scelle | null;
}

/** What a package says of its sending; a copied file says nothing of the kind. */
export type Envoi = Pick<
  ContenuRecu,
  'ecritLe' | 'de' | 'pour' | 'objet' | 'message' | 'signature' | 'portee'
>;

export const sansEnvoi: Envoi = {
  ecritLe: null,
  de: null,
  pour: null,
  objet: null,
  message: null,
  signature: null,
  portee: null,
};

/** Another copy that is read, from a place of Paritaire’s own, until it is let go. */
export interface Source {
  readonly autre: Autre;
  readonly envoi: Envoi;
  /** Writes what it was read from, as it came: what is kept when a merge is put aside. */
  readonly copier: (to: string) => void;
  readonly fermer: () => void;
}
