import { canonical, sha256 } from '../../canonical.ts';
import type { Held } from './document.ts';

/** An habilitation is put to the vote by whose it is, and for what: what it is to become is what the point says. */
export const habilitationVotee = (habilitation: {
  readonly id: string;
  readonly organisme: string;
  readonly referentiel: string;
}): string => sha256(canonical({ habilitation }));

/** What is adopted, without what its adoption alone gives it. */
function sansAdoption(held: Held): unknown {
  if ('referentiel' in held) return held.referentiel;
  if ('grille' in held) {
    const { numero: _numero, ...referentiel } = held.grille.referentiel;
    return { ...held.grille, referentiel };
  }
  const { id: _id, ...liste } = held.organismes;
  return liste;
}

/**
 * SHA-256 of the text that is put to the vote: the empreinte of a référentiel; of a grid, the same whether its référentiel has a number yet
 * or not; of a list, whether it was ever adopted or not. So the text voted and the text adopted are told to be one.
 */
export const texteVote = (held: Held): string => sha256(canonical(sansAdoption(held)));
