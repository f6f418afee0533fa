import { orderedChildren } from '../document/rows.ts';
import type { EntityName } from '../domain/entities.ts';
import { parentOf, type ItemRef, type State } from '../domain/row.ts';
import { GRILLE_COLUMNS } from './cells.ts';
import { newKey, stacked, toBeWritten, type DraftStrip, type Strip } from './strips.ts';

interface Shown {
  readonly folded: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  /** How many columns of levels; none while they are hidden. */
  readonly niveaux: number;
}

/** A grid as it is filled: the certification, its parties, their épreuves and their lines. Where there is none yet, one is to be written. */
export function stripsOfGrille(
  state: State,
  grille: string,
  { folded, isReadOnly, niveaux }: Shown,
): readonly Strip[] {
  const children = orderedChildren(state);
  const columns = GRILLE_COLUMNS + niveaux;
  const strip = (
    kind: 'grille' | 'partie' | 'epreuve' | 'ligne',
    key: string,
    parent: ItemRef,
    isFolded: boolean | null = null,
  ): DraftStrip => ({
    key,
    kind,
    item: toBeWritten(key) === null ? { entity: kind, id: key } : null,
    parent,
    criteres: [],
    isContinued: false,
    isFolded,
    columns,
  });
  const under = (entity: EntityName, { id }: ItemRef): readonly string[] => {
    const ids = children.get(id)?.get(entity) ?? [];
    return ids.length === 0 && !isReadOnly ? [newKey(entity, id)] : ids;
  };
  const isRetake = (epreuve: string): boolean =>
    (state.get('epreuve')?.get(epreuve)?.['reprend'] ?? null) !== null;

  const epreuve = (key: string, partie: ItemRef): readonly DraftStrip[] => {
    const own = strip('epreuve', key, partie);
    // A retake marks lines of others.
    if (own.item === null || isRetake(key)) return [own];
    const item = own.item;
    return [own, ...under('ligne', item).map((ligne) => strip('ligne', ligne, item))];
  };
  const partie = (key: string, root: ItemRef): readonly DraftStrip[] => {
    const isFolded = toBeWritten(key) === null ? folded.has(key) : null;
    const own = strip('partie', key, root, isFolded);
    const item = own.item;
    if (item === null || isFolded === true) return [own];
    return [own, ...under('epreuve', item).flatMap((one) => epreuve(one, item))];
  };
  const row = state.get('grille')?.get(grille);
  if (row === undefined) return [];
  const root: ItemRef = { entity: 'grille', id: grille };
  return stacked([
    strip('grille', grille, parentOf('grille', row) ?? root),
    ...under('partie', root).flatMap((key) => partie(key, root)),
  ]);
}
