import type { Change } from '../../shared/domain/gesture.ts';

/** A compétence that comes under a bloc, with nothing but its wording. */
export const ajoutDeCompetence = (id: string, bloc: string, libelle = 'x'): Change => ({
  entity: 'competence',
  id,
  before: null,
  after: {
    bloc,
    referentiel: null,
    rang: 'a0',
    code: null,
    libelle,
    connaissances: null,
    activites: [],
  },
});
