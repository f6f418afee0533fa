import type { Arrondi, PartageNotes } from '../generated/document.ts';

export type Absence = PartageNotes['absence'];

/** What is averaged: a weight, and a value or none, in hundredths. */
export interface Terme {
  readonly poids: number;
  readonly valeur: number | null;
}

export interface ArrondiPrepare {
  /** In hundredths. */
  readonly pas: number;
  readonly mode: Arrondi['mode'];
}

/** The multiple of the step that `numerateur / denominateur` is rounded to; whole numbers all along (see nombre.ts for the bounds). */
function arrondir(numerateur: number, denominateur: number, { pas, mode }: ArrondiPrepare): number {
  const unite = denominateur * pas;
  const reste = numerateur % unite;
  const dessous = ((numerateur - reste) / unite) * pas;
  const monte = mode === 'superieur' ? reste > 0 : mode === 'plus_proche' && reste * 2 >= unite;
  return monte ? dessous + pas : dessous;
}

/** Null: nothing can be computed. Something that must not be missing is, or all that counts weighs nothing. */
export function moyenneDe(
  termes: readonly Terme[],
  absence: Absence,
  arrondi: ArrondiPrepare,
): number | null {
  let somme = 0;
  let poids = 0;
  for (const terme of termes) {
    if (terme.valeur === null && absence === 'bloquante') return null;
    if (terme.valeur === null && absence === 'ignoree') continue;
    somme += terme.poids * (terme.valeur ?? 0);
    poids += terme.poids;
  }
  return poids === 0 ? null : arrondir(somme, poids, arrondi);
}
