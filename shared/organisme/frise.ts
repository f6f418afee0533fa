import { dayAfter } from '../domain/dates.ts';
import { enOrdre, situationAu, tournants, type Etape, type Situation } from './etat-au.ts';

/** A state that an habilitation keeps from one day to another, both included; a renewal begins another. */
export interface Bande {
  readonly situation: Situation;
  readonly du: string;
  /** Null: as far as is known. */
  readonly au: string | null;
}

const estLaMeme = (a: Situation, b: Situation): boolean =>
  a.etat === b.etat && a.periode?.du === b.periode?.du;

/** The states of an habilitation one after the other, from its first passage on; days on which nothing changes make no band. */
export function frise(passages: readonly Etape[]): readonly Bande[] {
  const etapes = enOrdre(passages);
  const bandes: Bande[] = [];
  for (const jour of tournants(etapes)) {
    const situation = situationAu(etapes, jour);
    const derniere = bandes.at(-1);
    if (situation === null) continue;
    if (derniere !== undefined && estLaMeme(derniere.situation, situation)) continue;
    if (derniere !== undefined) bandes[bandes.length - 1] = { ...derniere, au: dayAfter(jour, -1) };
    bandes.push({ situation, du: jour, au: null });
  }
  return bandes;
}
