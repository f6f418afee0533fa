import type Database from 'better-sqlite3';
import type { Dit } from '../../../shared/contract/answers/fusion.ts';
import { cleDeMembre, type Point } from '../../../shared/fusion/modele.ts';
import { parseCorps, readGesture, type Corps } from '../journal/entries.ts';
import { statement } from '../workspace/statements.ts';
import type { LigneRecue } from './autre.ts';

/** Gestures that rows say, oldest first; what was kept back says nothing. */
export function* gestesDe(lignes: readonly LigneRecue[]): Generator<Corps> {
  for (const { corps } of lignes) {
    const geste = corps === null ? null : readGesture(corps);
    if (geste !== null) yield geste;
  }
}

/** Gestures of the file itself, after one of its rows. */
export function* gestesApres(db: Database.Database, seq: number): Generator<Corps> {
  const rows = statement(db, 'SELECT corps FROM journal WHERE seq > ? ORDER BY seq').iterate(seq);
  for (const { corps } of rows as IterableIterator<{ readonly corps: string }>) yield parseCorps(corps);
}

/** Who did each thing last: a member of an item, or the item itself. */
export type QuiAFait = (point: Point) => Dit | null;

const deLElement = (id: string): string => `${id} `;

/** A merge only brings what others did: they are named where their own gestures are known. */
export function quiAFait(gestes: Iterable<Corps>): QuiAFait {
  const derniers = new Map<string, Dit & { readonly reuni: boolean }>();
  const note = (cle: string, dit: Dit, reuni: boolean): void => {
    const avant = derniers.get(cle);
    if (avant === undefined || avant.reuni || !reuni) derniers.set(cle, { ...dit, reuni });
  };
  for (const { op, author: par, at: le, reason: motif, changes } of gestes) {
    const reuni = op.startsWith('fusion.');
    for (const { entity, id, before, after } of changes) {
      note(deLElement(id), { par, le, motif }, reuni);
      if (before === null || after === null) continue;
      for (const membre of Object.keys(after))
        note(cleDeMembre({ entity, id }, membre), { par, le, motif }, reuni);
    }
  }
  return ({ entity, id, sorte, membre }) => {
    const cle = sorte === 'champ' && membre !== null ? cleDeMembre({ entity, id }, membre) : null;
    const dit = (cle === null ? undefined : derniers.get(cle)) ?? derniers.get(deLElement(id));
    return dit === undefined ? null : { par: dit.par, le: dit.le, motif: dit.motif };
  };
}
