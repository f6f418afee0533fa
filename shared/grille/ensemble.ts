import type { GrilleSansLien } from '../document/tree.ts';
import type { JsonObject } from '../domain/json.ts';
import type { State } from '../domain/row.ts';
import type { Edit } from '../edit/edit.ts';
import { changeItem } from '../edit/items.ts';
import type { Ligne } from '../generated/document.ts';

/** What several lines may be given at once. */
export type Commun = Partial<Pick<Ligne, 'echelle' | 'poids' | 'eliminatoire'>>;

/** The lines that these items of a grid are or hold, in its order. */
export function lignesDans({ id, parties }: GrilleSansLien, ids: ReadonlySet<string>): readonly Ligne[] {
  return parties.flatMap((partie) =>
    partie.epreuves.flatMap((epreuve) => {
      const isWhole = [id, partie.id, epreuve.id].some((one) => ids.has(one));
      return isWhole ? epreuve.lignes : epreuve.lignes.filter((ligne) => ids.has(ligne.id));
    }),
  );
}

/** What all these lines have; null: they differ. */
export function communA<K extends keyof Commun>(lignes: readonly Ligne[], champ: K): Ligne[K] | null {
  const [premiere, ...autres] = lignes.map((ligne) => ligne[champ]);
  return premiere !== undefined && autres.every((autre) => autre === premiere) ? premiere : null;
}

/** Descriptors and a threshold are of one scale. */
export const deLEchelle: JsonObject = { seuil: null, descripteurs: [] };

/** Lines that are given the same, in one gesture; one that comes to another scale leaves what it said of its own. */
export function changerLignes(state: State, ids: readonly string[], champs: Commun): Edit {
  const { echelle } = champs;
  const changes = ids.flatMap((id) => {
    const row = state.get('ligne')?.get(id);
    if (row === undefined) return [];
    const quitte = echelle !== undefined && row['echelle'] !== echelle;
    return changeItem({ entity: 'ligne', id }, row, quitte ? { ...champs, ...deLEchelle } : champs).changes;
  });
  return { op: 'item.changed', changes };
}

/** What lines would leave by coming to a scale: descriptors, and thresholds of their own. */
export function laisseVers(
  lignes: readonly Ligne[],
  echelle: string,
): { readonly descripteurs: number; readonly seuils: number } {
  const autres = lignes.filter((ligne) => ligne.echelle !== echelle);
  return {
    descripteurs: autres.reduce((somme, { descripteurs }) => somme + descripteurs.length, 0),
    seuils: autres.filter(({ seuil }) => seuil !== undefined).length,
  };
}
