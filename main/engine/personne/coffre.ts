import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Change, Gesture } from '../../../shared/domain/gesture.ts';
import { changeFaults } from '../../../shared/i18n/fr/change-faults.ts';
import { coordonnees as isCoordonnees } from '../../../shared/generated/paquet-validators.js';
import type { Coordonnees } from '../../../shared/organisme/personne.ts';
import { canonical, sha256, utf8 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { all, one, run } from '../workspace/statements.ts';
import type { Reconnue } from './motif.ts';

/** As long as the hash itself: once it is gone, nothing can be tried against a seal. */
const saltBytes = 32;

export interface Scelle {
  readonly sceau: string;
  readonly sel: Buffer;
  readonly valeur: string;
}

/** What the journal names: SHA-256( sel ‖ valeur as stored, UTF-8 ). */
export const sceauDe = (sel: Buffer, valeur: Buffer): string => sha256(Buffer.concat([sel, valeur]));

/** A new salt each time: two seals of one value say nothing of each other. */
export function sceller(coordonnees: Coordonnees): Scelle {
  const sel = randomBytes(saltBytes);
  const valeur = canonical({ ...coordonnees });
  return { sceau: sceauDe(sel, utf8(valeur)), sel, valeur };
}

/** Is that text what is known of a person? What comes from elsewhere is held to it before it is kept. */
export function sontCoordonnees(valeur: string): boolean {
  try {
    return isCoordonnees(JSON.parse(valeur));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

export function deposer(db: Database.Database, personne: string, { sceau, sel, valeur }: Scelle): void {
  const sql = 'INSERT INTO coffre (sceau, personne, sel, valeur) VALUES (?, ?, ?, ?)';
  run(db, sql, [sceau, personne, sel, valeur]);
}

const connuesSql = `
  SELECT CAST(valeur ->> 'nom' AS TEXT) AS nom, CAST(valeur ->> 'prenom' AS TEXT) AS prenom,
    CAST(valeur ->> 'courriel' AS TEXT) AS courriel, CAST(valeur ->> 'telephone' AS TEXT) AS telephone
  FROM coffre WHERE personne = ? AND json_valid(valeur)`;

/** All that was ever known of who a person is; what was altered and no longer reads is left out. */
export const connues = (db: Database.Database, personne: string): readonly Reconnue[] =>
  all(db, connuesSql, [personne]) as Reconnue[];

/** Takes away all that was ever kept of a person. */
export function vider(db: Database.Database, personne: string): void {
  run(db, 'DELETE FROM coffre WHERE personne = ?', [personne]);
}

/**
 * Runs what writes to the safe, so that nothing is left of what it takes away: what is removed is overwritten
 * (sqlite.org/pragma.html#pragma_secure_delete), and the rollback journal, which an exclusive lock keeps from one transaction to the next with
 * the pages as they were, is cut (#pragma_journal_size_limit).
 */
export function sansTrace<T>(db: Database.Database, ecrire: () => T): T {
  db.pragma('secure_delete = ON');
  db.pragma('journal_size_limit = 0');
  try {
    return ecrire();
  } finally {
    db.pragma('journal_size_limit = -1');
    db.pragma('secure_delete = OFF');
  }
}

const incoherentes = `
  SELECT id FROM personne WHERE id IN (SELECT value FROM json_each(?)) AND (sceau IS NULL) = EXISTS (
    SELECT 1 FROM coffre WHERE coffre.personne = personne.id AND (personne.sceau IS NULL OR coffre.sceau = personne.sceau)
  ) LIMIT 1`;

/** Once a gesture is written: the seal of a person is that of something in the safe; of one who is erased, nothing is there. */
export function checkCoffre(db: Database.Database, { changes }: Pick<Gesture, 'changes'>): void {
  const ids = changes.filter(({ entity }: Change) => entity === 'personne').map(({ id }) => id);
  if (ids.length === 0) return;
  const incoherente = one(db, incoherentes, [JSON.stringify(ids)]) as { readonly id: string } | undefined;
  if (incoherente !== undefined)
    throw EngineError.of('CHANGE_REFUSED', { detail: changeFaults.coffre(incoherente.id) });
}
