import type Database from 'better-sqlite3';
import type { AvantEnvoi, ConnuDe } from '../../../shared/contract/answers/paquet.ts';
import { cleDeNom } from '../../../shared/paquet/cle-de-nom.ts';
import { headOf, readEspace } from '../espace/espace.ts';
import { chaineRecueSql, isPropre, tetesVuesDe } from '../fusion/deja-la.ts';
import { tetesDites } from '../fusion/vus.ts';
import { readGesture } from '../journal/entries.ts';
import { all, one, tuples } from '../workspace/statements.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { envoisDe } from './envois.ts';

const troncSql = `${chaineRecueSql}
  SELECT j.seq FROM chaine AS c JOIN journal AS j ON j.seq = c.seq - 1 AND j.hash = c.prev_hash`;
const reunionsSql = `${chaineRecueSql}
  SELECT r.corps FROM chaine AS c JOIN journalRecu AS r ON r.hash = c.hash WHERE instr(r.corps, '"entity":"fusion"') > 0`;

/** Our rows that a copy had taken in whole, as its own merges say: it keeps them, even where it undid one. */
function vuesDeLa(db: Database.Database, tete: string): readonly number[] {
  const reunions = all(db, reunionsSql, [{ tete }]) as readonly { readonly corps: string }[];
  return reunions
    .flatMap(({ corps }) => readGesture(corps)?.changes ?? [])
    .flatMap(({ entity, before, after }) => (entity === 'fusion' ? [before, after] : []))
    .flatMap(tetesDites)
    .filter((vue) => vue.portee === null && isPropre(db, vue))
    .map(({ seq }) => seq);
}

/** The head of a copy, and who made its last gesture. */
interface Recu {
  readonly hash: string;
  readonly seq: number;
  readonly nom: string;
  readonly le: string;
}

/** Whoever made the last gesture of a copy has it. Undefined: its text was kept back. */
function recuDe(db: Database.Database, hash: string): Recu | undefined {
  const row = one(db, 'SELECT seq, corps FROM journalRecu WHERE hash = ?', [hash]) as
    { readonly seq: number; readonly corps: string | null } | undefined;
  const geste = readGesture(row?.corps ?? null);
  return row === undefined || geste === null
    ? undefined
    : { hash, seq: row.seq, nom: geste.author.nom, le: geste.at };
}

const cheminSql = `${chaineRecueSql} SELECT hash FROM chaine`;

/**
 * Of the heads of one person’s copies, where the last one stands: the last row of ours that it has. Null when it does not follow all the others: somebody
 * who has two copies, or went back to an older one, may lack in one of them what the other has. One way back tells, since all of them are on it.
 */
function dernierRecu(db: Database.Database, siens: readonly Recu[]): ConnuDe | null {
  const [dernier] = siens.toSorted((a, b) => b.seq - a.seq);
  if (dernier === undefined) return null;
  const { hash: tete, nom, le } = dernier;
  const chemin = new Set((tuples(db, cheminSql, [{ tete }]) as [string][]).map(([hash]) => hash));
  const tronc = one(db, troncSql, [{ tete }]) as { readonly seq: number } | undefined;
  if (tronc === undefined || !siens.every(({ hash }) => chemin.has(hash))) return null;
  return { nom, sorte: 'recu', seq: Math.max(tronc.seq, ...vuesDeLa(db, tete)), le };
}

/** What those with whom packages were exchanged are thought to have of the open journal, where something was done since. */
export function connus({ workspace }: { readonly workspace: Workspace }): readonly ConnuDe[] {
  const { db, file } = workspace;
  const tetes = new Set(tetesVuesDe(db).map(({ hash }) => hash));
  const recus = [...tetes].flatMap((hash) => recuDe(db, hash) ?? []);
  const parNom = Map.groupBy(recus, ({ nom }) => cleDeNom(nom));
  const dernieres = [...parNom.values()].flatMap((siens) => dernierRecu(db, siens) ?? []);
  const envoyes = envoisDe(readEspace(db, file).id)
    .filter((envoi) => isPropre(db, envoi))
    .map(({ pour, seq, le }): ConnuDe => ({ nom: pour, sorte: 'envoye', seq, le }));
  const derniers = new Map<string, ConnuDe>();
  for (const connu of [...dernieres, ...envoyes].toSorted((a, b) => a.seq - b.seq))
    derniers.set(`${connu.sorte} ${cleDeNom(connu.nom)}`, connu);
  const { seq: dernier } = headOf(workspace);
  return [...derniers.values()].filter(({ seq }) => seq < dernier);
}

/** What is said before a package is made. What was received of a merge stays when it is undone, as its rows do. */
export const avantEnvoi = (session: { readonly workspace: Workspace }): AvantEnvoi => ({
  connus: connus(session),
  aReuni: one(session.workspace.db, 'SELECT 1 FROM journalRecu LIMIT 1', []) !== undefined,
});
