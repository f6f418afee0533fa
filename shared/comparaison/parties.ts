import type { Comparaison } from '../contract/answers/comparaison.ts';
import { arbresDe } from '../diff/comparaison.ts';
import type { Difference } from '../diff/diff.ts';
import { isDeForme } from '../diff/mots.ts';
import type { Tree } from '../document/tree.ts';
import { entities, type EntityName } from '../domain/entities.ts';
import { changesOfDiff, nameIn, type FieldChange, type ItemChange, type Names } from './item-changes.ts';

/** What happened to an item. `lien`: what it is linked to; `forme`: punctuation, spaces, case or accents alone. */
export type Sorte = 'ajout' | 'suppression' | 'deplacement' | 'modification' | 'lien' | 'forme';

export interface Changement extends ItemChange {
  /** '' : it has none. */
  readonly code: string;
  /** What it stands in, or stood in before it went. */
  readonly parent: string | null;
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

const isLink = (entity: EntityName, { field }: FieldChange): boolean =>
  entities[entity].fields[field]?.codec === 'refs';

function sortesDe({ entity, kind, moved, fields }: ItemChange): readonly Sorte[] {
  if (kind === 'added') return ['ajout'];
  if (kind === 'removed') return ['suppression'];
  const links = fields.filter((change) => isLink(entity, change));
  const words = fields.filter((change) => !isLink(entity, change));
  // Another number is of form too: beside a word it is none of the changes.
  const seulement: Sorte = words.every(
    ({ field, before, after }) => field === 'code' || isDeForme(before, after),
  )
    ? 'forme'
    : 'modification';
  return [
    ...(moved ? (['deplacement'] as const) : []),
    ...(words.length > 0 ? [seulement] : []),
    ...(links.length > 0 ? (['lien'] as const) : []),
  ];
}

/** Only its code: where it stands and what it says are the same. That of a voie d’accès is what it is, and no number. */
const isRecode = ({ entity, before, after }: Difference): boolean =>
  entity !== 'voieAcces' &&
  before !== null &&
  after !== null &&
  before.place === undefined &&
  [before, after].every(({ fields }) => Object.keys(fields).every((field) => field === 'code'));

/** What the items of documents are called. */
export const namesIn = (trees: readonly Tree[]): Names =>
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
      const node = trees.find(({ nodes }) => nodes.has(item.id))?.nodes.get(item.id);
      const code = node?.fields['code'];
      return {
        ...item,
        code: typeof code === 'string' ? code : '',
        parent: node?.parent ?? null,
        sortes,
        isDeForme: sortes.includes('forme') && !sortes.includes('lien'),
      };
    });
    const recodes = changesOfDiff(dedans.filter(isRecode), names);
    const titre = entity === null ? '' : (names.get(id) ?? '');
    return changements.length + recodes.length === 0 ? [] : [{ id, entity, titre, changements, recodes }];
  });
}

/** How many of each kind; an item that is moved and reworded counts in both. */
export function comptesDe(parties: readonly Partie[]): Readonly<Record<Sorte, number>> {
  const comptes = { ajout: 0, suppression: 0, deplacement: 0, modification: 0, lien: 0, forme: 0 };
  for (const { changements } of parties)
    for (const { sortes } of changements) for (const sorte of sortes) comptes[sorte] += 1;
  return comptes;
}

/** How many items have another code and nothing else. */
export const recodesDe = (parties: readonly Partie[]): number =>
  parties.reduce((sum, { recodes }) => sum + recodes.length, 0);

/** What is not shown of a comparison. */
export interface Filtre {
  readonly cachees: ReadonlySet<Sorte | 'recode'>;
  /** `fond`: without what is of form alone, another code included; `substantielles`: what was marked as such. */
  readonly importance: 'toutes' | 'fond' | 'substantielles';
}

/** A change of form is never one of substance. */
export const isDeFond = ({ sortes }: Changement): boolean => sortes.some((sorte) => sorte !== 'forme');

/** The parts with what a filter lets through alone; those of which it lets nothing through are left out. */
export function partiesFiltrees(
  parties: readonly Partie[],
  { cachees, importance }: Filtre,
  substantiels: ReadonlySet<string>,
): readonly Partie[] {
  const montre = (sorte: Sorte | 'recode'): boolean =>
    !cachees.has(sorte) && (importance === 'toutes' || (sorte !== 'forme' && sorte !== 'recode'));
  const compte = ({ id }: Changement): boolean => importance !== 'substantielles' || substantiels.has(id);
  return parties.flatMap((partie) => {
    const changements = partie.changements.filter((change) => change.sortes.some(montre) && compte(change));
    const recodes = montre('recode') ? partie.recodes : [];
    return changements.length + recodes.length === 0 ? [] : [{ ...partie, changements, recodes }];
  });
}
