import { rangsOfTree, rowsOfTree } from '../document/rows.ts';
import { flattenGrille, type GrilleSansLien } from '../document/tree.ts';
import type { Change } from '../domain/gesture.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { rangsKeeping } from '../domain/rang.ts';
import { changeBetween, membersOfRow, parentOf, stateAfter, type State } from '../domain/row.ts';
import type { Descripteur, Echelle, Niveau } from '../generated/document.ts';
import { centiemes, nombreDe } from '../grille/nombre.ts';
import type { Edit } from './edit.ts';
import { addItem, changeItem, standingUnder } from './items.ts';
import { stepItems } from './regroup.ts';
import { removeItem } from './removal.ts';
import { itemsUnder, ranksAt } from './siblings.ts';

/** The gesture that gives its référentiel one more grid, after those that it has. */
export function createGrille(state: State, referentiel: string, grille: GrilleSansLien): Edit {
  const parent = { entity: 'referentiel', id: referentiel } as const;
  const others = itemsUnder(state, 'grille', parent.id);
  const { rangs, changes } = ranksAt('grille', others, others.length, 1);
  const tree = flattenGrille(grille);
  const above = { ...standingUnder('grille', parent), rang: rangs[0] ?? '' };
  const rows = rowsOfTree(tree, rangsOfTree(tree, new Map()), above);
  const created = rows.map(({ entity, row }) => ({
    entity,
    id: row.id,
    before: null,
    after: membersOfRow(entity, row),
  }));
  return { op: 'grille.created', changes: [...changes, ...created] };
}

/** One more scale of a grid, with its levels. */
export function addEchelle(state: State, grille: string, { niveaux, id, ...echelle }: Echelle): Edit {
  const own = itemsUnder(state, 'echelle', grille).length;
  const { points = null, intitule } = echelle;
  const fields = { intitule, points: points as JsonObject | null };
  const added = addItem(state, { entity: 'echelle', id }, { entity: 'grille', id: grille }, own, fields);
  const rangs = rangsKeeping(niveaux.map(() => null));
  const levels = niveaux.map(({ id: niveau, ...members }, i): Change => ({
    entity: 'niveau',
    id: niveau,
    before: null,
    after: membersOfRow('niveau', {
      ...standingUnder('niveau', { entity: 'echelle', id }),
      rang: rangs[i] ?? '',
      ...members,
    }),
  }));
  return { op: added.op, changes: [...added.changes, ...levels] };
}

/** One more level at the top of a scale, a step above the last, under the first number that is no code of it yet. */
export function addNiveau(state: State, echelle: string, id: string, libelle: string): Edit {
  const niveaux = itemsUnder(state, 'niveau', echelle);
  const last = niveaux.at(-1) as unknown as Niveau | undefined;
  const codes = new Set(niveaux.map(({ code }) => code));
  let rang = niveaux.length + 1;
  while (codes.has(String(rang))) rang++;
  const fields = {
    code: String(rang),
    libelle,
    valeur: nombreDe(Math.min(1_000_000, centiemes(last?.valeur ?? '0') + 100)),
    validant: last?.validant ?? 'non',
  };
  return addItem(state, { entity: 'niveau', id }, { entity: 'echelle', id: echelle }, niveaux.length, fields);
}

const rising: readonly Niveau['validant'][] = ['non', 'a_confirmer', 'oui'];

/**
 * A level one place lower (-1) or higher (1) on its scale, with its code, its words and what lines say of it. What a place is worth stays
 * there, and rises from a level to the next: a move never makes a scale that cannot conclude.
 */
export function moveNiveau(state: State, id: string, by: -1 | 1): Edit {
  const moved = stepItems(state, [{ entity: 'niveau', id }], by);
  const echelle = parentOf('niveau', state.get('niveau')?.get(id) ?? {});
  if (moved.changes.length === 0 || echelle === null) return moved;
  const niveauxIn = (at: State) => itemsUnder(at, 'niveau', echelle.id);
  const before = niveauxIn(state) as unknown as readonly Niveau[];
  const valeurs = before.map(({ valeur }) => valeur).toSorted((a, b) => centiemes(a) - centiemes(b));
  const validants = before
    .map(({ validant }) => validant)
    .toSorted((a, b) => rising.indexOf(a) - rising.indexOf(b));
  const changes = niveauxIn(stateAfter(state, moved.changes)).flatMap(({ id: niveau, rang }, i) => {
    const next = { rang, valeur: valeurs[i] ?? null, validant: validants[i] ?? null };
    return changeBetween('niveau', niveau, state.get('niveau')?.get(niveau), next) ?? [];
  });
  return { op: moved.op, changes };
}

/** A level that goes, with what lines say of it. */
export function removeNiveau(state: State, id: string): Edit {
  const removed = removeItem(state, { entity: 'niveau', id });
  const lines = [...(state.get('ligne')?.values() ?? [])].flatMap((row) => {
    const descripteurs = (row['descripteurs'] ?? []) as unknown as readonly Descripteur[];
    const kept = descripteurs.filter(({ niveau }) => niveau !== id);
    if (kept.length === descripteurs.length) return [];
    return changeItem({ entity: 'ligne', id: row.id }, row, { descripteurs: kept as unknown as Json })
      .changes;
  });
  return { op: removed.op, changes: [...lines, ...removed.changes] };
}
