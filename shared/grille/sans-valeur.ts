import type { GrilleSansLien } from '../document/tree.ts';
import type { ItemRef } from '../domain/row.ts';
import type { Epreuve, Partie } from '../generated/document.ts';

const sansValeur = ({ regle }: Partie | Epreuve): boolean => regle.type !== 'moyenne';

/** What an average of a node would combine, and gives no value: its parties, its épreuves, but for retakes, which no average counts. */
export function sansValeurSous({ id, parties }: GrilleSansLien, noeud: string): readonly ItemRef[] {
  const siennes = noeud === id ? parties : [];
  const epreuves = parties
    .filter((partie) => noeud === id || noeud === partie.id)
    .flatMap((partie) => partie.epreuves.filter(({ reprend }) => reprend === undefined));
  return [
    ...siennes.filter(sansValeur).map((partie) => ({ entity: 'partie', id: partie.id }) as const),
    ...epreuves.filter(sansValeur).map((epreuve) => ({ entity: 'epreuve', id: epreuve.id }) as const),
  ];
}
