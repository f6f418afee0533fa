import type Database from 'better-sqlite3';
import { motsDe } from '../../../shared/annuaire/mots.ts';
import { categoriesQualiopi, type OrganismePublic } from '../../../shared/annuaire/organisme.ts';
import type { EtatAnnuaire, OrganismesTrouves } from '../../../shared/contract/answers/annuaire.ts';
import { sansEspaces } from '../../../shared/identifiants/identifiants.ts';
import { all, one, type Parameters } from '../workspace/statements.ts';
import { isThere, readAnnuaire } from './base.ts';

/** A row of the table, as writer.ts has it. */
interface Organisme {
  readonly id: number;
  readonly denomination: string;
  readonly represente: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly nda: string | null;
  readonly precedents: string | null;
  readonly voie: string | null;
  readonly codePostal: string | null;
  readonly commune: string | null;
  readonly region: string | null;
  readonly qualiopi: number | null;
  readonly declaration: string | null;
}

function organismeOf(row: Organisme): OrganismePublic {
  const { denomination, represente, siren, siret, nda, voie, codePostal, commune, region } = row;
  const { precedents, qualiopi } = row;
  return {
    denomination,
    represente,
    siren,
    siret,
    nda,
    ndaPrecedents: precedents === null ? [] : (JSON.parse(precedents) as readonly string[]),
    adresse: { voie, codePostal, commune, region },
    qualiopi: qualiopi === null ? null : categoriesQualiopi.filter((_, i) => (qualiopi & (1 << i)) !== 0),
    dateDerniereDeclaration: row.declaration,
  };
}

const read = (db: Database.Database, sql: string, parameters: Parameters): readonly OrganismePublic[] =>
  (all(db, sql, parameters) as Organisme[]).map(organismeOf);

const count = (db: Database.Database, sql: string, parameters: Parameters): number =>
  (one(db, sql, parameters) as { readonly total: number }).total;

/** The first text that no longer begins so: what begins with a text stands between the two. */
const after = (start: string): string => `${start}\u{10ffff}`;

/** Those whose SIRET, SIREN or NDA begin so; a SIREN that its SIRET does not begin with has an index of its own. */
const byNumber = `
  SELECT id FROM organisme WHERE siret >= @start AND siret < @end
  UNION SELECT id FROM organisme WHERE nda >= @start AND nda < @end
  UNION SELECT id FROM organisme WHERE siren >= @start AND siren < @end AND siren IS NOT substr(siret, 1, 9)`;

function withNumber(db: Database.Database, start: string, limit: number): OrganismesTrouves {
  const range = { start, end: after(start) };
  const total = count(db, `SELECT count(*) AS total FROM (${byNumber})`, [range]);
  const sql = `SELECT * FROM organisme WHERE id IN (${byNumber}) ORDER BY cle, id LIMIT @limit`;
  return { organismes: total === 0 ? [] : read(db, sql, [{ ...range, limit }]), total };
}

/** Each word typed begins a word of the name. First the names that begin with what is typed, then the others, by the alphabet. */
function withName(db: Database.Database, mots: readonly string[], limit: number): OrganismesTrouves {
  const start = mots.join(' ');
  const match = mots.map((mot) => `"${mot}"*`).join(' ');
  const named = { start, end: after(start), match };
  const total = count(db, 'SELECT count(*) AS total FROM noms WHERE noms MATCH @match', [{ match }]);
  const beginning = read(
    db,
    'SELECT * FROM organisme WHERE cle >= @start AND cle < @end ORDER BY cle, id LIMIT @limit',
    [{ start, end: named.end, limit }],
  );
  const left = limit - beginning.length;
  if (left === 0 || total === beginning.length) return { organismes: beginning, total };
  // Fewer than are shown begin so: passing over them takes no time.
  const others = read(
    db,
    `SELECT organisme.* FROM noms JOIN ordre ON ordre.rang = noms.rowid JOIN organisme ON organisme.id = ordre.organisme
     WHERE noms MATCH @match AND NOT (cle >= @start AND cle < @end) ORDER BY noms.rowid LIMIT @left`,
    [{ ...named, left }],
  );
  return { organismes: [...beginning, ...others], total };
}

/** More than names have: what is longer was pasted by mistake, and would be looked for a word at a time. */
const MOST_WORDS = 16;

/** Shorter, a number is the beginning of too many; it may be the beginning of a name. */
const SHORTEST_NUMBER = 3;

/** The bodies that what is typed may be the name or the number of, the first ones. */
export function chercher(texte: string, limite: number): OrganismesTrouves {
  const chiffres = sansEspaces(texte);
  const mots = [...new Set(motsDe(texte))].slice(0, MOST_WORDS);
  return readAnnuaire((db) => {
    if (mots.length === 0) return { organismes: [], total: 0 };
    if (/^\d+$/.test(chiffres) && chiffres.length >= SHORTEST_NUMBER) {
      const found = withNumber(db, chiffres, limite);
      if (found.total > 0) return found;
    }
    return withName(db, mots, limite);
  });
}

/** The bodies that have this very SIRET or NDA; with a former NDA, those that had it. One establishment may have several numbers. */
export function trouver(numero: string): readonly OrganismePublic[] {
  return readAnnuaire((db) => {
    const found = read(
      db,
      'SELECT * FROM organisme WHERE siret = @numero OR nda = @numero ORDER BY cle, id',
      [{ numero }],
    );
    if (found.length > 0) return found;
    const former = 'SELECT organisme FROM precedent WHERE nda = ?';
    return read(db, `SELECT * FROM organisme WHERE id IN (${former}) ORDER BY cle, id`, [numero]);
  });
}

/** What is known of the list; null when there is none. */
export function etatAnnuaire(): EtatAnnuaire | null {
  if (!isThere()) return null;
  return readAnnuaire((db) => {
    const { contenu } = one(db, 'SELECT contenu FROM etat', []) as { readonly contenu: string };
    return JSON.parse(contenu) as EtatAnnuaire;
  });
}
