import type Database from 'better-sqlite3';
import type { ConnuDe } from '../../../shared/contract/answers/paquet.ts';
import { headOf, readEspace } from '../espace/espace.ts';
import { tetesVues } from '../fusion/vus.ts';
import { readGesture } from '../journal/entries.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { all, one } from '../workspace/statements.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { envoisDe } from './envois.ts';
import { tetesDites } from './portee.ts';

/** The rows received that lead to a head, back to where they leave the journal of the file. */
const chaineSql = `
  WITH RECURSIVE chaine (hash, seq, prev_hash) AS (
    SELECT hash, seq, prev_hash FROM journalRecu WHERE hash = @tete
    UNION SELECT r.hash, r.seq, r.prev_hash FROM journalRecu AS r JOIN chaine ON r.hash = lower(hex(chaine.prev_hash)))`;
const troncSql = `${chaineSql}
  SELECT j.seq FROM chaine AS c JOIN journal AS j ON j.seq = c.seq - 1 AND j.hash = c.prev_hash`;
const reunionsSql = `${chaineSql}
  SELECT r.corps FROM chaine AS c JOIN journalRecu AS r ON r.hash = c.hash WHERE instr(r.corps, '"entity":"fusion"') > 0`;

const estPropre = (db: Database.Database, { seq, hash }: { seq: number; hash: string }): boolean =>
  one(db, 'SELECT 1 FROM journal WHERE seq = ? AND hash = unhex(?)', [seq, hash]) !== undefined;

/** Our rows that a copy had taken in whole, as its own merges say. */
function vuesDeLa(db: Database.Database, tete: string): readonly number[] {
  const reunions = all(db, reunionsSql, [{ tete }]) as readonly { readonly corps: string }[];
  return reunions
    .flatMap(({ corps }) => tetesDites(readGesture(corps)?.changes ?? []))
    .filter((vue) => vue.portee === null && estPropre(db, vue))
    .map(({ seq }) => seq);
}

/** The last row of ours that the copy with that head has; whoever made its last gesture has it. Null: its text was kept back. */
function connuDe(db: Database.Database, tete: string): ConnuDe | null {
  const row = one(db, 'SELECT corps FROM journalRecu WHERE hash = ?', [tete]) as
    { readonly corps: string | null } | undefined;
  const geste = row?.corps === undefined || row.corps === null ? null : readGesture(row.corps);
  const tronc = one(db, troncSql, [{ tete }]) as { readonly seq: number } | undefined;
  if (geste === null || tronc === undefined) return null;
  const seq = Math.max(tronc.seq, ...vuesDeLa(db, tete));
  return { nom: geste.author.nom, sorte: 'recu', seq, le: geste.at };
}

/** What those with whom packages were exchanged are thought to have of the open journal, where something was done since. */
export function connus({ workspace }: { readonly workspace: Workspace }): readonly ConnuDe[] {
  const { db, file } = workspace;
  const tetes = tetesVues(new Map([['fusion', readRowsWhere(db, 'fusion', null, [])]]));
  const recus = [...new Set(tetes.map(({ hash }) => hash))].flatMap((hash) => connuDe(db, hash) ?? []);
  const envoyes = envoisDe(readEspace(db, file).id)
    .filter((envoi) => estPropre(db, envoi))
    .map(({ pour, seq, le }): ConnuDe => ({ nom: pour, sorte: 'envoye', seq, le }));
  // « Pour qui » is typed anew each time: a name is one person’s, however it is written.
  const derniers = new Map<string, ConnuDe>();
  for (const connu of [...recus, ...envoyes].toSorted((a, b) => a.seq - b.seq))
    derniers.set(`${connu.sorte} ${connu.nom.trim().toLocaleLowerCase('fr')}`, connu);
  const { seq: dernier } = headOf(workspace);
  return [...derniers.values()].filter(({ seq }) => seq < dernier);
}
