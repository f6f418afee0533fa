import type { SorteDEtat } from '../../dossier/etat.ts';
import type { NatureDePiece, TypeDeSuite } from '../../dossier/modele.ts';

/** What follows a dépôt. */
export const suitesDites: Readonly<Record<TypeDeSuite, string>> = {
  irrecevable: 'Irrecevabilité',
  ajourne: 'Ajournement',
  complete: 'Compléments remis',
  refuse: 'Refus',
  enregistre: 'Enregistrement',
  retire: 'Retrait par la branche',
};

/** Where a dossier stands. */
export const etatsDeDossier: Readonly<Record<SorteDEtat, string>> = {
  instruction: 'En instruction',
  ajourne: 'Ajourné',
  irrecevable: 'Irrecevable',
  refuse: 'Refusé',
  enregistre: 'Enregistré',
  retire: 'Retiré',
};

export const naturesDePieceDites: Readonly<Record<NatureDePiece, string>> = {
  opportunite: 'Note d’opportunité',
  deliberation: 'Délibération de la CPNE',
  accord: 'Accord constitutif',
  reglement: 'Règlement de certification',
  cahierDesCharges: 'Cahier des charges d’habilitation',
  statistiques: 'Statistiques des promotions',
  decisionFc: 'Décision de France compétences',
  autre: 'Autre',
};
