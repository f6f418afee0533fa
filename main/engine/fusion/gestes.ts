import { readGesture, type Corps } from '../journal/entries.ts';
import type { LigneRecue } from './autre.ts';

/** Gestures that rows say, oldest first; what was kept back says nothing. */
export function* gestesDe(lignes: readonly LigneRecue[]): Generator<Corps> {
  for (const { corps } of lignes) {
    const geste = corps === null ? null : readGesture(corps);
    if (geste !== null) yield geste;
  }
}
