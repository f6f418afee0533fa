import type { EntityName } from '../../../domain/entities.ts';
import { counted } from '../counted.ts';

const written: Readonly<Partial<Record<EntityName, string>>> = {
  activite: 'Écrire une activité',
  tache: 'Écrire une tâche',
  bloc: 'Écrire l’intitulé d’un bloc',
  modalite: 'Écrire une modalité d’évaluation',
  competence: 'Écrire une compétence',
  critere: 'Écrire un critère',
};

/** The drafting table. */
export const table = {
  title: 'Tableau de rédaction',
  label: (intitule: string) => `Tableau de « ${intitule} »`,
  columns: {
    activites: 'Activités',
    competences: 'Compétences',
    modalites: 'Modalités',
    criteres: 'Critères',
  },
  sections: {
    activites: 'Activités et tâches',
    modalites: 'Modalités d’évaluation',
    competences: 'Compétences',
  },
  /** What is shown where nothing is written yet. */
  toWrite: (entity: EntityName) => written[entity] ?? '',
  /** Where nothing is written, and nothing is to be written here. */
  unwritten: 'Non rédigé',
  code: 'Code',
  /** « Code, Compétence C1.2 » */
  codeOf: (item: string) => `Code, ${item}`,
  fold: 'Replier',
  unfold: 'Déplier',
  foldAll: 'Tout replier',
  unfoldAll: 'Tout déplier',
  add: 'Ajouter',
  panes: { plan: 'Plan', detail: 'Détail' },
  sizes: { plan: 'Largeur du plan', detail: 'Taille du détail' },
  toolbar: 'Actions sur le tableau',
  leave: 'F6 : quitter le tableau',
  links: {
    activites: (item: string) => `Activités dont découle : ${item}`,
    modalites: (item: string) => `Modalités qui évaluent : ${item}`,
    filter: 'Filtrer la liste',
    noActivite: 'Le référentiel n’a pas encore d’activité.',
    noModalite: 'Aucune modalité n’est encore écrite.',
    done: 'Terminé',
  },
  selected: (count: number) => counted(count, 'élément sélectionné', 'éléments sélectionnés'),
  removed: (count: number) => counted(count, 'élément supprimé', 'éléments supprimés'),
  copied: (count: number) => counted(count, 'élément copié', 'éléments copiés'),
  cut: (count: number) => counted(count, 'élément coupé', 'éléments coupés'),
  pasted: (count: number) => counted(count, 'élément collé', 'éléments collés'),
  cannotPaste: 'Ce qui a été copié ne peut pas se placer ici.',
  cannotAdd: 'Rien ne peut encore s’ajouter ici : il y faut d’abord une compétence et une échelle.',
  cannotMoveTo: 'Rien d’autre ne peut contenir ces éléments ensemble.',
  cannotMove: 'Ces éléments ne peuvent pas aller plus loin ensemble.',
};
