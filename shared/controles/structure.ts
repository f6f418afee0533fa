import { assembleGrille } from '../document/rows.ts';
import type { GrilleSansLien } from '../document/tree.ts';
import { childEntities, isPartOf, type EntityName } from '../domain/entities.ts';
import { byRang, type Ranked } from '../domain/rang.ts';
import { parentOf, type State } from '../domain/row.ts';
import { elementDe, liens, type Element } from './element.ts';
import type { CompetenceAilleurs } from './mots.ts';
import type { Ressemblances } from './ressemblances.ts';

/** What the checks are made with, beside the rows themselves. */
export interface Contexte {
  /** Today, AAAA-MM-JJ. */
  readonly jour: string;
  /** Compétences of the other référentiels; the same array as long as they are the same. None: not compared. */
  readonly ailleurs: readonly CompetenceAilleurs[];
}

/** A grid as its document has it, and its items by their id, in that order. */
export interface GrilleVue {
  readonly grille: GrilleSansLien;
  readonly element: Element;
  readonly elements: ReadonlyMap<string, Element>;
}

/** The rows of one référentiel, in order and by what links them: built once for all rules. */
export interface Structure extends Contexte {
  readonly referentiel: Element;
  /** Of its document, in order, the référentiel first. */
  readonly elements: readonly Element[];
  /** All of a kind, in that order. */
  readonly de: (entity: EntityName) => readonly Element[];
  readonly enfants: (entity: EntityName, parent: Element) => readonly Element[];
  /** Modalités that evaluate each compétence, and compétences that follow from each activité: by its id. */
  readonly modalitesDe: ReadonlyMap<string, readonly Element[]>;
  readonly competencesDe: ReadonlyMap<string, readonly Element[]>;
  /** The grids that evaluate it, in order. */
  readonly grilles: readonly GrilleVue[];
  /** Critères that hang from no compétence. */
  readonly orphelins: readonly Element[];
  readonly ressemblances: Ressemblances;
}

const byRow = (a: Element, b: Element): number =>
  byRang(a.row as unknown as Ranked, b.row as unknown as Ranked);

function parParent(state: State, entity: EntityName): ReadonlyMap<string, readonly Element[]> {
  const groups = new Map<string, Element[]>();
  for (const row of state.get(entity)?.values() ?? []) {
    const parent = parentOf(entity, row)?.id;
    if (parent === undefined) continue;
    const element = elementDe(entity, row);
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [element]);
    else group.push(element);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(byRow);
  return groups;
}

function parLien(elements: readonly Element[], champ: string): ReadonlyMap<string, readonly Element[]> {
  const holders = new Map<string, Element[]>();
  for (const element of elements) {
    for (const id of liens(element, champ)) {
      const list = holders.get(id);
      if (list === undefined) holders.set(id, [element]);
      else list.push(element);
    }
  }
  return holders;
}

const none: readonly Element[] = [];

/** Goes through an item and all that its document holds of it, in order. */
function parcourir(element: Element, enfants: Structure['enfants'], faire: (element: Element) => void): void {
  faire(element);
  for (const child of childEntities(element.entity))
    for (const inner of enfants(child, element)) parcourir(inner, enfants, faire);
}

function grillesDe(state: State, referentiel: Element, enfants: Structure['enfants']): readonly GrilleVue[] {
  return enfants('grille', referentiel).map((element) => {
    const elements = new Map<string, Element>();
    parcourir(element, enfants, (one) => elements.set(one.id, one));
    return { element, elements, grille: assembleGrille(state, element.id) };
  });
}

/** `state` may hold other référentiels too; they are left alone. */
export function structureDe(
  state: State,
  id: string,
  contexte: Contexte,
  ressemblances: Ressemblances,
): Structure {
  const root = state.get('referentiel')?.get(id);
  if (root === undefined) throw new Error(`no item ${id}`);
  const referentiel = elementDe('referentiel', root);
  const groups = new Map<EntityName, ReadonlyMap<string, readonly Element[]>>();
  for (const entity of state.keys())
    if (isPartOf(entity, 'referentiel') || isPartOf(entity, 'grille'))
      groups.set(entity, parParent(state, entity));
  const enfants: Structure['enfants'] = (entity, parent) => groups.get(entity)?.get(parent.id) ?? none;
  const elements: Element[] = [];
  const kinds = new Map<EntityName, Element[]>();
  parcourir(referentiel, enfants, (element) => {
    elements.push(element);
    const kind = kinds.get(element.entity);
    if (kind === undefined) kinds.set(element.entity, [element]);
    else kind.push(element);
  });
  const de: Structure['de'] = (entity) => kinds.get(entity) ?? none;
  const competences = state.get('competence');
  return {
    ...contexte,
    referentiel,
    elements,
    de,
    enfants,
    modalitesDe: parLien(de('modalite'), 'competences'),
    competencesDe: parLien(de('competence'), 'activites'),
    grilles: grillesDe(state, referentiel, enfants),
    orphelins: [...(groups.get('critere') ?? [])].flatMap(([parent, criteres]) =>
      competences?.has(parent) === true ? none : criteres,
    ),
    ressemblances,
  };
}
