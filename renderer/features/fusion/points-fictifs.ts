import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import type { Author } from '../../../shared/domain/gesture.ts';

export const jeanne: Author = { id: 'j', nom: 'Jeanne Essai', college: 'salaries' };
export const paul: Author = { id: 'p', nom: 'Paul Essai', college: 'employeurs' };

/** A point of a merge, for tests: a label that Jeanne changed there. */
export const unPoint = (cle: string, part: Partial<PointDit> = {}): PointDit => ({
  cle,
  sorte: 'champ',
  entity: 'competence',
  id: cle,
  empreinte: 'e'.repeat(64),
  racine: { entity: 'referentiel', id: 'r' },
  membre: 'libelle',
  base: 'Coudre',
  notre: 'Coudre',
  leur: 'Coudre à la main',
  question: null,
  autre: null,
  autres: [],
  elements: 1,
  propose: null,
  nom: `C${cle} Coudre`,
  chemin: ['Relieur', 'B1 Façonner'],
  bloc: 'b1',
  nomAutre: null,
  ordres: null,
  contient: [],
  delies: [],
  definitifs: [],
  geles: [],
  ici: null,
  la: { par: jeanne, le: '2026-11-27T09:00:00.000Z', motif: null },
  auteurs: [jeanne],
  repondu: null,
  maintenu: false,
  refuseIci: null,
  ...part,
});
