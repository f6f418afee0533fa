import type { EntityName } from '../../domain/entities.ts';

/** What a kind of item is called. */
export const entityLabels: Readonly<Record<EntityName, string>> = {
  espace: 'fichier',
  referentiel: 'référentiel',
  derogation: 'règle',
  voieAcces: 'voie d’accès',
  annexe: 'annexe de branche',
  activite: 'activité',
  tache: 'tâche',
  bloc: 'bloc',
  competence: 'compétence',
  critere: 'critère',
  modalite: 'modalité',
  grille: 'grille d’évaluation',
  echelle: 'échelle',
  niveau: 'niveau',
  partie: 'partie',
  epreuve: 'épreuve',
  ligne: 'ligne',
  essai: 'essai',
  version: 'version',
};
