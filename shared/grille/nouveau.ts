import { orderedItems } from '../document/ordered-items.ts';
import type { EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { parentOf, type ItemRef, type State } from '../domain/row.ts';
import { itemsUnder } from '../edit/siblings.ts';

const parentDe = (state: State, { entity, id }: ItemRef): ItemRef | null =>
  parentOf(entity, state.get(entity)?.get(id) ?? {});

/** The grid that an item is, or stands in; null: none. */
export function grilleDe(state: State, item: ItemRef): string | null {
  if (item.entity === 'grille') return item.id;
  const parent = parentDe(state, item);
  return parent === null ? null : grilleDe(state, parent);
}

/** The first compétence of the bloc that a partie evaluates, else of the référentiel. */
function premiereCompetence(state: State, epreuve: ItemRef): string | undefined {
  const partie = parentDe(state, epreuve);
  const bloc = partie === null ? null : state.get('partie')?.get(partie.id)?.['bloc'];
  const duBloc = typeof bloc === 'string' ? itemsUnder(state, 'competence', bloc) : [];
  const grille = partie === null ? null : parentDe(state, partie);
  const referentiel = grille === null ? null : parentDe(state, grille);
  const toutes = referentiel === null ? [] : orderedItems(state, referentiel.id, 'competence');
  return [...duBloc, ...toutes][0]?.id;
}

/**
 * What a new item of a grid begins with, at `index` among its siblings: a line is of the compétence and on the scale of the one before it.
 * Null: the référentiel has no compétence yet, or the grid no scale.
 */
export function champsDeNouveau(
  state: State,
  entity: EntityName,
  parent: ItemRef,
  index: number,
): JsonObject | null {
  if (entity !== 'ligne') return {};
  const lignes = itemsUnder(state, 'ligne', parent.id);
  const voisine = lignes[index - 1] ?? lignes[index];
  if (voisine !== undefined) {
    const { competence = null, echelle = null } = voisine;
    return { competence, echelle };
  }
  const grille = grilleDe(state, parent);
  const echelle = grille === null ? undefined : itemsUnder(state, 'echelle', grille)[0]?.id;
  const competence = premiereCompetence(state, parent);
  return echelle === undefined || competence === undefined ? null : { competence, echelle };
}

/** Why no line can be added to an épreuve. Null: one can. */
export function manqueDeLigne(state: State, epreuve: ItemRef): 'echelle' | 'competence' | null {
  if (typeof champsDeNouveau(state, 'ligne', epreuve, 0)?.['echelle'] === 'string') return null;
  return premiereCompetence(state, epreuve) === undefined ? 'competence' : 'echelle';
}

const avecAutreId = (evaluateur: Json, id: string): Json => ({ ...(evaluateur as JsonObject), id });

/** A copy as it can stand in a grid: its evaluators are others, and a line takes a scale of the grid that it comes to. Null: it has none. */
export function copieDansGrille(
  state: State,
  grille: string,
  { entity, id, before, after }: Change,
  nouvelId: () => string,
): Change | null {
  if (after === null) return { entity, id, before, after };
  const evaluateurs = after['evaluateurs'];
  if (Array.isArray(evaluateurs)) {
    const autres = (evaluateurs as readonly Json[]).map((un) => avecAutreId(un, nouvelId()));
    return { entity, id, before, after: { ...after, evaluateurs: autres } };
  }
  const echelles = itemsUnder(state, 'echelle', grille).map((une) => une.id);
  if (entity !== 'ligne' || echelles.some((une) => une === after['echelle']))
    return { entity, id, before, after };
  const [premiere] = echelles;
  if (premiere === undefined) return null;
  return { entity, id, before, after: { ...after, echelle: premiere, seuil: null, descripteurs: [] } };
}
