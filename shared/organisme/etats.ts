import type { Passage } from '../generated/document.ts';

/** What a passage is to. */
export type Etat = Passage['etat'];

/** What an habilitation is on a day: « expire » is never recorded, it follows from the end of the period. */
export type EtatAu = Etat | 'expire';

export const etatsDePassage: readonly Etat[] = [
  'demande',
  'instruction',
  'avis',
  'habilite',
  'refuse',
  'suspendu',
  'retire',
];

/**
 * What may follow what; `null` is before the first passage. A register is taken over as it stands, so it may begin anywhere that a public
 * list can say. A renewal is a new period: from `habilite` to `habilite`. A request that is withdrawn is `retire`.
 */
const suites: Readonly<Record<Etat | 'debut', readonly Etat[]>> = {
  debut: ['demande', 'habilite', 'suspendu', 'retire'],
  demande: ['instruction', 'retire'],
  instruction: ['avis', 'retire'],
  avis: ['habilite', 'refuse', 'retire'],
  habilite: ['habilite', 'suspendu', 'retire'],
  suspendu: ['habilite', 'retire'],
  refuse: ['demande'],
  retire: ['demande'],
};

/** What an habilitation may become next. */
export function suitesDe(etat: Etat | null): readonly Etat[] {
  return suites[etat ?? 'debut'];
}

/** Was it ever granted? Before that, a request is nobody else’s business than the CPNE’s. */
export const accordee = (etat: EtatAu): boolean =>
  etat === 'habilite' || etat === 'suspendu' || etat === 'retire' || etat === 'expire';
