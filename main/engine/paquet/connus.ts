import type Database from 'better-sqlite3';
import type { ConnuDe } from '../../../shared/contract/answers/paquet.ts';
import { headOf, readEspace } from '../espace/espace.ts';
import { chaineRecueSql, isPropre, tetesVuesDe } from '../fusion/deja-la.ts';
import { readGesture } from '../journal/entries.ts';
import { all, one } from '../workspace/statements.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { envoisDe } from './envois.ts';
import { tetesDites } from './portee.ts';

const troncSql = `${chaineRecueSql}
  SELECT j.seq FROM chaine AS c JOIN journal AS j ON j.seq = c.seq - 1 AND j.hash = c.prev_hash`;
const reunionsSql = `${chaineRecueSql}
  SELECT r.corps FROM chaine AS c JOIN journalRecu AS r ON r.hash = c.hash WHERE instr(r.corps, '"entity":"fusion"') > 0`;

/** Our rows that a copy had taken in whole, as its own merges say. */
function vuesDeLa(db: Database.Database, tete: string): readonly number[] {
  const reunions = all(db, reunionsSql, [{ tete }]) as readonly { readonly corps: string }[];
  return reunions
    .flatMap(({ corps }) => tetesDites(readGesture(corps)?.changes ?? []))
    .filter((vue) => vue.portee === null && isPropre(db, vue))
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
  const tetes = tetesVuesDe(db);
  const recus = [...new Set(tetes.map(({ hash }) => hash))].flatMap((hash) => connuDe(db, hash) ?? []);
  const envoyes = envoisDe(readEspace(db, file).id)
    .filter((envoi) => isPropre(db, envoi))
    .map(({ pour, seq, le }): ConnuDe => ({ nom: pour, sorte: 'envoye', seq, le }));
  // « Pour qui » is typed anew each time: a name is one person’s, however it is written.
  const derniers = new Map<string, ConnuDe>();
  for (const connu of [...recus, ...envoyes].toSorted((a, b) => a.seq - b.seq))
    derniers.set(`${connu.sorte} ${connu.nom.trim().toLocaleLowerCase('fr')}`, connu);
  const { seq: dernier } = headOf(workspace);
  return [...derniers.values()].filter(({ seq }) => seq < dernier);
}
