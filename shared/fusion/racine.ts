import { isPartOf, type EntityName } from '../domain/entities.ts';
import { parentOf, type ItemRef, type Row, type State } from '../domain/row.ts';

/** The row of an item; undefined when it is not there. */
export type Lignes = (item: ItemRef) => Row | undefined;

/** The row of an item in the first of these states that has it. */
export const lignesDe =
  (...etats: readonly State[]): Lignes =>
  ({ entity, id }) => {
    for (const etat of etats) {
      const row = etat.get(entity)?.get(id);
      if (row !== undefined) return row;
    }
    return undefined;
  };

export type RacineDe = (item: ItemRef) => ItemRef;

/** What items stand under, up to one of that kind or to what stands under nothing. What stands above was climbed already. */
function climbing(lignes: Lignes, top: EntityName | null): RacineDe {
  const known = new Map<string, ItemRef>();
  const climb = ({ entity, id }: ItemRef): ItemRef => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const row = lignes({ entity, id });
    const parent = row === undefined || entity === top ? null : parentOf(entity, row);
    const racine = parent === null ? { entity, id } : climb(parent);
    known.set(id, racine);
    return racine;
  };
  return climb;
}

/** The référentiel that an item stands under, its body, its meeting; itself when it is one, a person, a rule of decision, the espace. */
export const racines = (lignes: Lignes): RacineDe => climbing(lignes, null);

/** The review that something said in it stands under, or that it is. */
export const relectureDe = (lignes: Lignes): RacineDe => climbing(lignes, 'relecture');

/** The référentiel or the grid whose document an item is part of: what a review locks. Null: of neither. */
export function documents(lignes: Lignes): (item: ItemRef) => ItemRef | null {
  const grille = climbing(lignes, 'grille');
  const racine = racines(lignes);
  return (item) => {
    if (isPartOf(item.entity, 'referentiel')) return racine(item);
    return isPartOf(item.entity, 'grille') ? grille(item) : null;
  };
}
