import type { Phase } from '../../contract/phase.ts';

/** What a long piece of work is at. */
export const phases = {
  recu: 'Lecture de ce qui a été envoyé…',
  journal: 'Lecture du journal de l’autre copie…',
  commun: 'Recherche de ce que les deux copies avaient en commun…',
  comparaison: 'Comparaison des deux copies…',
  auteurs: 'Recherche de qui a écrit quoi…',
} as const satisfies Record<Phase, string>;
