import type Database from 'better-sqlite3';
import type { ConnuDe } from '../../../shared/contract/answers/paquet.ts';
import { headOf, readEspace } from '../espace/espace.ts';
import { chaineRecueSql, isPropre, tetesVuesDe } from '../fusion/deja-la.ts';
import { readGesture } from '../journal/entries.ts';
import { all, one } from '../workspace/statements.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { cleDeNom } from './cle-de-nom.ts';
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

interface Recu {
  /** Hash of the head of a copy. */
  readonly tete: string;
  readonly connu: ConnuDe;
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

const meneSql = `${chaineRecueSql} SELECT 1 FROM chaine WHERE hash = @de`;

/**
 * Of the heads of one person’s copies, where the last one stands. Null when none follows all the others: somebody who has two copies, or went back
 * to an older one, may lack in one of them what the other has.
 */
function dernierRecu(db: Database.Database, siens: readonly Recu[]): ConnuDe | null {
  const mene = (de: string, tete: string): boolean => one(db, meneSql, [{ tete, de }]) !== undefined;
  const suit = siens.find(({ tete }) => siens.every((autre) => mene(autre.tete, tete)));
  return suit?.connu ?? null;
}

/** What those with whom packages were exchanged are thought to have of the open journal, where something was done since. */
export function connus({ workspace }: { readonly workspace: Workspace }): readonly ConnuDe[] {
  const { db, file } = workspace;
  const tetes = tetesVuesDe(db);
  const recus = [...new Set(tetes.map(({ hash }) => hash))].flatMap((tete): readonly Recu[] => {
    const connu = connuDe(db, tete);
    return connu === null ? [] : [{ tete, connu }];
  });
  const parNom = Map.groupBy(recus, ({ connu }) => cleDeNom(connu.nom));
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
