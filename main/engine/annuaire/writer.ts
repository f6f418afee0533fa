import Database from 'better-sqlite3';
import type { Anomalie, EtatAnnuaire } from '../../../shared/contract/answers/annuaire.ts';
import { motsDe } from '../../../shared/annuaire/mots.ts';
import { categoriesQualiopi, type OrganismePublic } from '../../../shared/annuaire/organisme.ts';
import { applicationId, format } from './base.ts';

/**
 * Of a row. `id`: the line of the file where it stands. `cle`: its words, and those of the body that it stands for, folded; a number in
 * text stays the text that it is, leading zeros included.
 */
const columns = [
  'id INTEGER PRIMARY KEY',
  'cle TEXT NOT NULL',
  'denomination TEXT NOT NULL',
  'represente TEXT',
  'siren TEXT',
  'siret TEXT',
  'nda TEXT',
  'precedents TEXT',
  'voie TEXT',
  'codePostal TEXT',
  'commune TEXT',
  'region TEXT',
  'qualiopi INTEGER',
  'declaration TEXT',
] as const;

const tablesSql = `
  CREATE TABLE etat (contenu TEXT NOT NULL);
  CREATE TABLE organisme (${columns.join(', ')});
  CREATE TABLE precedent (nda TEXT, organisme INTEGER, PRIMARY KEY (nda, organisme)) WITHOUT ROWID;
  CREATE TABLE ordre (rang INTEGER PRIMARY KEY, organisme INTEGER NOT NULL);
`;

/**
 * Of the rows of one NDA, the one that was declared last stays; declared the same day, the first. A wrong number is nobody's: several
 * rows may have it.
 */
const doublonsSql = `
  CREATE INDEX organisme_nda ON organisme (nda);
  CREATE TEMP TABLE doublon AS
    SELECT id, nda FROM (
      SELECT id, nda, row_number() OVER (PARTITION BY nda ORDER BY ifnull(declaration, '') DESC, id) AS place
      FROM organisme
      WHERE nda IN (SELECT nda FROM organisme GROUP BY nda HAVING count(*) > 1)
        AND length(nda) = 11 AND nda NOT GLOB '*[^0-9]*'
    ) WHERE place > 1;
  DELETE FROM organisme WHERE id IN (SELECT id FROM doublon);
  DELETE FROM precedent WHERE organisme IN (SELECT id FROM doublon);
`;

const indexesSql = `
  CREATE INDEX organisme_cle ON organisme (cle);
  CREATE INDEX organisme_siret ON organisme (siret);
  CREATE INDEX organisme_siren ON organisme (siren) WHERE siren IS NOT substr(siret, 1, 9);
`;

/**
 * FTS5 numbers names by the alphabet: it then gives its first answers in that order without sorting any. Words come folded, so that its
 * tokenizer has but to part them (sqlite.org/fts5.html).
 */
const namesSql = `
  INSERT INTO ordre (organisme) SELECT id FROM organisme ORDER BY cle, id;
  CREATE VIRTUAL TABLE noms USING fts5 (
    mots, content = '', columnsize = 0, detail = none, prefix = '1 2 3', tokenize = 'ascii'
  );
  INSERT INTO noms (rowid, mots) SELECT row_number() OVER (ORDER BY cle, id), cle FROM organisme;
`;

/** What is done once all rows are there. */
const finishingSql: readonly string[] = [doublonsSql, indexesSql, namesSql];

function keyOf(denomination: string, represente: string | null): string {
  const mots = motsDe(denomination);
  return (represente === null ? mots : [...mots, ...motsDe(represente)]).join(' ');
}

/** Bits of the categories, in their order; null when nothing is said of any. */
function bitsOf({ qualiopi }: OrganismePublic): number | null {
  if (qualiopi === null) return null;
  return categoriesQualiopi.reduce(
    (bits, categorie, i) => (qualiopi.includes(categorie) ? bits | (1 << i) : bits),
    0,
  );
}

/** Rows that one statement inserts: a fifth less time than one by one. */
const AT_ONCE = 10;

/** Writes a list into a file of its own, which nobody reads yet: nothing is synced before the end, nothing is left beside it. */
export class AnnuaireWriter {
  readonly #db: Database.Database;
  readonly #insert: Database.Statement<unknown[]>;
  readonly #insertMany: Database.Statement<unknown[]>;
  readonly #insertPrecedent: Database.Statement<unknown[]>;
  #waiting: unknown[] = [];

  constructor(file: string) {
    this.#db = new Database(file);
    // OFF is refused to us (sqlite.org/c3ref/c_dbconfig_defensive.html); a file that begins empty has next to nothing to journal.
    for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'locking_mode = EXCLUSIVE'])
      this.#db.pragma(pragma);
    this.#db.pragma(`application_id = ${applicationId}`);
    this.#db.pragma(`user_version = ${format}`);
    this.#db.exec(`BEGIN; ${tablesSql}`);
    const row = `(${columns.map(() => '?').join(', ')})`;
    this.#insert = this.#db.prepare(`INSERT INTO organisme VALUES ${row}`);
    this.#insertMany = this.#db.prepare(
      `INSERT INTO organisme VALUES ${Array.from({ length: AT_ONCE }, () => row).join(', ')}`,
    );
    this.#insertPrecedent = this.#db.prepare('INSERT OR IGNORE INTO precedent VALUES (?, ?)');
  }

  add(ligne: number, organisme: OrganismePublic): void {
    const { denomination, represente, siren, siret, nda, ndaPrecedents, adresse } = organisme;
    this.#waiting.push(
      ligne,
      keyOf(denomination, represente),
      denomination,
      represente,
      siren,
      siret,
      nda,
      ndaPrecedents.length === 0 ? null : JSON.stringify(ndaPrecedents),
      adresse.voie,
      adresse.codePostal,
      adresse.commune,
      adresse.region,
      bitsOf(organisme),
      organisme.dateDerniereDeclaration,
    );
    if (this.#waiting.length === AT_ONCE * columns.length) {
      this.#insertMany.run(this.#waiting);
      this.#waiting = [];
    }
    for (const precedent of ndaPrecedents) this.#insertPrecedent.run(precedent, ligne);
  }

  #addWaiting(): void {
    for (let from = 0; from < this.#waiting.length; from += columns.length)
      this.#insert.run(this.#waiting.slice(from, from + columns.length));
    this.#waiting = [];
  }

  /** Leaves out what is there twice and makes what the list is searched by, step after step. */
  *finish(): Generator<{ readonly step: number; readonly steps: number }> {
    this.#addWaiting();
    for (const [step, sql] of finishingSql.entries()) {
      this.#db.exec(sql);
      yield { step: step + 1, steps: finishingSql.length };
    }
  }

  /** Once it is finished: rows that were left out, whose NDA is on another, and the first of them. */
  doublons(first: number): { readonly nombre: number; readonly exemples: Anomalie['exemples'] } {
    const sql = 'SELECT id AS ligne, nda AS valeur FROM doublon ORDER BY id LIMIT ?';
    return {
      nombre: this.#db.prepare('SELECT count(*) FROM doublon').pluck().get() as number,
      exemples: this.#db.prepare(sql).all(first) as Anomalie['exemples'],
    };
  }

  commit(etat: EtatAnnuaire): void {
    this.#db.prepare('INSERT INTO etat VALUES (?)').run(JSON.stringify(etat));
    this.#db.exec('COMMIT');
  }

  close(): void {
    this.#db.close();
  }
}
