import type {
  Activite,
  Bloc,
  Competence,
  Critere,
  Modalite,
  Referentiel,
} from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';

type OutlineKind = keyof (typeof texts)['outline']['kind'];

/** One row of the outline, whatever it stands for. */
export interface OutlineNode {
  /** Id of the item, or the name of a group. */
  readonly id: string;
  readonly kind: OutlineKind;
  readonly code: string | null;
  readonly libelle: string;
  /** Counts, kind of épreuve: said after the text. */
  readonly detail: string;
  readonly children: readonly OutlineNode[];
}

const none: readonly OutlineNode[] = [];

const written = (libelle: string): string => (libelle === '' ? texts.outline.unwritten : libelle);

const details = (parts: readonly (string | null | undefined)[]): string =>
  texts.counts.joined(
    parts.filter((part): part is string => part !== null && part !== undefined && part !== ''),
  );

function activiteNode({ id, code, intitule, taches }: Activite): OutlineNode {
  return {
    id,
    kind: 'activite',
    code: code ?? null,
    libelle: written(intitule),
    detail: taches.length === 0 ? '' : texts.counts.taches(taches.length),
    children: taches.map((tache) => leaf('tache', tache.id, null, tache.libelle, '')),
  };
}

function leaf(
  kind: OutlineKind,
  id: string,
  code: string | null,
  libelle: string,
  detail: string,
): OutlineNode {
  return { id, kind, code, libelle: written(libelle), detail, children: none };
}

function modaliteNode({ id, code, type, libelle, duree, competences }: Modalite): OutlineNode {
  const detail = details([
    type === undefined ? null : texts.outline.modalite[type],
    duree === undefined ? null : texts.outline.minutes(duree),
    competences.length === 0 ? null : texts.counts.competences(competences.length),
  ]);
  return leaf('modalite', id, code ?? null, libelle, detail);
}

/** Since their compétence was reworded. */
function toCheck(criteres: readonly Critere[]): string {
  const count = criteres.filter(({ aVerifier }) => aVerifier === true).length;
  return count === 0 ? '' : texts.counts.toCheck(count);
}

function competenceNode({ id, code, libelle, criteres }: Competence): OutlineNode {
  return {
    id,
    kind: 'competence',
    code: code ?? null,
    libelle: written(libelle),
    detail: details([texts.counts.criteres(criteres.length), toCheck(criteres)]),
    children: criteres.map((critere) =>
      leaf('critere', critere.id, critere.code ?? null, critere.libelle, toCheck([critere])),
    ),
  };
}

function blocNode(
  { id, code, type, intitule, modalites, competences }: Bloc,
  mark: string | undefined,
): OutlineNode {
  const modaliteCount = modalites.length === 0 ? null : texts.counts.modalites(modalites.length);
  return {
    id,
    kind: 'bloc',
    code: code ?? null,
    libelle: written(intitule),
    detail: details([
      texts.outline.bloc[type],
      texts.counts.competences(competences.length),
      modaliteCount,
      mark,
    ]),
    children: [...modalites.map(modaliteNode), ...competences.map(competenceNode)],
  };
}

function group(
  id: string,
  libelle: string,
  total: string,
  children: readonly OutlineNode[],
): readonly OutlineNode[] {
  if (children.length === 0) return none;
  return [{ id, kind: 'groupe', code: null, libelle, detail: total, children }];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** What else is said of a bloc, by its id. */
type Marks = ReadonlyMap<string, { readonly label: string }>;

const unmarked: Marks = new Map();

/** The référentiel as rows: activités, blocs, and what a certification of the répertoire spécifique has without bloc. */
export function outlineOf(
  { activites, blocs, competences, modalites }: Referentiel,
  marks: Marks = unmarked,
): readonly OutlineNode[] {
  const { counts, outline } = texts;
  const inBlocs = blocs.flatMap((bloc) => bloc.competences);
  const criteres = (list: readonly Competence[]): string =>
    counts.criteres(sum(list.map((item) => item.criteres.length)));
  const taches = sum(activites.map((activite) => activite.taches.length));
  const blocTotal = details([
    counts.blocs(blocs.length),
    counts.competences(inBlocs.length),
    criteres(inBlocs),
  ]);
  const ownTotal = details([counts.competences(competences.length), criteres(competences)]);
  const activiteTotal = details([
    counts.activites(activites.length),
    taches === 0 ? null : counts.taches(taches),
  ]);
  return [
    ...group('activites', outline.activites, activiteTotal, activites.map(activiteNode)),
    ...group(
      'blocs',
      outline.blocs,
      blocTotal,
      blocs.map((bloc) => blocNode(bloc, marks.get(bloc.id)?.label)),
    ),
    ...group('modalites', outline.modalites, counts.modalites(modalites.length), modalites.map(modaliteNode)),
    ...group('competences', outline.competences, ownTotal, competences.map(competenceNode)),
  ];
}

/** The same rows, each with what else is counted of it: its comments. */
export const withCounts = (
  nodes: readonly OutlineNode[],
  counts: ReadonlyMap<string, string>,
): readonly OutlineNode[] =>
  nodes.map((node) => ({
    ...node,
    detail: details([node.detail, counts.get(node.id)]),
    children: withCounts(node.children, counts),
  }));

/** Ids of every row that has others under it. */
export function expandableIds(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap(({ id, children }) => (children.length === 0 ? [] : [id, ...expandableIds(children)]));
}

/** Open at first: the groups and the blocs, so that every compétence is in sight. */
export function firstExpandedIds(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap(({ id, kind, children }) => {
    const open = kind === 'groupe' || kind === 'bloc';
    return open && children.length > 0 ? [id, ...firstExpandedIds(children)] : [];
  });
}

/** What a screen reader says of a row, all in one. */
export function spokenLabel({ kind, code, libelle, detail }: OutlineNode): string {
  const name = [texts.outline.kind[kind], code].filter((part) => part !== null && part !== '').join(' ');
  return details([name, libelle, detail]);
}

/** Ids from the top down to a row; none when there is no such row. */
export function pathIn(nodes: readonly OutlineNode[], id: string): readonly string[] {
  for (const node of nodes) {
    if (node.id === id) return [id];
    const below = pathIn(node.children, id);
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}
