import { niveaux, type Constat, type Niveau, type RegleId } from '../../../shared/controles/constat.ts';
import { parentOf, type ItemRef, type State } from '../../../shared/domain/row.ts';

/** Where findings stand together: a bloc or a grid by its id, or one of the parts that are neither. */
export type Part = 'fiche' | 'activites' | 'competences' | 'modalites';

export interface Group {
  readonly id: string;
  /** What it is named after. */
  readonly of:
    | { readonly kind: 'part'; readonly part: Part }
    | { readonly kind: 'bloc' | 'grille'; readonly id: string }
    | { readonly kind: 'regle'; readonly regle: RegleId };
  readonly constats: readonly Constat[];
}

/** The item under the référentiel that holds this one, or is it. */
function topOf(state: State, item: ItemRef): ItemRef {
  const row = state.get(item.entity)?.get(item.id);
  const parent = row === undefined ? null : parentOf(item.entity, row);
  return parent === null || parent.entity === 'referentiel' ? item : topOf(state, parent);
}

const parts: readonly (readonly [entity: ItemRef['entity'], part: Part])[] = [
  ['activite', 'activites'],
  ['competence', 'competences'],
  ['critere', 'competences'],
  ['modalite', 'modalites'],
];

function placeOf(state: State, item: ItemRef): Group['of'] {
  const top = topOf(state, item);
  const { entity, id } = top;
  if (entity === 'bloc' || entity === 'grille') return { kind: entity, id };
  return { kind: 'part', part: parts.find(([known]) => known === entity)?.[1] ?? 'fiche' };
}

function grouped(constats: readonly Constat[], of: (constat: Constat) => Group['of']): readonly Group[] {
  const groups = new Map<string, { id: string; of: Group['of']; constats: Constat[] }>();
  for (const constat of constats) {
    const place = of(constat);
    const id = place.kind === 'part' ? place.part : place.kind === 'regle' ? place.regle : place.id;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { id, of: place, constats: [constat] });
    else group.constats.push(constat);
  }
  return [...groups.values()];
}

/** In the order of the document. */
export function byBloc(state: State, constats: readonly Constat[]): readonly Group[] {
  return grouped(constats, ({ item }) => placeOf(state, item));
}

/** Errors first, then in the order of the document. */
export function byRegle(constats: readonly Constat[]): readonly Group[] {
  const groups = grouped(constats, ({ regle }) => ({ kind: 'regle', regle }));
  return niveaux.flatMap((niveau) => groups.filter(({ constats: [first] }) => first?.niveau === niveau));
}

/** How many of each level, the worst first; those that there are none of are left out. */
export function counts(
  constats: readonly Constat[],
): readonly { readonly niveau: Niveau; readonly count: number }[] {
  return niveaux
    .map((niveau) => ({ niveau, count: constats.filter((constat) => constat.niveau === niveau).length }))
    .filter(({ count }) => count > 0);
}
