import type { Change } from '../domain/gesture.ts';
import type { JsonObject } from '../domain/json.ts';
import { parentOf, stateAfter, type ItemRef, type State } from '../domain/row.ts';
import type { Edit } from '../edit/edit.ts';
import { addItem, changeItem } from '../edit/items.ts';
import { removeItems } from '../edit/removal.ts';
import { itemsUnder } from '../edit/siblings.ts';
import { epreuveADefinir } from '../i18n/fr/evaluation.ts';
import type { Ecart, EcartAjout } from './ecarts.ts';

/** Edits one after the other, each made from what those before it leave. */
class Suite {
  state: State;
  readonly changes: Change[] = [];
  readonly #nouvelId: () => string;

  constructor(state: State, nouvelId: () => string) {
    this.state = state;
    this.#nouvelId = nouvelId;
  }

  faire({ changes }: Pick<Edit, 'changes'>): void {
    this.changes.push(...changes);
    this.state = stateAfter(this.state, changes);
  }

  /** A new item, the last of its kind there unless `index` says otherwise. */
  ajouter(item: Pick<ItemRef, 'entity'>, parent: ItemRef, fields: JsonObject, index?: number): string {
    const id = this.#nouvelId();
    const rang = index ?? itemsUnder(this.state, item.entity, parent.id).length;
    this.faire(addItem(this.state, { ...item, id }, parent, rang, fields));
    return id;
  }
}

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

/** The first épreuve of a partie that is no retake; made when there is none. */
function epreuveDe(suite: Suite, partie: string): string {
  const premiere = itemsUnder(suite.state, 'epreuve', partie).find(({ reprend }) => reprend === null);
  if (premiere !== undefined) return premiere.id;
  const fields = { intitule: epreuveADefinir };
  return suite.ajouter({ entity: 'epreuve' }, { entity: 'partie', id: partie }, fields);
}

/** The grid's first scale, where no line says which to take. */
function echelleDe(state: State, partie: string): string | null {
  const grille = parentOf('partie', state.get('partie')?.get(partie) ?? {});
  return grille === null ? null : (itemsUnder(state, 'echelle', grille.id)[0]?.id ?? null);
}

/** New lines beside those of the same compétence, or after the others, on the scale of the line before them. */
function ajouterLignes(suite: Suite, { partie, epreuves, evalues }: EcartAjout): void {
  const cibles = epreuves.length > 0 ? epreuves : [epreuveDe(suite, partie)];
  for (const epreuve of cibles) {
    for (const { competence, critere, libelle } of evalues) {
      const lignes = itemsUnder(suite.state, 'ligne', epreuve);
      const derniere = lignes.findLastIndex((ligne) => ligne['competence'] === competence);
      const index = derniere < 0 ? lignes.length : derniere + 1;
      const echelle = lignes[index - 1]?.['echelle'] ?? echelleDe(suite.state, partie);
      // A grid without a scale is not one that lines can be put in.
      if (echelle === null) return;
      const fields = { competence, critere, libelle, echelle };
      suite.ajouter({ entity: 'ligne' }, { entity: 'epreuve', id: epreuve }, fields, index);
    }
  }
}

/** The gesture that makes a grid follow its référentiel, where these say that it does not. */
export function ajusterGrille(state: State, ecarts: readonly Ecart[], nouvelId: () => string): Edit {
  const suite = new Suite(state, nouvelId);
  const changes = ecarts.flatMap(champsDe).flatMap(([item, fields]) => {
    const row = state.get(item.entity)?.get(item.id);
    return row === undefined ? [] : changeItem(item, row, fields).changes;
  });
  suite.faire({ changes });
  suite.faire(removeItems(suite.state, ecarts.flatMap(retraitsDe)));
  for (const ecart of ecarts) if ('evalues' in ecart) ajouterLignes(suite, ecart);
  return { op: 'grille.ajustee', changes: suite.changes };
}
