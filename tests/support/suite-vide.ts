import type { SuiteDite } from '../../shared/dossier/modele.ts';

/** A refusal of which nothing is said yet. */
export const suiteVide: SuiteDite = {
  type: 'refuse',
  le: '2027-03-01',
  jusquau: null,
  criteres: [],
  motif: null,
  version: null,
  numero: null,
  dateEffet: null,
  dateFin: null,
  dateLimiteDelivrance: null,
  anciennes: [],
};
