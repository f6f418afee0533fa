import type Database from 'better-sqlite3';

/** The last row of a journal: what printed papers and exports carry as anchor. */
export interface Head {
  readonly seq: number;
  readonly hash: Buffer;
  readonly at: string;
}

/** An open workspace: one connection, which holds the file alone until it is closed. */
export interface Workspace {
  readonly db: Database.Database;
  readonly file: string;
  /** Last journal row, kept here so that a commit need not read it; null before the first. */
  head: Head | null;
  /** Seq of a journal row that does not follow, among the last ones: only a private copy is opened all the same. */
  readonly alteredAt: number | null;
  /** Something was committed since opening: worth a backup at close. */
  changed: boolean;
}
