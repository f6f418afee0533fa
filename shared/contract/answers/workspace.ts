import type { Json } from '../../domain/json.ts';
import type { PrintedAnchor } from '../../domain/printed-anchor.ts';

/** Last journal row: the anchor that exports and printed papers carry. `hash` in hexadecimal. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

/** What was being typed in a field. `base`: the value that it was to replace. */
export interface Typing {
  /** The item and the field. */
  readonly key: string;
  /** Id of the window where it was typed. */
  readonly window: string;
  readonly text: string;
  readonly base: Json;
}

/** A place where an open file is not safe. */
export interface Lieu {
  /** `synchronise`: a service copies what changes there, at any moment. `reseau`: it is on another computer. */
  readonly sorte: 'synchronise' | 'reseau';
  /** « OneDrive », « \\serveur\commun » */
  readonly nom: string;
}

export interface WorkspaceInfo {
  readonly file: string;
  readonly id: string;
  readonly nom: string;
  readonly idcc: readonly string[];
  readonly head: Anchor;
  /** A private copy: to be read, never changed. */
  readonly readOnly: boolean;
  /** Seq of a journal row that does not follow the one before; only a private copy is opened all the same. */
  readonly alteredAt: number | null;
  /** The reason of each gesture that has none of its own, until the file is closed; null: none. */
  readonly motif: string | null;
  /** Where it stands, when that is to be said: not safe there, and no one has put that aside. Of a private copy, nothing is. */
  readonly lieu: Lieu | null;
}

/** A file that was written, and the last row of the journal that it holds. */
export interface ExportDeFichier {
  /** Full path. */
  readonly file: string;
  readonly sha256: string;
  readonly head: Anchor;
}

/** A file opened before on this installation. `openedAt`: UTC instant. */
export interface RecentFile {
  /** Id of its workspace; null in a list of an earlier version. */
  readonly espace: string | null;
  readonly file: string;
  readonly nom: string;
  readonly openedAt: string;
  /** False: moved or erased since, or on a key that is not plugged in. */
  readonly present: boolean;
}

/** One thing verification found. */
export interface Finding {
  readonly code: string;
  /** French: what is found, and what it means. */
  readonly message: string;
  /** French: what to do. */
  readonly advice: string;
  readonly table: string | null;
  readonly row: string | null;
  readonly field: string | null;
}

export interface VerifyReport {
  readonly file: string;
  /** SHA-256 of the original, read without being touched. */
  readonly sha256: string;
  readonly readAt: string;
  readonly head: Anchor | null;
  /** The earlier head that was given, and whether the journal still goes through it; null when none was: a journal written anew would look sound. */
  readonly anchor:
    | (PrintedAnchor & {
        readonly kept: boolean;
        /** It is the head of another copy, whose rows were received: the row of this journal that it leads back to; null otherwise. */
        readonly received: number | null;
      })
    | null;
  readonly gestures: number;
  /** Rows of other journals, that merges saw. */
  readonly recues: number;
  readonly rows: number;
  readonly versions: number;
  /** Persons whose data was erased, each on its day. */
  readonly effacees: readonly { readonly personne: string; readonly le: string }[];
  readonly findings: readonly Finding[];
  /** To be known, and no alteration. */
  readonly remarks: readonly Finding[];
}

/** The audit extract that was written, and the head that it goes to. */
export interface ExtraitEcrit {
  readonly file: string;
  readonly sha256: string;
  readonly head: Anchor;
}
