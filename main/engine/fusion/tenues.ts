import type Database from 'better-sqlite3';
import type { Corps } from '../journal/entries.ts';
import { statement } from '../workspace/statements.ts';
import type { LigneRecue } from './autre.ts';
import type { Noeud } from './chaines.ts';
import { ligneDite, lignePropreDite, type LigneDite, type LignePropre } from './lignes-dites.ts';

/** Rows on the way to one, oldest first, after the file’s own row `depuis`. Each is read once, however many ways go by it; `pas`: called then. */
export function lecteur(
  db: Database.Database,
  depuis: number,
  pas: () => void,
): (noeud: Noeud) => readonly LigneDite[] {
  const propresSql = 'SELECT seq, corps FROM journal WHERE seq > ? ORDER BY seq';
  const rows = statement(db, propresSql).all(depuis) as LignePropre[];
  const propres = rows.map((row) => {
    pas();
    return lignePropreDite(row);
  });
  const lues = new Map<string, readonly LigneDite[]>();
  const lire = (ligne: LigneRecue): readonly LigneDite[] => {
    const cle = ligne.hash.toString('hex');
    const known = lues.get(cle);
    if (known !== undefined) return known;
    pas();
    const lue = ligneDite(ligne);
    lues.set(cle, lue);
    return lue;
  };
  return ({ tronc, lignes }) => [...propres.slice(0, Math.max(0, tronc - depuis)), ...lignes.flatMap(lire)];
}

const revient = ({ op }: Corps): boolean => op === 'gesture.undone' || op === 'gesture.redone';

/** Of rows of one journal, oldest first, those that still hold: neither what was undone, nor undoing and redoing, unless of what is not among them. */
export function tenues(lignes: readonly LigneDite[]): readonly LigneDite[] {
  const presentes = new Set(lignes.map(({ seq }) => seq));
  const defaites = new Set<number>();
  const restent: LigneDite[] = [];
  for (const ligne of lignes.toReversed()) {
    const { undoOf } = ligne.geste;
    if (defaites.has(ligne.seq)) continue;
    if (revient(ligne.geste) && undoOf !== null && presentes.has(undoOf)) defaites.add(undoOf);
    else restent.push(ligne);
  }
  return restent.reverse();
}
