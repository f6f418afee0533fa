import type { Comparaison } from '../../../shared/contract/answers/comparaison.ts';
import { arbresDe } from '../../../shared/diff/comparaison.ts';
import type { Difference } from '../../../shared/diff/diff.ts';
import type { Tree } from '../../../shared/document/tree.ts';
import { isDeForme } from '../../../shared/diff/mots.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import { changesOfDiff, nameIn, type ItemChange, type Names } from '../changes/item-changes.ts';

/** What happened to an item. `forme`: punctuation, spaces, case or accents alone. */
export type Sorte = 'ajout' | 'suppression' | 'deplacement' | 'modification' | 'forme';

export interface Changement extends ItemChange {
  readonly sortes: readonly Sorte[];
}

/** A part of a référentiel and what changed in it: an activité, a bloc, what stands in neither, or the sheet; of a grid, a part or a scale. */
export interface Partie {
  readonly id: string;
  /** Null: the sheet of the référentiel, or what the grid says of itself. */
  readonly entity: EntityName | null;
  /** Its code and its title; '' for what has none. */
  readonly titre: string;
  readonly changements: readonly Changement[];
  /** Items of which the code alone is another: numbering again is not two hundred changes. */
  readonly recodes: readonly ItemChange[];
}

function sortesDe({ kind, moved, fields }: ItemChange): readonly Sorte[] {
  if (kind === 'added') return ['ajout'];
  if (kind === 'removed') return ['suppression'];
  const seulement: Sorte = fields.every(({ before, after }) => isDeForme(before, after))
    ? 'forme'
    : 'modification';
  return [...(moved ? (['deplacement'] as const) : []), ...(fields.length > 0 ? [seulement] : [])];
}

/** Only its code: where it stands and what it says are the same. */
const isRecode = ({ before, after }: Difference): boolean =>
  before !== null &&
  after !== null &&
  before.place === undefined &&
  [before, after].every(({ fields }) => Object.keys(fields).every((field) => field === 'code'));

const namesIn = (trees: readonly Tree[]): Names =>
  new Map(
    trees.flatMap(({ nodes }) => [...nodes].map(([id, { entity, fields }]) => [id, nameIn(entity, fields)])),
  );

/** Where items are read: in the order of the second document; one that is gone, after what stood before it and is still there. */
function ordreDe(b: Tree, a: Tree): ReadonlyMap<string, number> {
  const ordre = new Map([...b.nodes.keys()].map((id, i) => [id, i]));
  let avant = -1;
  for (const id of a.nodes.keys()) {
    const ici = ordre.get(id);
    if (ici === undefined) ordre.set(id, avant);
    else avant = ici;
  }
  return ordre;
}

const ofTheSheet: ReadonlySet<EntityName> = new Set([
  'referentiel',
  'voieAcces',
  'annexe',
  'derogation',
  'grille',
]);
const withTheirOwn: ReadonlySet<EntityName> = new Set(['activite', 'bloc', 'partie', 'echelle']);

/** The part that an item stands in, in the tree that has it. */
function cleDe(
  id: string,
  trees: readonly Tree[],
): { readonly id: string; readonly entity: EntityName | null } {
  const tree = trees.find(({ nodes }) => nodes.has(id));
  let node = tree?.nodes.get(id);
  while (node?.parent !== undefined && node.parent !== null && node.parent !== tree?.root)
    node = tree?.nodes.get(node.parent);
  if (node === undefined || ofTheSheet.has(node.entity)) return { id: 'fiche', entity: null };
  // In an RS, compétences and modalités stand in no bloc.
  return withTheirOwn.has(node.entity)
    ? { id: node.id, entity: node.entity }
    : { id: node.entity, entity: node.entity };
}

/** What changed, part by part in the order of the second document; what is gone comes last. `others`: what a grid names. */
export function partiesDe(comparaison: Comparaison, others: Names = new Map()): readonly Partie[] {
  const { a: avant, b: apres } = arbresDe(comparaison);
  // An item stands where the second document has it.
  const trees = [apres, avant];
  const names: Names = new Map([...others, ...namesIn([avant, apres])]);
  const ordre = ordreDe(apres, avant);
  const lus = comparaison.changes.toSorted(
    (un, autre) => (ordre.get(un.id) ?? 0) - (ordre.get(autre.id) ?? 0),
  );
  const parts = Map.groupBy(lus, ({ id }) => cleDe(id, trees).id);
  const cles = new Map(
    trees
      .flatMap(({ nodes }) => [...nodes.keys()])
      .map((id) => {
        const cle = cleDe(id, trees);
        return [cle.id, cle] as const;
      }),
  );
  return [...cles.values()].flatMap(({ id, entity }) => {
    const dedans = parts.get(id) ?? [];
    const changements = changesOfDiff(
      dedans.filter((difference) => !isRecode(difference)),
      names,
    ).map((item): Changement => {
      const sortes = sortesDe(item);
      return { ...item, sortes, isDeForme: sortes.includes('forme') };
    });
    const recodes = changesOfDiff(dedans.filter(isRecode), names);
    const titre = entity === null ? '' : (names.get(id) ?? '');
    return changements.length + recodes.length === 0 ? [] : [{ id, entity, titre, changements, recodes }];
  });
}

/** How many of each kind; an item that is moved and reworded counts in both. */
export function comptesDe(parties: readonly Partie[]): Readonly<Record<Sorte, number>> {
  const comptes = { ajout: 0, suppression: 0, deplacement: 0, modification: 0, forme: 0 };
  for (const { changements } of parties)
    for (const { sortes } of changements) for (const sorte of sortes) comptes[sorte] += 1;
  return comptes;
}

/** The parts with what is of these kinds alone; those that have nothing of them are left out. */
export function partiesFiltrees(
  parties: readonly Partie[],
  voulues: ReadonlySet<Sorte>,
  avecRecodes: boolean,
): readonly Partie[] {
  return parties.flatMap((partie) => {
    const changements = partie.changements.filter(({ sortes }) => sortes.some((sorte) => voulues.has(sorte)));
    const recodes = avecRecodes ? partie.recodes : [];
    return changements.length + recodes.length === 0 ? [] : [{ ...partie, changements, recodes }];
  });
}
