import { createHash } from 'node:crypto';
import type { Echantillon, Tirage } from '../../../shared/contract/audit.ts';
import { headOf } from '../espace/espace.ts';
import { catchUp } from '../history/catch-up.ts';
import { rowsAsked } from '../history/history.ts';
import { throwIfCancelled, type Task } from '../task.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { one } from '../workspace/statements.ts';

interface Rangee {
  readonly seq: number;
  readonly cle: string;
}

/** What puts a row before another: anyone can work it out, with the seed and the number of the row. */
export const cleDe = (graine: string, seq: number): string =>
  createHash('sha256').update(`${graine}:${seq}`).digest('hex');

const byKey = (a: Rangee, b: Rangee): number => (a.cle < b.cle ? -1 : 1);

/**
 * Of the rows that the criteria leave, those whose SHA-256 of « graine:ligne » comes first in alphabetical order: the same seed, size and
 * criteria give the same rows of the same journal, on any machine.
 */
export function tirer(workspace: Workspace, tirage: Tirage, task: Task): Echantillon {
  const { db } = workspace;
  const { graine, taille, criteres } = tirage;
  const total = headOf(workspace).seq;
  if (catchUp(db, () => task.cancelled()) !== null) throwIfCancelled(task);
  let premieres: Rangee[] = [];
  let population = 0;
  const garder = (): void => void (premieres = premieres.toSorted(byKey).slice(0, taille));
  for (const seq of rowsAsked(db, criteres)) {
    population += 1;
    premieres.push({ seq, cle: cleDe(graine, seq) });
    if (premieres.length >= 2 * taille + 1000) garder();
    if (population % 1000 === 0) {
      throwIfCancelled(task);
      task.progress(seq, total);
    }
  }
  garder();
  const hashOf = (seq: number): string =>
    (one(db, 'SELECT hash FROM journal WHERE seq = ?', [seq]) as { readonly hash: Buffer }).hash.toString(
      'hex',
    );
  return {
    tirage,
    population,
    tete: { seq: total, hash: hashOf(total) },
    lignes: premieres.map(({ seq }) => ({ seq, hash: hashOf(seq) })).toSorted((a, b) => a.seq - b.seq),
  };
}
