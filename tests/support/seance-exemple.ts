import { v7 as uuid } from 'uuid';
import type { Deliberation, Votes } from '../../shared/decision/modele.ts';
import type { Presence, RegleDecision } from '../../shared/generated/document.ts';

export const regleExemple = (more: Partial<RegleDecision> = {}): RegleDecision => ({
  id: uuid(),
  intitule: 'Règle de la CPNE',
  quorumPresents: 1,
  quorumPouvoirs: false,
  majorite: 'absolue',
  base: 'presents',
  poids: 'egal',
  preavis: 8,
  pouvoirs: 1,
  alternanceAns: 0,
  ...more,
});

/** « E1 » and « E2 » sit for employers, anything else for employees. */
export const presenceExemple = (organisation: string, more: Partial<Presence> = {}): Presence => ({
  id: organisation,
  college: organisation.startsWith('E') ? 'employeurs' : 'salaries',
  organisation,
  voix: 1,
  etat: 'present',
  ...more,
});

/** Pour, contre, abstentions of employers, then of employees. */
export function votesExemple([pe, ce, ae, ps, cs, as]: readonly [
  number,
  number,
  number,
  number,
  number,
  number,
]): Votes {
  return {
    employeurs: { pour: pe, contre: ce, abstention: ae },
    salaries: { pour: ps, contre: cs, abstention: as },
  };
}

/** Two organisations of each collège, all there, all for, documents sent in time: nothing is wrong with it. */
export const deliberationExemple = (more: Partial<Deliberation> = {}): Deliberation => ({
  date: '2026-02-09',
  regle: regleExemple(),
  envoi: '2026-01-30',
  presences: ['E1', 'E2', 'S1', 'S2'].map((nom) => presenceExemple(nom)),
  votes: votesExemple([2, 0, 0, 2, 0, 0]),
  ...more,
});
