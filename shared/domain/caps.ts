import type { EntityName } from './entities.ts';

/** What the exchange schema allows, in characters and in items of one kind under one parent. A test compares them with it. */
export const caps = {
  code: 40,
  intitule: 800,
  texte: 65_536,
  items: {
    activite: 2_000,
    tache: 1_000,
    bloc: 1_000,
    competence: 20_000,
    critere: 1_000,
    modalite: 1_000,
    echelle: 100,
    niveau: 20,
    partie: 200,
    epreuve: 200,
    ligne: 2_000,
  } satisfies Partial<Readonly<Record<EntityName, number>>>,
} as const;

/** Changes of one gesture. */
export const maxChanges = 100_000;
