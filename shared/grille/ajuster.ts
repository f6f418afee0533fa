import type { Change } from '../domain/gesture.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { parentOf, stateAfter, type ItemRef, type State } from '../domain/row.ts';
import type { Edit } from '../edit/edit.ts';
import { addItem, changeItem, creationOf } from '../edit/items.ts';
import { removeItems } from '../edit/removal.ts';
import { itemsUnder, ranksOf, type RankedRow } from '../edit/siblings.ts';
import { epreuveADefinir } from '../i18n/fr/evaluation.ts';
import type { Ecart, EcartAjout } from './ecarts.ts';
import type { Evalue } from './porteurs.ts';

/** Fields that take another value. */
function champsDe(ecart: Ecart): readonly (readonly [ItemRef, JsonObject])[] {
  switch (ecart.code) {
    case 'ligne_reformulee':
      return [[{ entity: 'ligne', id: ecart.ligne }, { libelle: ecart.libelle }]];
    case 'ligne_deplacee':
      return [[{ entity: 'ligne', id: ecart.ligne }, { competence: ecart.competence }]];
    // The épreuve stays, as the branch has shaped it.
    case 'modalite_disparue':
      return [[{ entity: 'epreuve', id: ecart.epreuve }, { modalite: null }]];
    default:
      return [];
  }
}

/** Items that go. */
function retraitsDe(ecart: Ecart): readonly ItemRef[] {
  switch (ecart.code) {
    case 'bloc_disparu':
      return [{ entity: 'partie', id: ecart.partie }];
    case 'ligne_sans_competence':
    case 'ligne_sans_critere':
    case 'ligne_hors_bloc':
      return [{ entity: 'ligne', id: ecart.ligne }];
    default:
      return [];
  }
}

/** Those of a partie, without its retakes. */
const epreuvesPropres = (state: State, partie: string) =>
  itemsUnder(state, 'epreuve', partie).filter(({ reprend }) => reprend === null);

/** The épreuve of a partie that has none of its own. */
function epreuveAFaire(state: State, partie: string, nouvelId: () => string): readonly Change[] {
  if (epreuvesPropres(state, partie).length > 0) return [];
  const rang = itemsUnder(state, 'epreuve', partie).length;
  const item = { entity: 'epreuve', id: nouvelId() } as const;
  const fields = { intitule: epreuveADefinir };
  return addItem(state, item, { entity: 'partie', id: partie }, rang, fields).changes;
}

/** The grid's first scale, where no line says which to take. */
function echelleDe(state: State, partie: string): Json {
  const grille = parentOf('partie', state.get('partie')?.get(partie) ?? {});
  return grille === null ? null : (itemsUnder(state, 'echelle', grille.id)[0]?.id ?? null);
}

/** What an épreuve is to note, for what its partie evaluates. */
interface Ajout {
  readonly epreuve: string;
  readonly partie: string;
  readonly evalue: Evalue;
}

function ajoutsDe(state: State, { partie, epreuves, evalues }: EcartAjout): readonly Ajout[] {
  const cibles =
    epreuves.length > 0
      ? epreuves
      : epreuvesPropres(state, partie)
          .slice(0, 1)
          .map(({ id }) => id);
  return cibles.flatMap((epreuve) => evalues.map((evalue) => ({ epreuve, partie, evalue })));
}

/** New lines of an épreuve: beside those of the same compétence, or after the others, on the scale of the line before them. */
function lignesAjoutees(
  state: State,
  epreuve: string,
  ajouts: readonly Ajout[],
  nouvelId: () => string,
): readonly Change[] {
  const lignes: { readonly row: RankedRow | null; readonly champs: JsonObject }[] = itemsUnder(
    state,
    'ligne',
    epreuve,
  ).map((row) => ({ row, champs: row }));
  for (const { partie, evalue } of ajouts) {
    const derniere = lignes.findLastIndex(({ champs }) => champs['competence'] === evalue.competence);
    const index = derniere < 0 ? lignes.length : derniere + 1;
    const echelle = lignes[index - 1]?.champs['echelle'] ?? echelleDe(state, partie);
    // A grid without a scale is not one that lines can be put in.
    if (echelle !== null) lignes.splice(index, 0, { row: null, champs: { ...evalue, echelle } });
  }
  const { rangs, changes } = ranksOf(
    'ligne',
    lignes.map(({ row }) => row),
  );
  const parent = { entity: 'epreuve', id: epreuve } as const;
  const faites = lignes.flatMap(({ row, champs }, i) =>
    row === null ? [creationOf({ entity: 'ligne', id: nouvelId() }, parent, rangs[i] ?? '', champs)] : [],
  );
  return [...changes, ...faites];
}

/** The gesture that makes a grid follow its référentiel, where these say that it does not. */
export function ajusterGrille(state: State, ecarts: readonly Ecart[], nouvelId: () => string): Edit {
  const champs = ecarts.flatMap(champsDe).flatMap(([item, fields]) => {
    const row = state.get(item.entity)?.get(item.id);
    return row === undefined ? [] : changeItem(item, row, fields).changes;
  });
  const changee = stateAfter(state, champs);
  const retraits = removeItems(changee, ecarts.flatMap(retraitsDe)).changes;
  const reste = stateAfter(changee, retraits);
  const aAjouter = ecarts.filter((ecart) => 'evalues' in ecart);
  const sansEpreuve = aAjouter.filter(({ epreuves }) => epreuves.length === 0).map(({ partie }) => partie);
  const epreuves = [...new Set(sansEpreuve)].flatMap((partie) => epreuveAFaire(reste, partie, nouvelId));
  const prete = stateAfter(reste, epreuves);
  const parEpreuve = Map.groupBy(
    aAjouter.flatMap((ecart) => ajoutsDe(prete, ecart)),
    ({ epreuve }) => epreuve,
  );
  const lignes = [...parEpreuve].flatMap(([epreuve, ajouts]) =>
    lignesAjoutees(prete, epreuve, ajouts, nouvelId),
  );
  return { op: 'grille.ajustee', changes: [...champs, ...retraits, ...epreuves, ...lignes] };
}
