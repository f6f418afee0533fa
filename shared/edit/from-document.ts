import { renumber } from '../codes/numbering.ts';
import { usualCodification } from '../codes/styles.ts';
import { rangsOfTree, rowsOfTree, stateOfRows } from '../document/rows.ts';
import { build, flatten, type Tree, type TreeNode } from '../document/tree.ts';
import { linksOf } from '../domain/entities.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { membersOfRow, stateAfter } from '../domain/row.ts';
import type { Bloc, Origine, Referentiel } from '../generated/document.ts';
import type { Edit } from './edit.ts';

/** The gesture that creates a whole référentiel. */
export function creationOf(referentiel: Referentiel): Edit {
  const tree = flatten(referentiel);
  const changes = rowsOfTree(tree, rangsOfTree(tree, new Map())).map(({ entity, row }) => ({
    entity,
    id: row.id,
    before: null,
    after: membersOfRow(entity, row),
  }));
  return { op: 'referentiel.created', changes };
}

/** A code that France compétences gave belongs to the fiche it was given for: « BC03 » is what is left of it elsewhere. */
export const ownCode = (code: Json | undefined): Json | undefined =>
  typeof code === 'string' ? code.replace(/^RNCP\d+(?=BC\d{2}$)/, '') : code;

/** What is of the certification it was, and not of one that starts from it. */
const ofTheOther = ['numero', 'enregistrement', 'anciennes', 'nouvelles', 'derogations'] as const;

function renamed(node: TreeNode, idOf: (id: string) => string): TreeNode {
  const links = linksOf(node.entity).map(({ name }) => {
    const ids = (node.fields[name] ?? []) as readonly string[];
    return [name, ids.map(idOf)] as const;
  });
  // A bloc that starts from another is written here, wherever that one is taken from.
  const { partage: _, ...fields } = node.fields;
  const code = ownCode(fields['code']);
  return {
    ...node,
    id: idOf(node.id),
    parent: node.parent === null ? null : idOf(node.parent),
    fields: { ...fields, ...(code === undefined ? {} : { code }), ...Object.fromEntries(links) },
  };
}

/** The same document under other identifiers; links follow. */
function underNewIds(referentiel: Referentiel, newId: () => string): Referentiel {
  const tree = flatten(referentiel);
  const ids = new Map([...tree.nodes.keys()].map((id) => [id, newId()]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const copy: Tree = {
    root: idOf(tree.root),
    nodes: new Map([...tree.nodes.values()].map((node) => [idOf(node.id), renamed(node, idOf)])),
    children: new Map(
      [...tree.children].map(([parent, lists]) => [
        idOf(parent),
        new Map([...lists].map(([entity, held]) => [entity, held.map(idOf)])),
      ]),
    ),
  };
  return build(copy);
}

/** A référentiel that starts from another: all its texts and links under new identifiers, where it comes from, nothing of its registration. */
export function startFrom(
  source: Referentiel,
  newId: () => string,
  intitule: string,
  origine: Origine,
): Referentiel {
  const kept: JsonObject = Object.fromEntries(
    Object.entries(source as unknown as JsonObject).filter(
      ([name]) => !(ofTheOther as readonly string[]).includes(name),
    ),
  );
  const base = { ...kept, anciennes: [], nouvelles: [], intitule, origine } as unknown as Referentiel;
  return underNewIds(base, newId);
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** An empty frame to be filled: what a certification has at least, each item with its code. */
export function frame(base: Referentiel, newId: () => string): Referentiel {
  const critere = () => ({ id: newId(), libelle: '' });
  const competence = (activites: string[]) => ({
    id: newId(),
    libelle: '',
    activites,
    criteres: range(2).map(critere),
  });
  const activites = range(3).map(() => ({
    id: newId(),
    intitule: '',
    taches: range(3).map(() => ({ id: newId(), libelle: '' })),
  }));
  const assessed = (of: string[]) => {
    const competences = range(4).map(() => competence(of));
    const ids = competences.map(({ id }) => id);
    return { competences, modalites: [{ id: newId(), libelle: '', competences: ids }] };
  };
  const bloc = (activite: string): Bloc => ({
    id: newId(),
    type: 'obligatoire',
    intitule: '',
    ...assessed([activite]),
  });
  const empty =
    base.registre === 'RS'
      ? { ...base, ...assessed([]) }
      : { ...base, activites, blocs: activites.map(({ id }) => bloc(id)) };
  return coded({ ...empty, codification: usualCodification });
}

function coded(referentiel: Referentiel): Referentiel {
  const tree = flatten(referentiel);
  const before = stateOfRows(rowsOfTree(tree, rangsOfTree(tree, new Map())));
  const state = stateAfter(before, renumber(before, referentiel.id, usualCodification).changes);
  const nodes = new Map(
    [...tree.nodes].map(([id, node]) => {
      const code = state.get(node.entity)?.get(id)?.['code'];
      return [id, typeof code === 'string' ? { ...node, fields: { ...node.fields, code } } : node];
    }),
  );
  return build({ ...tree, nodes });
}
