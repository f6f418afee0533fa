import Database from 'better-sqlite3';
import type { EtatAnnuaire } from '../../../shared/contract/answers/annuaire.ts';
import { motsDe } from '../../../shared/annuaire/mots.ts';
import { categoriesQualiopi, type OrganismePublic } from '../../../shared/annuaire/organisme.ts';
import { fauteIdentifiant } from '../../../shared/identifiants/identifiants.ts';
import { applicationId, format } from './base.ts';

/** Of an organisme, in both tables. */
const members = [
  'cle',
  'denomination',
  'represente',
  'siren',
  'siret',
  'nda',
  'precedents',
  'voie',
  'codePostal',
  'commune',
  'region',
  'qualiopi',
  'declaration',
] as const;

const columns = members.join(', ');

/**
 * Rows as they come stand in a table of their own, on disk, and are put in order of their names in the end. Its columns have no type: a
 * number in text stays the text that it is (sqlite.org/datatype3.html, 3.1).
 */
const receivedSql = `
  CREATE TEMP TABLE recu (unique_nda TEXT UNIQUE, ${columns});
  CREATE TABLE etat (contenu TEXT NOT NULL);
  CREATE TABLE organisme (
    id INTEGER PRIMARY KEY, cle TEXT NOT NULL, denomination TEXT NOT NULL, represente TEXT, siren TEXT, siret TEXT, nda TEXT,
    precedents TEXT, voie TEXT, codePostal TEXT, commune TEXT, region TEXT, qualiopi INTEGER, declaration TEXT
  );
  CREATE TABLE precedent (nda TEXT, organisme INTEGER, PRIMARY KEY (nda, organisme)) WITHOUT ROWID;
`;

/**
 * What is done once all rows are there. In the order of the keys, identifiers follow the alphabet: FTS5 gives its first answers in that
 * order without sorting any. Words come folded, so that its tokenizer has but to part them (sqlite.org/fts5.html).
 */
const finishingSql: readonly string[] = [
  `INSERT INTO organisme (${columns}) SELECT ${columns} FROM recu ORDER BY cle, nda, recu.rowid`,
  `CREATE INDEX organisme_cle ON organisme (cle);
   CREATE INDEX organisme_siret ON organisme (siret);
   CREATE INDEX organisme_nda ON organisme (nda);
   CREATE INDEX organisme_siren ON organisme (siren) WHERE siren IS NOT substr(siret, 1, 9);
   INSERT OR IGNORE INTO precedent SELECT value, organisme.id FROM organisme, json_each(precedents) WHERE precedents IS NOT NULL`,
  `CREATE VIRTUAL TABLE noms USING fts5 (
     mots, content = '', columnsize = 0, detail = none, prefix = '1 2 3', tokenize = 'ascii'
   );
   INSERT INTO noms (rowid, mots)
     SELECT id, iif(represente IS NULL, cle, cle || ' ' || mots(represente)) FROM organisme`,
];

const keyOf = (nom: string): string => motsDe(nom).join(' ');

/** Bits of the categories, in their order; null when nothing is said of any. */
function bitsOf({ qualiopi }: OrganismePublic): number | null {
  if (qualiopi === null) return null;
  return categoriesQualiopi.reduce(
    (bits, categorie, i) => (qualiopi.includes(categorie) ? bits | (1 << i) : bits),
    0,
  );
}

/** Writes a list into a file of its own, which nobody reads yet: no journal, no sync before the end. */
export class AnnuaireWriter {
  readonly #db: Database.Database;
  readonly #insert: Database.Statement<unknown[]>;
  readonly #replace: Database.Statement<unknown[]>;

  constructor(file: string) {
    this.#db = new Database(file);
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE'])
      this.#db.pragma(pragma);
    this.#db.pragma(`application_id = ${applicationId}`);
    this.#db.pragma(`user_version = ${format}`);
    this.#db.function('mots', { deterministic: true }, (nom) => keyOf(String(nom)));
    this.#db.exec(`BEGIN; ${receivedSql}`);
    const places = members.map(() => '?').join(', ');
    this.#insert = this.#db.prepare(
      `INSERT INTO recu (unique_nda, ${columns}) VALUES (?, ${places}) ON CONFLICT DO NOTHING`,
    );
    this.#replace = this.#db.prepare(
      `UPDATE recu SET (${columns}) = (${places}) WHERE unique_nda = ? AND ifnull(declaration, '') < ?`,
    );
  }

  /**
   * False: its NDA is on a row that came before. Of the two, the one that was declared last stays; declared the same day, the first.
   */
  add(organisme: OrganismePublic): boolean {
    const { denomination, represente, siren, siret, nda, ndaPrecedents, adresse } = organisme;
    const declaration = organisme.dateDerniereDeclaration;
    const values = [
      keyOf(denomination),
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
      declaration,
    ];
    // A wrong number is nobody's: several rows may have it.
    const unique = nda !== null && fauteIdentifiant('nda', nda) === null ? nda : null;
    if (this.#insert.run(unique, ...values).changes === 1) return true;
    this.#replace.run(...values, unique, declaration ?? '');
    return false;
  }

  /** Puts the list in order, step after step, and makes what it is searched by. */
  *finish(): Generator<{ readonly step: number; readonly steps: number }> {
    for (const [step, sql] of finishingSql.entries()) {
      this.#db.exec(sql);
      yield { step: step + 1, steps: finishingSql.length };
    }
  }

  commit(etat: EtatAnnuaire): void {
    this.#db.prepare('INSERT INTO etat VALUES (?)').run(JSON.stringify(etat));
    this.#db.exec('COMMIT');
  }

  close(): void {
    this.#db.close();
  }
}
