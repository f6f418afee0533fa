import type { Presence, RegleDecision } from '../generated/document.ts';
import type { College, Deliberation, Votes } from './modele.ts';

const somme = (presences: readonly Presence[]): number =>
  presences.reduce((total, { voix }) => total + voix, 0);

/** What a collège has of its own at a meeting. */
export interface Siege {
  /** Organisations that are there, in person. */
  readonly presentes: number;
  readonly representees: number;
  /** Votes that may be cast, in person or by a pouvoir, of all those that it has. */
  readonly voix: number;
  readonly total: number;
  /** Votes of those that are there in person. */
  readonly enPersonne: number;
}

export function siegeDe(presences: readonly Presence[], college: College): Siege {
  const siennes = presences.filter((presence) => presence.college === college);
  const presentes = siennes.filter(({ etat }) => etat === 'present');
  const representees = siennes.filter(({ etat }) => etat === 'represente');
  return {
    presentes: presentes.length,
    representees: representees.length,
    voix: somme(presentes) + somme(representees),
    total: somme(siennes),
    enPersonne: somme(presentes),
  };
}

/** The least part of the votes of each collège without which nothing is decided, as a fraction. */
const parts: Readonly<Record<NonNullable<RegleDecision['quorumPart']>, readonly [number, number]>> = {
  tiers: [1, 3],
  moitie: [1, 2],
  deux_tiers: [2, 3],
  trois_quarts: [3, 4],
};

/** Does a collège reach what the rule wants of it? */
export function quorumAtteint(
  { quorumPresents, quorumPart, quorumPouvoirs, voix }: RegleDecision,
  siege: Siege,
): boolean {
  const organisations = siege.presentes + (quorumPouvoirs ? siege.representees : 0);
  if (organisations < quorumPresents) return false;
  if (quorumPart === undefined) return true;
  const [num, sur] = parts[quorumPart];
  const la = quorumPouvoirs ? siege.voix : siege.enPersonne;
  return la * sur >= (voix ?? siege.total) * num;
}

/** For how many a collège counts, and how many of these are for. */
interface Compte {
  readonly pour: number;
  readonly contre: number;
  readonly sur: number;
}

function compteDe({ regle, presences }: Deliberation, votes: Votes, college: College): Compte {
  const { pour, contre } = votes[college];
  return { pour, contre, sur: regle.base === 'presents' ? siegeDe(presences, college).voix : pour + contre };
}

const plusDeLaMoitie = (pour: number, sur: number): boolean => 2 * pour > sur;

/**
 * Both collèges together. Of equal weight, the votes of each are counted as many times as the other has some, so that neither counts
 * for more: whole numbers alone. A collège without a vote that counts leaves the other to decide.
 */
function ensemble(e: Compte, s: Compte, poids: RegleDecision['poids']): boolean {
  const egal = poids === 'egal' && e.sur > 0 && s.sur > 0;
  const [parE, parS] = egal ? [s.sur, e.sur] : [1, 1];
  return plusDeLaMoitie(e.pour * parE + s.pour * parS, e.sur * parE + s.sur * parS);
}

/** What was decided of votes that were cast. */
export type Verdict = 'adopte' | 'rejete' | 'desaccord';

export function verdict(deliberation: Deliberation, votes: Votes): Verdict {
  const { majorite, poids } = deliberation.regle;
  const [e, s] = [compteDe(deliberation, votes, 'employeurs'), compteDe(deliberation, votes, 'salaries')];
  const [deE, deS] = [plusDeLaMoitie(e.pour, e.sur), plusDeLaMoitie(s.pour, s.sur)];
  const adopte = {
    absolue: () => ensemble(e, s, poids),
    par_college: () => deE && deS,
    double: () => ensemble(e, s, poids) && e.pour > e.contre && s.pour > s.contre,
  }[majorite]();
  if (adopte) return 'adopte';
  return deE === deS ? 'rejete' : 'desaccord';
}
